#include "query/word_query.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"
#include "segment/format/schema.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const SmallIndex& small_index() {
  static const SmallIndex index(
      articles_of({
          "Des péchés sans pêche.",             // a0
          "La pêche aux moules.",               // a1
          "Le pecheur et les peches.",          // a2
          "Un porte-monnaie.",                  // a3
          "Deux portemonnaies, un pont.",       // a4
          "Le premier magistrat, au quai.",     // a5
          "La digue du maire.",                 // a6
          "Des moulins, un moulinet, la mer.",  // a7
      }),
      {.synonyms = UserList{"mots", "digue, quai\nmaire, premier magistrat\n"}});
  return index;
}

const WordQueries& queries() {
  static const WordQueries queries(small_index().context(), "");
  return queries;
}

std::string any_form(const std::string& word) {
  const Word known = small_index().context().analyzer().word_of(word);
  return small_index().found(queries().any_form(known, {}));
}

}  // namespace

TEST_CASE("a word is asked for in every form of its class, and of its letters") {
  CHECK(any_form("moule") == "a1");
  CHECK(any_form("pêche") == "a0 a1 a2");
  CHECK(any_form("portemonnaie") == "a3 a4");  // hyphens aside
  CHECK(any_form("château") == "");
}

TEST_CASE("the word but for accents, and the form alone") {
  CHECK(small_index().found(queries().same_word("peche")) == "a0 a1");
  CHECK(small_index().found(queries().same_word("peches")) == "a0 a2");
  CHECK(small_index().found(queries().exact("pêche")) == "a0 a1");
  CHECK(small_index().found(queries().exact("peche")) == "");
}

TEST_CASE("synonyms, words or phrases, add to a word") {
  const auto with_synonyms = [&](const std::string& word) {
    const Word known = small_index().context().analyzer().word_of(word);
    return small_index().found(queries().with_synonyms(known));
  };
  CHECK(with_synonyms("digue") == "a5 a6");
  CHECK(with_synonyms("maire") == "a5 a6");
  CHECK(with_synonyms("pont") == "");
}

TEST_CASE("what fills a pattern and what is near are words of the index") {
  CHECK(queries().forms_matching("moul*") == PlaceForms{"moules", "moulinet", "moulins"});
  CHECK(queries().forms_matching("*ins") == PlaceForms{"moulins"});
  CHECK(queries().forms_matching("m?ul*e*") == PlaceForms{"moules", "moulinet"});
  CHECK(queries().forms_matching("moulins?") == PlaceForms{"moulins"});  // a question's mark
  CHECK(queries().forms_matching("moulin?") == PlaceForms{"moulins"});
  CHECK(queries().forms_matching("xyz*").empty());
  CHECK(queries().forms_matching("xyz?").empty());
  CHECK(queries().forms_similar_to("moulin", 1) == PlaceForms{"moulins"});
  CHECK(queries().forms_similar_to("moulin", 2) == PlaceForms{"moules", "moulinet", "moulins"});
  CHECK(queries().forms_similar_to("xyz", 1).empty());
  CHECK(small_index().found(queries().any_of({"moules", "moulins"})) == "a1 a7");
  CHECK(small_index().found(queries().any_of({})) == "");
}

TEST_CASE("a phrase is found joined and hyphenated, a place in any form of its class") {
  const auto phrase = [&](std::string_view text) {
    return small_index().found(queries().phrase(small_index().analysis(text)));
  };
  CHECK(phrase("un porte-monnaie") == "a3");
  CHECK(phrase("deux portemonnaies") == "a4");
  CHECK(phrase("deux porte-monnaies") == "a4");
  CHECK(phrase("la PECHE aux moules") == "a1");
  CHECK(phrase("") == "");
  const Word fishing = small_index().context().analyzer().word_of("pêches");
  CHECK(small_index().found(queries().phrase({{"la"}, queries().place_of_class(fishing)})) == "a1");
}
