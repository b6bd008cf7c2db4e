#include "segment/format/schema.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("a class has a term under each prefix, and two classes of a word one together") {
  const struct {
    const char *prefix, *stem, *second, *term;
  } rows[] = {
      {"", "cheval", "", "Zcheval"},
      {"S", "cheval", "", "ZS:cheval"},
      {"XQ", "été", "", "ZXQ:été"},
      {"", "porte", "porter", "Zporte/0r"},
      {"S", "porte", "porter", "ZS:porte/0r"},
      {"", "savoir", "su", "Zsavoir/5u"},
      {"", "a", "b", "Za/1b"},
      {"", "", "", "Z"},
  };
  for (const auto& row : rows) CHECK(class_term(row.prefix, row.stem, row.second) == row.term);
}

TEST_CASE("running text is posted by classes, names as they are written") {
  Word word;
  word.form = "chevaux";
  word.stem = "cheval";
  CHECK(posted_term(prefix::kTitle, word) == "ZS:cheval");
  CHECK(posted_term("", word) == "Zcheval");
  CHECK(posted_term(prefix::kAuthor, word) == "Achevaux");
  CHECK(posted_term(prefix::kQuoteAuthor, word) == "XRchevaux");
}
