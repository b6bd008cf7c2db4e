#include "glane/error.hpp"

#include <doctest/doctest.h>

#include <string>

#include "glane/error_code.hpp"

using namespace glane;

TEST_CASE("an error is its code and arguments; its English text is made of them") {
  const Error error(ErrorCode::index_locked,
                    {{"directory", "presse.idx"}, {"process", "4711"}, {"command", "glane index"}});
  CHECK(error.code() == ErrorCode::index_locked);
  CHECK(error.code_name() == "index.locked");
  CHECK(error.status() == ErrorStatus::locked);
  CHECK(error.kind() == ErrorKind::index);
  CHECK(error.argument("process") == "4711");
  CHECK(error.argument("host").empty());
  CHECK(error.arguments().size() == 3);
  CHECK(std::string(error.what()) ==
        "presse.idx: another process, number 4711 (glane index), is writing to this index");
  CHECK(error.hint().find("`Waiting::seconds`") != std::string::npos);
  CHECK_FALSE(error.place());
}

TEST_CASE("an error of a query has its place") {
  const Error error(ErrorCode::query_type,
                    {{"character", "5"}, {"field", "type"}, {"value", "livre"}}, QueryPlace{4, 10});
  REQUIRE(error.place());
  CHECK(error.place()->begin == 4);
  CHECK(error.status() == ErrorStatus::query);
  CHECK(std::string(error.what()) == "in the query, at character 5: type:livre: no such type");
}

TEST_CASE("a program's own error has no code, and a status all the same") {
  const struct {
    ErrorKind kind;
    ErrorStatus status;
  } rows[] = {{ErrorKind::usage, ErrorStatus::input},
              {ErrorKind::query, ErrorStatus::query},
              {ErrorKind::input, ErrorStatus::input},
              {ErrorKind::index, ErrorStatus::system}};
  for (const auto& row : rows) {
    const Error error(row.kind, "quelle commande ?", "aide");
    CHECK(error.status() == row.status);
    CHECK(error.code() == ErrorCode::none);
    CHECK(error.code_name().empty());
    CHECK(std::string(error.what()) == "quelle commande ?");
    CHECK(error.hint() == "aide");
  }
}

TEST_CASE("who is interrupted is told so by a code of its own") {
  CHECK(Interrupted().code_name() == "call.interrupted");
  CHECK(Interrupted().status() == ErrorStatus::interrupted);
}

TEST_CASE("patterns: arguments, what is optional, and braces that are none") {
  const struct {
    const char* pattern;
    const char* text;
  } rows[] = {{"{path}: {line}", "a{b}.txt: 7"},
              {"[{path}: ]damaged", "a{b}.txt: damaged"},
              {"[{absent}: ]damaged", "damaged"},
              {"a[, number {line}[ on {absent}],] b", "a, number 7, b"},
              {"a[, number {absent}[ on {line}],] b", "a b"},
              {"its { is not closed", "its { is not closed"},
              {"{}, {A}, {line", "{}, {A}, {line"},
              {"a ] b", "a ] b"},
              {"", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.pattern);
    CHECK(fill_pattern(row.pattern, {{"path", "a{b}.txt"}, {"line", "7"}}) == row.text);
  }
}
