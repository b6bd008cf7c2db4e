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
      "L'école du pont neuf.", "Les élus.", "Un porte-monnaie.", "Un portail, une monnaie.",
      "À l'hôpital.", "L'hôpital.", "L'hopitâl.", "Il est accusé.", "On l'a accusé.", "J'accuse.",
      "La DS.", "Une DS.", "Cette DS.", "Sa DS.", "Ma DS."});
  return index;
}

const SpellingCandidates& candidates() {
  static const SpellingCandidates candidates(small_index().context());
  return candidates;
}

// The forms, sorted.
std::string forms_of(const std::vector<SpellingCandidate>& found) {
  std::vector<std::string> forms;
  for (const SpellingCandidate& one : found) forms.push_back(candidates().with_form(one).form);
  std::sort(forms.begin(), forms.end());
  std::string out;
  for (const std::string& form : forms) out += (out.empty() ? "" : "|") + form;
  return out;
}

std::string near_to(const std::string& folded) {
  return forms_of(candidates().of(folded, 2.2));
}

std::string split(const std::string& form) {
  return forms_of(candidates().split(small_index().context().analyzer().word_of(form)));
}

}  // namespace

TEST_CASE("words a slip or two away are candidates, as the dictionary and documents write them") {
  const auto found = candidates().of("bibliotheqe", 1.2);
  REQUIRE(found.size() == 1);
  const SpellingCandidate word = candidates().with_form(found[0]);
  CHECK(word.form == "bibliothèque");
  CHECK(word.folded == "bibliotheque");
  CHECK(word.documents == 3);
  CHECK(word.known);
  CHECK(word.cost > 0);
  CHECK(near_to("bibliteque") == "bibliothèque");
  CHECK(near_to("ecloe") == "école");
  CHECK(near_to("xyzzy") == "");
  CHECK(near_to("") == "");
  CHECK(near_to("bibliotheque") == "");  // the word itself is none
}

TEST_CASE("a form that the dictionary has stands before one that hardly anybody writes") {
  CHECK(near_to("hopitale") == "hôpital");
}

TEST_CASE("a word is cut in two where documents hold both parts") {
  CHECK(split("pontneuf") == "pont neuf");
  CHECK(split("lecole") == "l'école");
  CHECK(split("leselus") == "les élus");
  CHECK(split("pontfermee") == "");       // in no document together
  CHECK(split("jaccuse") == "j'accuse");  // the accents typed, however often "accusé" occurs
  FrenchAnalyzer& analyzer = small_index().context().analyzer();
  const double apart = candidates().split(analyzer.word_of("portailmonnaie")).at(0).cost;
  CHECK(apart > candidates().split(analyzer.word_of("pontneuf")).at(0).cost);
}

TEST_CASE("two words are one where some document has it") {
  CHECK(forms_of(candidates().joined("biblio", "theque")) == "bibliothèque");
  CHECK(candidates().joined("pont", "levis").empty());
}

TEST_CASE("words of chats stand for what they say, unless documents have an acronym") {
  CHECK(forms_of(candidates().of_chat("tjrs")) == "toujours");
  CHECK(forms_of(candidates().of_chat("jai")) == "j'ai");
  CHECK(candidates().of_chat("ds").empty());  // Five documents write "DS".
  CHECK(candidates().of_chat("toujours").empty());
}

TEST_CASE("a word is held by the documents of its class and of its letters") {
  FrenchAnalyzer& analyzer = small_index().context().analyzer();
  CHECK(candidates().documents_with(analyzer.word_of("bibliothèques")) > 0);
  CHECK(candidates().documents_with(analyzer.word_of("portemonnaie")) > 0);
  CHECK(candidates().documents_with(analyzer.word_of("château")) == 0);
}
