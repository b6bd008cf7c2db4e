#include "french/number.hpp"

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
  for (const char* ordinal : {"19e", "19è", "19ème", "19eme", "19ième", "19es"}) {
    CHECK(canonical_ordinal(ordinal) == "19e");
  }
  for (const char* ordinal : {"xixe", "xixème", "xixieme"}) {
    CHECK(canonical_ordinal(ordinal) == "xixe");
  }
  for (const char* word : {"vide", "vies", "vie", "ile", "iles", "cime", "dixième", "le", "les",
                           "me", "16h45", "5g", "1000", "c", "ème", ""}) {
    CHECK(canonical_ordinal(word) == word);
  }
}
