#include "base/parse_json.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace glane;

TEST_CASE("the usual faults of exporters are mended") {
  struct Row {
    std::string_view text;
    std::string_view value;
  };
  for (const Row& row : {
           Row{R"({"a":"\ud83d!"})", R"({"a":"\ufffd!"})"},
           Row{R"({"a":"\ud83d"})", R"({"a":"\ufffd"})"},
           Row{R"({"a":"\ude00\ud83d\ude00 \ud83d"})", R"({"a":"\ufffd\ud83d\ude00 \ufffd"})"},
           Row{R"({"a":NaN,"b":[-Infinity,Infinity],"c":"NaN"})",
               R"({"a":null,"b":[null,null],"c":"NaN"})"},
           Row{"{\"a\":\"un\ttab\nligne\"}", R"({"a":"un\ttab\nligne"})"},
           Row{R"({"a":"l\'été"})", R"({"a":"l'été"})"},
           Row{R"({"a":"il dit "oui", et part","b":1})",
               R"({"a":"il dit \"oui\", et part","b":1})"},
           Row{R"({"a":""Oui" !"})", R"({"a":"\"Oui\" !"})"},
           Row{R"({"a":"C:\docs"})", R"({"a":"C:\\docs"})"},
           Row{R"({"a":"\u12"})", R"({"a":"\\u12"})"},
       }) {
    CAPTURE(row.text);
    const ParsedJson parsed = parse_json(row.text);
    REQUIRE(parsed.value);
    CHECK(*parsed.value == Json::parse(row.value));
    // What a strict parser takes is not touched.
    CHECK(parsed.fault.empty() == Json::accept(row.text));
  }
}

TEST_CASE("what is no JSON is told in a short sentence") {
  const ParsedJson cut = parse_json("{\"a\": \"" + std::string(10'000'000, 'x'));
  CHECK_FALSE(cut.value);
  CHECK(cut.fault.text().rfind("not valid JSON: at line 1, column ", 0) == 0);
  CHECK(cut.fault.text().size() < 250);
  CHECK_FALSE(parse_json("").value);
  CHECK_FALSE(parse_json("{\"a\": 1e999}").value);
  CHECK_FALSE(parse_json("{\"a\": 1} suite").value);
}

TEST_CASE("hostile nesting and numbers of values are refused before they are parsed") {
  for (const std::string_view open : {"[", "{\"a\":", "[{\"a\":"}) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += open;
    CHECK(parse_json(text).fault.text() == "nested too deep");
  }
  std::string list = "[";
  for (int i = 0; i < 4'000'000; ++i) list += "1,";
  CHECK(parse_json(list + "1]").fault.text() == "too many values for one document");
  CHECK(parse_json("\"" + std::string(5'000'000, '[') + "\"").value);
}

TEST_CASE("any text gives a value or a fault") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::string_view kPieces[] = {"{", "}",   "[", "]", "\"", "\\", "u",    "d83d",  ":",
                                          ",", "NaN", "1", "-", "é",  "\n", "null", "\"a\":"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (auto i = random() % 30; i > 0; --i) text += kPieces[random() % 17];
    const ParsedJson parsed = parse_json(text);
    CHECK((parsed.value.has_value() || !parsed.fault.empty()));
  }
}
