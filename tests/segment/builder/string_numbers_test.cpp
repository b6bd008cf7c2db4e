#include "segment/builder/string_numbers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace glane;

namespace {

// Few different bytes, so that heads are alike and strings come again; lengths around eight.
std::string random_string(std::mt19937& random) {
  static constexpr char kBytes[] = {'\0', '\x01', 'a', 'b', '\x7F', '\x80', '\xFF'};
  std::string text = random() % 3 == 0 ? std::string(7, 'x') : std::string();
  for (auto left = random() % 5; left > 0; --left) text += kBytes[random() % sizeof kBytes];
  return text;
}

}  // namespace

TEST_CASE("strings are numbered as a map would do it, and sorted by their bytes") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  StringNumbers numbers;
  for (int round = 0; round < 3; ++round) {
    std::map<std::string, std::uint32_t> model;
    for (int i = 0; i < 5000; ++i) {
      const std::string text = random_string(random);
      const auto expected = model.emplace(text, static_cast<std::uint32_t>(model.size()));
      const StringNumbers::Numbered numbered = numbers.number_of(text);
      CHECK(numbered.number == expected.first->second);
      CHECK(numbered.is_new == expected.second);
    }
    REQUIRE(numbers.count() == model.size());
    std::vector<std::uint32_t> sorted;
    std::size_t bytes = 0;
    for (const auto& [text, number] : model) {  // its order is that of bytes
      CHECK(numbers.string(number) == text);
      sorted.push_back(number);
      bytes += text.size();
    }
    CHECK(numbers.sorted() == sorted);
    CHECK(numbers.bytes() == bytes);
    CHECK(numbers.memory() >= bytes);
    numbers = StringNumbers();
  }
}

TEST_CASE("a string of its own is numbered anew") {
  StringNumbers numbers;
  numbers.number_of("abcdef");
  for (int i = 0; i < 100; ++i) {
    const std::string_view own = numbers.string(numbers.count() - 1);
    const std::string copy(own);
    CHECK_FALSE(numbers.number_of(own).is_new);
    CHECK(numbers.number_of(copy + "x").is_new);
  }
  CHECK(numbers.number_of("").is_new);
  CHECK(numbers.string(numbers.count() - 1).empty());
}
