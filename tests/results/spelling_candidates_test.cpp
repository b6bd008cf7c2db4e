#include "results/spelling_candidates.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const SmallIndex& small_index() {
  static const SmallIndex index(std::vector<std::string>{
      "La bibliothèque des Quais.", "Une bibliothèque fermée.", "La bibliotheque.",
      "L'école du pont neuf.", "Les élus.", "Un porte-monnaie.", "Un portail, une monnaie."});
  return index;
}

// The forms, sorted.
std::string forms_of(const std::vector<SpellingCandidate>& candidates) {
  std::vector<std::string> forms;
  for (const SpellingCandidate& one : candidates) forms.push_back(one.form);
  std::sort(forms.begin(), forms.end());
  std::string out;
  for (const std::string& form : forms) out += (out.empty() ? "" : "|") + form;
  return out;
}

const SpellingCandidates& candidates() {
  static const SpellingCandidates candidates(small_index().context());
  return candidates;
}

}  // namespace

TEST_CASE("words a slip or two away are candidates, as most documents write them") {
  const auto found = candidates().of("bibliotheqe");
  REQUIRE(found.size() == 1);
  CHECK(found[0].form == "bibliothèque");
  CHECK(found[0].folded == "bibliotheque");
  CHECK(found[0].documents == 6);  // the three of the class, for each of two forms
  CHECK(found[0].cost > 0);
  CHECK(forms_of(candidates().of("bibliteque")) == "bibliothèque");  // two, in a long word
  CHECK(forms_of(candidates().of("ecloe")) == "école");
  CHECK(candidates().of("xyzzy").empty());
  CHECK(candidates().of("").empty());
  CHECK(candidates().of("bibliotheque").empty());  // the word itself is none
}

TEST_CASE("a word is cut in two where documents hold both parts") {
  CHECK(forms_of(candidates().split("pontneuf")) == "pont neuf");
  CHECK(forms_of(candidates().split("lecole")) == "l'école");
  CHECK(forms_of(candidates().split("leselus")) == "les élus");
  CHECK(candidates().split("pontfermee").empty());  // in no document together
  CHECK(candidates().split("").empty());
  const auto together = candidates().split("portailmonnaie");
  REQUIRE(together.size() == 1);
  CHECK(together[0].cost > candidates().split("pontneuf")[0].cost);  // not side by side
}

TEST_CASE("two words are one where some document has it") {
  CHECK(forms_of(candidates().joined("biblio", "theque")) == "bibliothèque");
  CHECK(candidates().joined("pont", "levis").empty());
}

TEST_CASE("a word is held by the documents of its class and of its letters") {
  FrenchAnalyzer& analyzer = small_index().context().analyzer();
  CHECK(candidates().documents_with(analyzer.word_of("bibliothèques")) > 0);
  CHECK(candidates().documents_with(analyzer.word_of("portemonnaie")) > 0);
  CHECK(candidates().documents_with(analyzer.word_of("château")) == 0);
}
