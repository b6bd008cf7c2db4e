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

TEST_CASE("notes in other languages, and what telephones sign with") {
  CHECK(without_post_notes("Er hält.\nZuletzt bearbeitet von Octave am 12.06.2007") == "Er hält.");
  CHECK(without_post_notes("Er hält.\nDieser Beitrag wurde 2 mal editiert, zum letzten Mal von "
                           "Octave (12.06.2007)") == "Er hält.");
  CHECK(without_post_notes("Regge.\nUltima modifica di Octave il 12/06/2007") == "Regge.");
  CHECK(without_post_notes("Er hält.\nGefällt mir\nAntworten") == "Er hält.");
  CHECK(without_post_notes("Er hält.\nMit der App von meinem B7 aus geschrieben.") == "Er hält.");
  CHECK(without_post_notes("Dieser Beitrag wurde 2 mal gelesen.") ==
        "Dieser Beitrag wurde 2 mal gelesen.");
}

TEST_CASE("a removed post says so in other languages, too") {
  CHECK(is_removed_post_note("Entfernt. Bitte bleiben Sie sachlich. Danke, die Redaktion/ab"));
  CHECK(is_removed_post_note("Dieser Kommentar wurde von der Redaktion entfernt."));
  CHECK(is_removed_post_note("[Der Kommentar, auf den Sie antworten, wurde bereits gelöscht]"));
  CHECK(is_removed_post_note("Este comentario ha sido eliminado."));
  CHECK_FALSE(is_removed_post_note("Entfernt. Das war der alte Pfeiler."));
  CHECK_FALSE(is_removed_post_note("Dieser Kommentar ist gut."));
}
