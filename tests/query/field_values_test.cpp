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
  node.place = {4, 13};
  return node;
}

const Date kNow = *parse_iso_date("2022-07-15T12:00");

// The window of a date field: since, after, until, before.
std::string window(const std::string& value) {
  const DateWindow window = date_field_window(field_node("date"), value, kNow);
  std::string out;
  for (const auto& date : {window.since, window.after, window.until, window.before}) {
    out += (out.empty() ? "" : " ") + (date ? iso_as_written(*date) : "*");
  }
  return out;
}

}  // namespace

TEST_CASE("a date that is none is an error") {
  CHECK(window("2021..2022-07-15") == "2021 * 2022-07-15 *");
  for (const char* value : {"..", "2022..2021", "2022-13", "jadis", "2021..jadis", ""}) {
    CAPTURE(value);
    CHECK_THROWS_AS(window(value), Error);
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
      date_field_window(field, "2022-13", kNow);
    } catch (const Error& error) {
      CHECK(error.kind() == kind);
      CHECK(!error.hint().empty());
      CHECK(error.place().has_value() == (kind == ErrorKind::query));
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(message_of(field_node("since"), ErrorKind::query) ==
        "in the query, at character 5: since:2022-13: not a date");
  CHECK(message_of(field_node("date", "SearchRequest::until"), ErrorKind::usage) ==
        "`SearchRequest::until` 2022-13: not a date");
}

TEST_CASE("languages have codes and names") {
  for (const char* value : {"fr", "FR", "fra", "french", "Français", "francais"}) {
    CAPTURE(value);
    CHECK(language_field_value(field_node("lang"), value) == "fr");
  }
  CHECK(language_field_value(field_node("lang"), "allemand") == "de");
  CHECK(language_field_value(field_node("lang"), "Deutsch") == "de");
  CHECK(language_field_value(field_node("lang"), "fr_CA") == "fr-ca");
  CHECK(language_field_value(field_node("lang"), "breton") == "br");
  for (const char* value : {"", "xx", "klingonique", "f", "fr en"}) {
    CAPTURE(value);
    CHECK_THROWS_AS(language_field_value(field_node("lang"), value), Error);
  }
}

TEST_CASE("what a field would take can be told beforehand") {
  const auto possible = [](std::string_view field, std::string_view value) {
    return is_possible_value(*find_query_field(field), value);
  };
  CHECK(possible("date", "2021"));
  CHECK(possible("date", "lundi"));
  CHECK_FALSE(possible("date", "à"));
  CHECK(possible("type", "Articles"));
  CHECK_FALSE(possible("type", "livre"));
  CHECK(possible("lang", "occitan"));
  CHECK_FALSE(possible("lang", "les"));
  CHECK(possible("site", "a.example"));
  CHECK_FALSE(possible("site", "les"));
  CHECK(possible("title", "les"));
}
