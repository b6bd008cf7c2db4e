#include "segment/glass/glass_numbers.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>

#include "base/varint.hpp"

using namespace glane;

namespace {

std::string sorted(std::uint32_t number) {
  std::string key;
  append_sorted_number(key, number);
  return key;
}

}  // namespace

TEST_CASE("numbers in keys have the bytes that Xapian gives them") {
  using namespace std::string_literals;
  const std::pair<std::uint32_t, std::string> rows[] = {
      {1, "\x00\x01"s},
      {0x7FFF, "\x7F\xFF"s},
      {0x8000, "\x80\x80\x00"s},
      {(1u << 22) - 1, "\xBF\xFF\xFF"s},
      {1u << 22, "\xC0\x40\x00\x00"s},
      {(1u << 29) - 1, "\xDF\xFF\xFF\xFF"s},
      {1u << 29, "\xE0\x20\x00\x00\x00"s},
      {0xFFFFFFFF, "\xE0\xFF\xFF\xFF\xFF"s},
  };
  for (const auto& [number, bytes] : rows) CHECK(sorted(number) == bytes);
}

TEST_CASE("numbers in keys are ordered as numbers") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 10'000; ++i) {
    const auto a = static_cast<std::uint32_t>(random()) >> random() % 32;
    const auto b = static_cast<std::uint32_t>(random()) >> random() % 32;
    if ((a < b) != (sorted(a) < sorted(b))) FAIL(a << " and " << b);
  }
}

TEST_CASE("a number in a list has the bytes that append_varint gives it") {
  for (const std::uint64_t number : {0ull, 127ull, 128ull, 16383ull, 16384ull, ~0ull}) {
    char bytes[kMostNumberBytes];
    std::string expected;
    append_varint(expected, number);
    CHECK(std::string(bytes, put_number(bytes, number)) == expected);
  }
}
