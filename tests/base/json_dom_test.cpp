// The oracle is nlohmann's parser: what simdjson takes apart is the same value.
#include "base/json_dom.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace glane;

namespace {

// True where simdjson has read it; then it is what the oracle reads, types and all.
bool reads_as_oracle(const std::string& text) {
  CAPTURE(text);
  const std::optional<JsonDom> dom = parse_json_dom(text);
  if (!dom) return false;
  const std::optional<Json> value = json_of_dom(*dom);
  const Json wanted = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  REQUIRE(value);
  REQUIRE_FALSE(wanted.is_discarded());
  CHECK(*value == wanted);
  CHECK(value->dump() == wanted.dump());
  CHECK(Json::to_cbor(*value) == Json::to_cbor(wanted));  // 1 and 1.0 differ there
  return true;
}

}  // namespace

TEST_CASE("what simdjson reads is what the oracle reads") {
  for (const char* text : {
           "{}",
           "[]",
           " \t\r\n{ } \n",
           R"({"a":1,"b":{"a":[]},"a":{"c":2},"a":[3]})",
           R"({"a":{"b":1,"c":2},"a":{"d":3}})",
           R"({"":0,"é":"\u00e9\ud83d\ude00\u0000\"\\\/\b\f\n\r\t"})",
           R"([0,-0,-1,9223372036854775807,-9223372036854775808,9223372036854775808])",
           R"([18446744073709551615,0.0,-0.0,1e5,1E+5,-2.5e-3,1e-400,4.9e-324])",
           R"([2.2250738585072011e-308])",
           R"([1.7976931348623157e308,0.1,123456789012345678901.5,1657843200000,3.14159265358979])",
           R"([true,false,null,"",[[[{}]]]])",
           "\"seul\"",
           "-7",
           "null",
       }) {
    CHECK(reads_as_oracle(text));
  }
}

TEST_CASE("what simdjson does not read goes the other way") {
  using namespace std::string_literals;
  for (const std::string& text : {
           ""s,
           " "s,
           "{} {}"s,
           "{}\0"s,  // the oracle takes the zero for the end
           "{}x"s,
           "[1,]"s,
           R"({"a":1,})"s,
           "[01]"s,
           "[1.]"s,
           "[.5]"s,
           "[+1]"s,
           "[-]"s,
           "[1e999]"s,
           "[18446744073709551616]"s,  // a double for the oracle
           "[-9223372036854775809]"s,
           "[NaN]"s,
           "{'a':1}"s,
           R"(["\ud83d"])"s,
           R"(["\ud83dx"])"s,
           R"(["\ud83d\n"])"s,
           R"(["\ud83d\ud83d"])"s,
           R"(["\ude00"])"s,
           R"(["\x"])"s,
           R"(["\u12"])"s,
           "[\"a\nb\"]"s,
           "[\"\xC3\"]"s,
           "[\"\xED\xA0\x80\"]"s,
           "\"ouvert"s,
       }) {
    CHECK_FALSE(reads_as_oracle(text));
  }
}

TEST_CASE("a value too deep or of too many values is none") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(reads_as_oracle(nested(kMaxJsonDepth)));
  CHECK_FALSE(json_of_dom(*parse_json_dom(nested(kMaxJsonDepth + 1))));
  std::string list = "[";
  for (std::size_t commas = 1; commas < kMaxJsonValues; ++commas) list += "1,";
  CHECK(json_of_dom(*parse_json_dom(list + "1]")));
  CHECK_FALSE(json_of_dom(*parse_json_dom(list + "1,1]")));
}

TEST_CASE("any text that simdjson reads is what the oracle reads") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::string_view kPieces[] = {
      "{",       "}",    "[",      "]",  "\"a\":", "\"b\":", ",",     ",",    "\"",
      "\\u00e9", "\\u",  "d83d",   "\\", "n",      "é",      "\"x\"", "-",    "1",
      "0",       ".",    "e",      "E-", "9e9",    "\n",     " ",     "null", "99999999999999",
      "true",    "\"\"", "\"c\":1"};
  std::size_t read = 0;
  for (int round = 0; round < 30'000; ++round) {
    std::string text = random() % 2 == 0 ? "[" : "{\"a\":";
    const char close = text[0] == '[' ? ']' : '}';
    for (auto i = random() % 7; i > 0; --i) text += kPieces[random() % std::size(kPieces)];
    text += close;
    read += reads_as_oracle(text) ? 1 : 0;
  }
  CHECK(read > 500);
  // A value that is one, with a byte or two changed.
  const std::string whole =
      R"({"id":"a\u00e9\ud83d\ude00","n":[12,-3.5e2,{"t":"été \"dit\"","n":null}],"id":true})";
  for (int round = 0; round < 30'000; ++round) {
    std::string text = whole;
    for (auto i = random() % 3; i > 0; --i) {
      text[random() % text.size()] = whole[random() % whole.size()];
    }
    reads_as_oracle(text);
  }
}
