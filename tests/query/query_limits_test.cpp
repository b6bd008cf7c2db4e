// Query bombs: each is refused by a limit that the error names, or is small by then. What is
// counted here is words, never seconds.
#include "query/query_limits.hpp"

#include <doctest/doctest.h>

#include <string>

#include "glane/error.hpp"
#include "glane/limits.hpp"
#include "query/compile.hpp"
#include "query/parse.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// mot0 mot1 ..., each with `before` and `behind`.
std::string words(std::size_t count, const std::string& before, const std::string& behind) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += before + "mot" + std::to_string(i) + behind;
  return out;
}

const SmallIndex& small_index() {
  static const SmallIndex index(
      std::vector<std::string>{"Le maire voit la crue.", "Un piano, un motard, un moteur."});
  return index;
}

// The message that it is refused with; empty where it is answered.
std::string refusal(const std::string& query, bool plain = false) {
  try {
    require_query_length(query);
    const Node tree = plain ? parse_plain_query(query) : parse_query(query, {false, true});
    compile_query(tree, small_index().context(), {*parse_iso_date("2020-06-01"), false, {}});
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::query);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a query past a limit is an error that names the limit") {
  struct Row {
    std::string query;
    std::string limit;
  };
  const Row rows[] = {
      {times(2000, "n* "), "1024"},
      {times(65, "n* "), "64 can"},
      {times(17, "maire~ "), "16 can"},
      {words(10'000, "", " "), "65536"},
      {words(1025, "", " "), "1024"},
      {words(600, "\"le ", "\" "), "1024"},
      {"\"" + times(5000, "a ") + "\"", "1024"},
      {times(10'000, "a-"), "1024"},
      {times(10'000, "a_"), ""},
      {words(2000, "site:", " "), "1024"},
      {"date:(" + times(2000, "2020 ") + ")", "1024"},
      {words(40, "", " NEAR ") + "b", "32 can"},
      {times(101, "(") + "a b" + times(101, ")"), "100 deep"},
      {times(101, "(a ") + times(101, ")"), "100 deep"},
      {times(60, "(a OU (b ET c ") + times(120, ")"), "100 deep"},
      {times(70'000, "a"), "65536"},
  };
  for (const Row& row : rows) {
    const std::string query = row.query.substr(0, 60);
    CAPTURE(query);
    const std::string said = refusal(row.query);
    if (row.limit.empty()) CHECK(said.empty());
    CHECK(said.find(row.limit) != std::string::npos);
  }
  CHECK(refusal(words(1025, "", " "), true).find("1024") != std::string::npos);
}

TEST_CASE("what comes up to a limit is answered") {
  for (const std::string& query :
       {words(1024, "", " "), times(1024, "maire "), times(64, "n* "), times(16, "maire~ "),
        times(99, "(a ") + times(99, ")"), words(31, "", " NEAR ") + "b", times(20'000, "\" "),
        times(20'000, ") ("), times(250, "NON OU ET SAUF ")}) {
    const std::string head = query.substr(0, 60);
    CAPTURE(head);
    CHECK(refusal(query).empty());
  }
}

TEST_CASE("what options ask for is none of the query's words") {
  Node any;
  for (int i = 0; i < 1024; ++i) {
    Node name;
    name.kind = NodeKind::word;
    name.form = WordForm::whole_name;
    name.text = "Louise Anne Petit";
    any.children.push_back(name);
  }
  Node field;
  field.kind = NodeKind::field;
  field.field = find_query_field("author");
  field.text = "--author";
  field.children = {any};
  CHECK_NOTHROW(compile_query(field, small_index().context(), {}));
}

TEST_CASE("open words stand for so many words of the index at most") {
  Node word;
  word.kind = NodeKind::word;
  WordAllowance allowance(word);
  CHECK_NOTHROW(allowance.expand(kMostExpansions));
  CHECK_THROWS_WITH_AS(allowance.expand(1),
                       "the query's words with * or ~ stand for 100001 words of the index, at most "
                       "100000 can be asked for at once",
                       Error);
}
