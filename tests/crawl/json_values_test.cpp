#include "crawl/json_values.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

TEST_CASE("an object, or a list of objects or lists, begins JSON") {
  for (const auto& row : std::vector<std::pair<std::string, bool>>{
           {"{\"id\": 1", true},
           {"{ }", true},
           {"[ {\"id\"", true},
           {"[[{\"id\"", true},
           {"[1, 2]", false},
           {"[Paris] Le maire", false},
           {"{Note}", false},
           {"{", false},
           {"", false},
       }) {
    const auto& text = row.first;
    const auto& starts = row.second;
    CAPTURE(text);
    CHECK(starts_json_value(text) == starts);
  }
}

TEST_CASE("a value that breaks off between its parts spans lines, a bad line does not") {
  for (const auto& row : std::vector<std::pair<std::string, bool>>{
           {"[{\"id\": 1}]", true},
           {"{\n  \"id\": 1\n}", true},
           {"{\"id\": 1,\n \"a\": 2}", true},
           {"{\"id\": 1}\n{\"id\": 2}", false},
           {"{\"id\": \"cut in a string\n{\"id\": 2}\n", false},
           {"{\"id\":\n{\"id\": 2}\n", false},
       }) {
    const auto& text = row.first;
    const auto& spans = row.second;
    CAPTURE(text);
    CHECK(json_spans_lines(text) == spans);
  }
}

TEST_CASE("values are cut out with their lines and places, junk between them too") {
  const auto pieces = split_json_values("[{\"a\": \"}\"}, {\"b\": [1]},\n  oups\n{\"c\": 1}]");
  REQUIRE(pieces.size() == 4);
  CHECK(pieces[0].text == "{\"a\": \"}\"}");
  CHECK(pieces[0].line == 1);
  CHECK(pieces[0].ordinal == 1);
  CHECK(pieces[1].text == "{\"b\": [1]}");
  CHECK(pieces[1].ordinal == 2);
  CHECK(pieces[2].text == "oups");
  CHECK(pieces[2].line == 2);
  CHECK(pieces[3].text == "{\"c\": 1}");
  CHECK(pieces[3].line == 3);
  CHECK(split_json_values(" \n").empty());
}
