#include "query/syntax.hpp"

#include <doctest/doctest.h>

#include "query/parse.hpp"
#include "query/print_query.hpp"

using namespace glane;

namespace {

Node word(std::string text, Occur occur = Occur::should) {
  Node node;
  node.kind = NodeKind::word;
  node.text = std::move(text);
  node.occur = occur;
  return node;
}

Node phrase(std::string text, Occur occur) {
  Node node = word(std::move(text), occur);
  node.kind = NodeKind::phrase;
  return node;
}

Node clause(std::vector<Node> children, Occur occur = Occur::should) {
  Node node;
  node.children = std::move(children);
  node.occur = occur;
  return node;
}

}  // namespace

TEST_CASE("a sign is printed where the place does not say it") {
  CHECK(print_query(clause({word("a"), word("b", Occur::must), word("c", Occur::must_not)})) ==
        "a +b -c");
  CHECK(print_query(clause({word("a"), phrase("b c", Occur::must)})) == "a \"b c\"");
  CHECK(print_query(clause({word("a"), phrase("b c", Occur::should)})) == "a OR \"b c\"");
  CHECK(print_query(clause({word("a"), clause({word("b"), word("c")}, Occur::must)})) ==
        "a +(b c)");
}

TEST_CASE("a word that looks like an operator is printed as a word") {
  CHECK(print_query(clause({word("loup"), word("ET"), word("chien")})) == "loup (ET) chien");
  Node exact = word("ET");
  exact.form = WordForm::exact;
  CHECK(print_query(exact) == "=ET");
}

TEST_CASE("a phrase is printed between marks that it does not hold") {
  CHECK(print_query(phrase("a b", Occur::should)) == "\"a b\"");
  CHECK(print_query(phrase("dit \"oui\"", Occur::should)) == "«dit \"oui\"»");
  CHECK(print_query(phrase("« dit \"oui\" »", Occur::should)) == "“« dit \"oui\" »”");
}

TEST_CASE("trees are the same whatever text they came from, and differ by all else") {
  CHECK(parse_query("  titre:chat") == parse_query("title:chat"));
  CHECK(parse_query("a b ET c") == parse_query("a +b +c"));
  for (const std::string_view other :
       {"a -b", "a b*", "=a b", "a~ b", "a~1 b", "\"a b\"", "titre:(a b)", "a NEAR b", "b a"}) {
    CAPTURE(other);
    CHECK_FALSE(parse_query("a b") == parse_query(other));
  }
  CHECK_FALSE(parse_query("a NEAR/2 b") == parse_query("a NEAR/3 b"));
  CHECK_FALSE(parse_query("a~ b") == parse_query("a~1 b"));
  CHECK_FALSE(parse_query("titre:a") == parse_query("fil:a"));
}

TEST_CASE("what is demanded without a sign") {
  for (const std::string_view query :
       {"\"a b\"", "titre:a", "a NEAR b", "(\"a\" OU fil:b)", "(\"a\" b)", "(-a -b)", "(+\"a\" +b)",
        "(\"a\" OU (fil:b c))"}) {
    CAPTURE(query);
    CHECK(is_demanded_in_syntax(parse_query(query)));
  }
  for (const std::string_view query : {"a", "(a b)", "(+a +b)", "(\"a\" OU b)", "(a -b)", "*"}) {
    CAPTURE(query);
    CHECK_FALSE(is_demanded_in_syntax(parse_query(query)));
  }
}

TEST_CASE("the depth of brackets is that of the printed text") {
  CHECK(syntax_bracket_depth(parse_query("a b")) == 0);
  CHECK(syntax_bracket_depth(parse_query("((a)) (b (c d))")) == 2);
  CHECK(syntax_bracket_depth(parse_query("titre:(a NEAR b)")) == 1);
  CHECK(syntax_bracket_depth(parse_query("a ET b OU c d")) == 2);
}
