#include "page/article/author_names.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("labels and buttons are nobody's name") {
  for (const std::string_view key :
       {"posted by", "autoren:", "publie le", "mehr", "par", "suivre"}) {
    CAPTURE(key);
    CHECK(is_author_label(key));
  }
  for (const std::string_view key : {"jeanne roy", "par jeanne", "octave", "la redaction"}) {
    CAPTURE(key);
    CHECK_FALSE(is_author_label(key));
  }
}

TEST_CASE("an element that is named for authors holds names") {
  for (const std::string_view text :
       {"Les Amis de la Terre", "octave", "Octave66", "NDR", "Jeanne Roy, Marc Petit und NDR"}) {
    CAPTURE(text);
    CHECK(are_author_names(text));
  }
  for (const std::string_view text :
       {"Voir tous les articles", "so", "une petite phrase", "Le 3 mars 2021 à Nice",
        "Un texte bien trop long pour que ce soit le nom de qui que ce soit"}) {
    CAPTURE(text);
    CHECK_FALSE(are_author_names(text));
  }
}

TEST_CASE("initials are short and small") {
  CHECK(is_initials("cpm"));
  CHECK(is_initials("jr"));
  CHECK_FALSE(is_initials("c"));
  CHECK_FALSE(is_initials("CPM"));
  CHECK_FALSE(is_initials("roys"));
}
