#include "french/ordinal.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("Roman numerals are told from words of the same letters") {
  for (const char* numeral : {"i", "iii", "iiii", "xiv", "xviii", "xxi", "mcmxcix", "mmxxiii",
                              "xviiie", "xixème", "iiieme"}) {
    CAPTURE(numeral);
    CHECK(is_roman_numeral(numeral));
  }
  for (const char* word : {"", "e", "vide", "villes", "iiiiii", "vv", "iix", "vite"}) {
    CAPTURE(word);
    CHECK_FALSE(is_roman_numeral(word));
  }
}

TEST_CASE("an ordinal has one form, other words keep theirs") {
  struct Row {
    const char* written;
    const char* form;
  };
  for (const Row& row :
       {Row{"19e", "19e"},    {"19è", "19e"},       {"19ème", "19e"},      {"19eme", "19e"},
        {"19ième", "19e"},    {"19es", "19e"},      {"xixe", "19e"},       {"xixème", "19e"},
        {"xixieme", "19e"},   {"1er", "premier"},   {"1re", "première"},   {"1ère", "première"},
        {"1ers", "premiers"}, {"ier", "premier"},   {"2e", "deuxième"},    {"iie", "deuxième"},
        {"2nd", "deuxième"},  {"2nde", "deuxième"}, {"5eme", "cinquième"}, {"13e", "treizième"},
        {"xxe", "vingtième"}, {"xxie", "21e"},      {"100e", "100e"},      {"0e", "0e"}}) {
    CAPTURE(row.written);
    CHECK(canonical_ordinal(row.written) == row.form);
  }
  for (const char* word : {"vide", "vies", "vie", "ile", "iles", "cime", "dixième", "le", "les",
                           "me", "16h45", "5g", "1000", "c", "ème", "", "mie", "lie", "ive s"}) {
    CAPTURE(word);
    CHECK(canonical_ordinal(word) == word);
  }
}

TEST_CASE("the second of two has two words") {
  CHECK(second_of_ordinal("2nd") == "second");
  CHECK(second_of_ordinal("2nde") == "seconde");
  CHECK(second_of_ordinal("2e").empty());
}

TEST_CASE("capitals tell a numeral from a word of its letters") {
  CHECK(canonical_capital_ordinal("VIe") == "sixième");
  CHECK(canonical_capital_ordinal("Ve") == "cinquième");
  CHECK(canonical_capital_ordinal("Xe") == "dixième");
  for (const char* word : {"vie", "VIE", "Vie", "VE", "ve", ""}) {
    CAPTURE(word);
    CHECK(canonical_capital_ordinal(word).empty());
  }
}

TEST_CASE("ordinals with hyphens are those in figures") {
  CHECK(canonical_joined_ordinal("dixneuvième") == "19e");
  CHECK(canonical_joined_ordinal("vingtdeuxième") == "22e");
  CHECK(canonical_joined_ordinal("soixantedouzième") == "72e");
  CHECK(canonical_joined_ordinal("quatrevingtdixième") == "90e");
  CHECK(canonical_joined_ordinal("portemonnaie") == "portemonnaie");
}
