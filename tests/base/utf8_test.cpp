#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace glane;

TEST_CASE("invalid UTF-8 is found where it begins and repaired by U+FFFD") {
  struct Row {
    std::string_view bytes;
    std::size_t invalid_at;
    std::string_view repaired;
  };
  constexpr auto kNone = std::string_view::npos;
  for (const Row& row : {
           Row{"été €uro 🎉", kNone, "été €uro 🎉"},
           Row{"\xE9t\xE9", 0, "\uFFFDt\uFFFD"},                    // Latin-1
           Row{"a\xC3", 1, "a\uFFFD"},                              // cut off
           Row{"\xC0\xAF", 0, "\uFFFD\uFFFD"},                      // overlong
           Row{"x\xED\xA0\x80", 1, "x\uFFFD\uFFFD\uFFFD"},          // surrogate
           Row{"\xF4\x90\x80\x80", 0, "\uFFFD\uFFFD\uFFFD\uFFFD"},  // over U+10FFFF
           Row{"", kNone, ""},
       }) {
    CHECK(find_invalid_utf8(row.bytes) == row.invalid_at);
    CHECK(repair_utf8(row.bytes) == row.repaired);
  }
}

TEST_CASE("a code point appended is read back") {
  for (const char32_t c : {U'a', U'é', U'\u20AC', U'\uFFFD', U'\U0001F389', U'\U0010FFFF'}) {
    std::string out;
    append_utf8(out, c);
    std::size_t at = 0;
    CHECK(next_code_point(out, at) == c);
    CHECK(at == out.size());
  }
}

TEST_CASE("a cut never splits a character") {
  CHECK(cut_utf8("été", 2) == "é");
  CHECK(cut_utf8("été", 1) == "");
  CHECK(cut_utf8("été", 3) == "ét");
  CHECK(cut_utf8("été", 99) == "été");
}

TEST_CASE("random bytes repair to valid UTF-8, and repairing twice changes nothing") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes)
      byte = static_cast<char>(random() % 2 ? random() : 0xC0 + random() % 64);
    const std::string repaired = repair_utf8(bytes);
    CHECK(find_invalid_utf8(repaired) == std::string_view::npos);
    CHECK(repair_utf8(repaired) == repaired);
  }
}
