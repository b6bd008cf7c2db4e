#include "page/quotes/post_notes.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("notes of the software are no part of a post") {
  CHECK(without_post_notes("Il tient.\nDernière modification par Octave le 12/06/2007") ==
        "Il tient.");
  CHECK(without_post_notes("Il tient.\n_________________\nMa signature") == "Il tient.");
  CHECK(without_post_notes("Il tient.\nRépondre") == "Il tient.");
  CHECK(without_post_notes("Répondre à tout le monde est long.") ==
        "Répondre à tout le monde est long.");
  CHECK(without_post_notes("") == "");
}

TEST_CASE("a post that was removed says so, one that speaks of it was not") {
  CHECK(is_removed_post_note("Ce commentaire a été supprimé"));
  CHECK(is_removed_post_note("[message modéré]"));
  CHECK_FALSE(is_removed_post_note("On dit que ce commentaire a été supprimé, mais par qui ?"));
  CHECK_FALSE(is_removed_post_note(""));
}
