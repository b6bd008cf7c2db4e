#include "query/field_values.hpp"

#include <doctest/doctest.h>

#include "glane/date.hpp"
#include "glane/error.hpp"

using namespace glane;

namespace {

Node field_node(std::string_view name, std::string option = {}) {
  Node node;
  node.kind = NodeKind::field;
  node.field = find_query_field(name);
  node.text = std::move(option);
  node.begin = 4;
  return node;
}

const Date kNow = *parse_iso_date("2022-07-15T12:00");

std::string range(const std::string& value) {
  const DateRange range = date_range_field_value(field_node("date"), value, kNow);
  return (range.first ? iso_date(*range.first) : "*") + " " +
         (range.last ? iso_date(*range.last) : "*");
}

}  // namespace

TEST_CASE("a range of dates has its ends, or one of them, or is a single date") {
  CHECK(range("2022-07") == "2022-07 2022-07");
  CHECK(range("2021..2022-07-15") == "2021 2022-07-15");
  CHECK(range("2021..") == "2021 *");
  CHECK(range("..2022") == "* 2022");
  CHECK(range(" 2021 .. 2022 ") == "2021 2022");
  CHECK(range("15/07/2022") == "2022-07-15 2022-07-15");
  CHECK(range("hier") == "2022-07-14 2022-07-14");
  CHECK(range("2022..2022-03") == "2022 2022-03");  // begins no later than it ends
}

TEST_CASE("a range that is none is an error") {
  for (const char* value : {"..", "2022..2021", "2022-13", "jadis", "2021..jadis", ""}) {
    CAPTURE(value);
    CHECK_THROWS_AS(range(value), Error);
  }
}

TEST_CASE("types have French names and plurals, in any case") {
  for (const char* value : {"comment", "Commentaires", "POST", "posts"}) {
    CHECK(type_field_value(field_node("type"), value) == DocumentType::comment);
  }
  for (const char* value : {"article", "Articles"}) {
    CHECK(type_field_value(field_node("type"), value) == DocumentType::article);
  }
  CHECK_THROWS_AS(type_field_value(field_node("type"), "livre"), Error);
  CHECK_THROWS_AS(type_field_value(field_node("type"), ""), Error);
}

TEST_CASE("an error names the field and its place, or the option that it was given as") {
  const auto message_of = [](const Node& field, ErrorKind kind) {
    try {
      date_field_value(field, "2022-13", kNow);
    } catch (const Error& error) {
      CHECK(error.kind() == kind);
      CHECK(!error.hint().empty());
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(message_of(field_node("since"), ErrorKind::query) ==
        "in the query, at byte 5: since:2022-13: not a date");
  CHECK(message_of(field_node("date", "--until"), ErrorKind::usage) ==
        "--until 2022-13: not a date");
}
