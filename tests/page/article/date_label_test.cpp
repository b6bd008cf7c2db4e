#include "page/article/date_label.hpp"

#include <doctest/doctest.h>

#include "base/normalised_text.hpp"

using namespace glane;

TEST_CASE("a label names what a page's date is, and nothing else") {
  for (const std::string_view label :
       {"Date", "Date :", "Mise en ligne", "Publié le", "Published on", "Datum:", "Erschienen am",
        "Fecha de publicación", "Pubblicato il"}) {
    CAPTURE(label);
    CHECK(is_publication_label(normalised(label)));
  }
  for (const std::string_view other :
       {"", "Naissance", "Fondation", "Date de naissance", "Fin du vote", "Mise à jour"}) {
    CAPTURE(other);
    CHECK_FALSE(is_publication_label(normalised(other)));
  }
}

TEST_CASE("a sentence under an article tells when it was published") {
  for (const std::string_view sentence :
       {"Cet article a été publié le 3 mars 2021 à 10 h 12 et classé dans Ville.",
        "This entry was posted on Tuesday, March 3rd, 2021 at 10:12 and is filed under Town.",
        "Dieser Beitrag wurde am 3. März 2021 von Hans veröffentlicht.",
        "Le pont rouvre was posted on March 3, 2021 and is filed under Town"}) {
    CAPTURE(sentence);
    CHECK(is_publication_sentence(normalised(sentence)));
  }
  for (const std::string_view other : {"", "Le rapport a été publié le 3 mars 2021 par la mairie.",
                                       "Cet article du code civil date du 3 mars 1804.",
                                       "Son livre, publié le 3 mars 2021, raconte le pont."}) {
    CAPTURE(other);
    CHECK_FALSE(is_publication_sentence(normalised(other)));
  }
}

TEST_CASE("dates of people, and rights of copy, are told from those of pages") {
  CHECK(tells_of_person(normalised("Né le 3 mars 1962")));
  CHECK(tells_of_person(normalised("Membre depuis : mars 2021")));
  CHECK_FALSE(tells_of_person(normalised("Publié le 3 mars 2021")));
  CHECK(tells_of_copyright(normalised("© 3 mars 2021")));
  CHECK_FALSE(tells_of_copyright(normalised("3 mars 2021")));
  CHECK(tells_of_date(normalised("Dernière révision :")));
  CHECK_FALSE(tells_of_date(normalised("Naissance :")));
}

TEST_CASE("the days of an event are told from those of pages") {
  CHECK(tells_of_event("start"));
  CHECK(tells_of_event("beginn :"));
  CHECK_FALSE(tells_of_event("datum"));
  CHECK_FALSE(tells_of_event("fin de chantier"));
}
