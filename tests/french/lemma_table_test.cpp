#include "french/lemma_table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/folding.hpp"
#include "french/character_class.hpp"

using namespace glane;

namespace {

std::string classes(const std::string& form) {
  const LemmaClasses found = lemma_classes(form, fold_accents(form));
  return std::string(found.usual) + (found.second.empty() ? "" : "+" + std::string(found.second));
}

struct Row {
  std::string form;
  std::string classes;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.form);
    CHECK(classes(row.form) == row.classes);
  }
}

}  // namespace

TEST_CASE("a form has the class of its lemma") {
  check({{"brouettes", "brouette+brouetter"},
         {"digues", "digue"},
         {"vitraux", "vitrail"},
         {"yeux", "oeil"},
         {"cherra", "choir+cherrer"},
         {"valmorin", ""},
         {"", ""}});
}

TEST_CASE("a form of two words answers to both, the usual one first") {
  check({{"mort", "mourir+mort"},
         {"vote", "vote+voter"},
         {"été", "été+être"},
         {"lit", "lit+lire"},
         {"important", "important"}});
}

TEST_CASE("without accents a form has the class of what it is usually written for") {
  check({{"foret", "forêt+foret"},
         {"eleves", "élève+élever"},
         {"prefere", "préférer"},
         {"reseaux", "réseau"},
         {"hopital", "hôpital"}});
  CHECK(classes("pêcher") != classes("pécher"));
  CHECK(classes("pêchér") == classes("pecher"));
}

TEST_CASE("spellings of the reform and of loanwords are one class") {
  const std::vector<std::vector<std::string>> rows = {
      {"ruissellement", "ruissèlement"},  {"référendum", "referendums"},
      {"gaiement", "gaîment", "gaiment"}, {"nénuphar", "nénufars"},
      {"maximum", "maxima", "maximums"},  {"cheikh", "cheik"}};
  for (const auto& row : rows) {
    for (const std::string& form : row) {
      CAPTURE(form);
      CHECK(classes(form) == classes(row[0]));
    }
  }
  CHECK(classes("recréation") != classes("récréation"));
}

TEST_CASE("a proper name is a class apart from the forms of words spelled alike") {
  check({{"paris", "Paris"}, {"rennes", "Rennes"}, {"marseille", "Marseille"}});
  CHECK(classes("manuels") == classes("manuel"));  // but a base form has its plural
}

TEST_CASE("what stands before, behind and between all forms is unknown") {
  check({{"\x01", ""}, {"aaaaaaaa", ""}, {"zzzzzzzz", ""}, {"\xFF\xFE", ""}, {"brouettesz", ""}});
  const std::string huge(10'000, 'e');
  CHECK(lemma_classes(huge, huge).usual.empty());
}
