#include "query/parse.hpp"
#include "query/print_query.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

struct Row {
  std::string_view typed;
  std::string_view printed;
};

void check_rows(std::initializer_list<Row> rows, const ParseOptions& options = {}) {
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(print_query(parse_query(row.typed, options)) == row.printed);
  }
}

}  // namespace

TEST_CASE("words are wished for; phrases, fields and what bears a plus are demanded") {
  const Node tree = parse_query("chat \"chien noir\" auteur:HAL1 +croyance -loup");
  REQUIRE(tree.kind == NodeKind::clause);
  REQUIRE(tree.children.size() == 5);
  CHECK(tree.children[0].occur == Occur::should);
  CHECK(tree.children[1].kind == NodeKind::phrase);
  CHECK(tree.children[1].occur == Occur::must);
  CHECK(tree.children[2].kind == NodeKind::field);
  CHECK(tree.children[2].occur == Occur::must);
  CHECK(tree.children[2].field->name() == "author");
  CHECK(tree.children[2].children.at(0).text == "HAL1");
  CHECK(tree.children[3].occur == Occur::must);
  CHECK(tree.children[4].occur == Occur::must_not);
}

TEST_CASE("a query of one thing is that thing") {
  CHECK(parse_query("((chat))").kind == NodeKind::word);
  CHECK(parse_query("+chat").occur == Occur::should);
  CHECK(parse_query("« chat noir »").kind == NodeKind::phrase);
  CHECK(parse_query("-chat").kind == NodeKind::clause);
  CHECK(parse_query("titre:(fil:x)") == parse_query("fil:x"));
}

TEST_CASE("without a word there is a clause without children") {
  for (const std::string_view typed : {"", "  \u00A0", "()", "-", "+ -- \"", "« »", ")(", "\"\""}) {
    CAPTURE(typed);
    CHECK(parse_query(typed) == Node{});
  }
}

TEST_CASE("connectives bind NEAR, NOT, AND, OR, and last what stands side by side") {
  check_rows({
      {"a ET b", "+a +b"},
      {"a b ET c d", "a +b +c d"},
      {"a OU b", "a b"},
      {"a b OU c", "a (b c)"},
      {"a OU b ET c", "a (+b +c)"},
      {"(a OU b) ET c", "+(a b) +c"},
      {"\"a\" OU b", "\"a\" OR b"},
      {"\"a\" OU auteur:b c", "(\"a\" OR author:b) c"},
      {"\"a\" OU b c", "(\"a\" OR b) c"},
      {"a NEAR/5 b ET c", "a NEAR/5 b +c"},
      {"a PRÈS b c", "a NEAR/10 b c"},
      {"a NEAR b NEAR/30 c", "a NEAR/30 b NEAR/30 c"},
      {"NOT a NEAR/3 b", "-a NEAR/3 b"},
      {"auteur:HAL1 croyance ET dieu", "author:HAL1 +croyance +dieu"},
  });
}

TEST_CASE("an exclusion holds for all that stands beside it, behind OR for itself") {
  check_rows({
      {"a SAUF b", "a -b"},
      {"SAUF a b", "-a b"},
      {"a OU b SAUF c", "(a b) -c"},
      {"a SAUF b OU c", "(a c) -b"},
      {"a -b ET c", "+a +c -b"},
      {"NOT a OU b", "-a b"},
      {"a OU NOT b", "a OR (-b)"},
      {"a OU b ET NOT c", "a (+b -c)"},
      {"a ET -b", "+a -b"},
      {"a (SAUF b)", "a (-b)"},
      {"-(a b) -\"c d\" -auteur:e -(-f)", "-(a b) -\"c d\" -author:e -(-f)"},
      {"+a OU b", "a b"},
  });
}

TEST_CASE("a group is demanded where each way to match it holds something demanded") {
  check_rows({
      {"(\"a\" OU \"b\") c", "(\"a\" OR \"b\") c"},
      {"(\"a\" OU b) c", "(\"a\" OR b) c"},
      {"(a ET b) c", "(+a +b) c"},
      {"+(a ET b) c", "+(+a +b) c"},
      {"(\"a\" b) c", "(\"a\" b) c"},
  });
  CHECK(parse_query("(\"a\" OU \"b\") c").children[0].occur == Occur::must);
  CHECK(parse_query("(\"a\" OU b) c").children[0].occur == Occur::should);
  CHECK(parse_query("(a ET b) c").children[0].occur == Occur::should);
  CHECK(parse_query("(\"a\" b) c").children[0].occur == Occur::must);
}

TEST_CASE("with `all` what stands side by side is demanded, alternatives stay alternatives") {
  check_rows({{"a b", "+a +b"},
              {"a b OU c", "+a +(b c)"},
              {"a -b", "+a -b"},
              {"titre:(a b)", "title:(+a +b)"},
              {"auteur:(a \"b c\") d", "author:(a \"b c\") +d"},
              {"a", "a"}},
             {.all = true});
}

TEST_CASE("a word has one form, and only where the sign of it makes sense") {
  struct FormRow {
    std::string_view typed;
    WordForm form;
    std::string_view text;
    int edits;
  };
  for (const FormRow& row : {
           FormRow{"=mot", WordForm::exact, "mot", 0},
           FormRow{"=mot*", WordForm::prefix, "mot", 0},
           FormRow{"mot*", WordForm::prefix, "mot", 0},
           FormRow{"f***", WordForm::prefix, "f", 0},
           FormRow{"*", WordForm::prefix, "", 0},
           FormRow{"mot~", WordForm::fuzzy, "mot", 2},
           FormRow{"été~1", WordForm::fuzzy, "été", 1},
           FormRow{"e\u0301~2", WordForm::fuzzy, "e\u0301", 2},
           FormRow{"~50", WordForm::plain, "~50", 0},
           FormRow{"mot~3", WordForm::plain, "mot~3", 0},
           FormRow{"~", WordForm::plain, "~", 0},
           FormRow{"mot*,", WordForm::prefix, "mot", 0},
           FormRow{"*mot*", WordForm::pattern, "*mot*", 0},
           FormRow{"p*tain", WordForm::pattern, "p*tain", 0},
           FormRow{"m?tin.", WordForm::pattern, "m?tin", 0},
           FormRow{"b?blio*", WordForm::pattern, "b?blio*", 0},
           FormRow{"mot?", WordForm::plain, "mot?", 0},
           FormRow{"m***e", WordForm::plain, "m***e", 0},
           FormRow{"?*", WordForm::plain, "?*", 0},
           FormRow{"=", WordForm::plain, "=", 0},
           FormRow{"a=b", WordForm::plain, "a=b", 0},
       }) {
    CAPTURE(row.typed);
    const Node word = parse_query(row.typed);
    CHECK(word.kind == NodeKind::word);
    CHECK(word.form == row.form);
    CHECK(word.text == row.text);
    CHECK(word.edits == row.edits);
  }
  CHECK(parse_query("auteur:cyr*").children[0].form == WordForm::prefix);
  CHECK(parse_query("site:*.fr*").children[0].text == "*.fr*");
  CHECK(parse_query("date:=2022~").children[0].text == "=2022~");
}

TEST_CASE("a field holds one value as typed, or a group of them") {
  check_rows({
      {"date:2021..2022-07-15 date:..2022 date:2021..",
       "date:2021..2022-07-15 date:..2022 date:2021.."},
      {"depuis:\"15 juillet 2022\" avant:«\u00A0mars 2023\u00A0»",
       "since:\"15 juillet 2022\" before:\"mars 2023\""},
      {"auteur:(HAL1 \"Louise Jean\")", "author:(HAL1 \"Louise Jean\")"},
      {"titre:(a \"b c\" -d)", "title:(a \"b c\" -d)"},
      {"titre:(a OU \"b c\")", "title:(a OR \"b c\")"},
      {"titre:(a auteur:b)", "title:(a author:b)"},
      {"type:(article OU comment)", "type:(article comment)"},
      {"date:(2021 titre:2022 fil:(a* b))", "date:(2021 OR 2022 OR (a* OR b))"},
      {"titre:(a NEAR/2 b)", "title:(a NEAR/2 b)"},
      {"À:HAL1", "to:HAL1"},
  });
  CHECK(parse_query("auteur:(HAL1 \"Louise Jean\")").children[0].children[1].occur ==
        Occur::should);
  CHECK(parse_query("titre:(a \"b c\")").children[0].children[1].occur == Occur::must);
  check_rows({{"type:(site:+2022 b)", "type:(2022 b)"}, {"date:(lang:--x y)", "date:(x OR y)"}});
}

TEST_CASE("NEAR without words at its sides demands them instead") {
  check_rows({
      {"a NEAR/5 (b OU \"c d\")", "a NEAR/5 (b OR \"c d\")"},
      {"a NEAR/5 (b ET c)", "+a +(+b +c)"},
      {"titre:a NEAR b c", "title:a +b c"},
      {"-titre:a NEAR b", "-(title:a +b)"},
      {"date:(2021 NEAR 2022)", "date:(+2021 +2022)"},
  });
}

TEST_CASE("what does not parse is words") {
  check_rows({
      {"Qui est-ce\u202F?", "Qui est-ce ?"},
      {"Note : chat", "Note : chat"},
      {"titre: ", "(titre:)"},
      {"ET puis OU", "(ET) puis (OU)"},
      {"a ET OU b", "a (ET) (OU) b"},
      {"LOUPS ET OURS", "LOUPS (ET) OURS"},
      {"\"jamais fermé", "jamais fermé"},
      {"(jamais fermée", "jamais fermée"},
      {"titre:(jamais fermé", "(titre:) jamais fermé"},
      {"-(jamais", "jamais"},
      {"50 % - ou plus :-)", "50 % ou plus :-"},
      {"\xE9t\xE9", "\uFFFDt\uFFFD"},
  });
}

TEST_CASE("every node knows the byte where it begins") {
  const Node tree = parse_query("été +date:2022 (a \"b\")");
  CHECK(tree.children[0].begin == 0);
  CHECK(tree.children[1].begin == 7);
  CHECK(tree.children[1].children[0].begin == 12);
  CHECK(tree.children[2].children[1].begin == 20);
}

TEST_CASE("a plain query is its words, whatever they look like") {
  const Node tree = parse_plain_query(" -a \"b OU titre:c\n");
  CHECK(tree.kind == NodeKind::word);
  CHECK(tree.text == "-a \"b OU titre:c");
}
