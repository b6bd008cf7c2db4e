#include "page/plain_text/boilerplate_phrases.hpp"

#include <doctest/doctest.h>

#include "base/lines.hpp"
#include "base/normalised_text.hpp"

using namespace glane;

using Kind = BoilerplateKind;

TEST_CASE("a whole line is known by its bare phrase, whatever its case, accents and signs") {
  struct Row {
    std::string_view line;
    Kind kind;
  };
  for (const Row& row : {
           Row{"Pixabay", Kind::credit},
           Row{"» PARTAGER", Kind::share},
           Row{"Ajouter à mes favoris", Kind::share},
           Row{"Déjà abonné ?", Kind::sign_up},
           Row{"L’article continue après la publicité", Kind::more},
           Row{"Sur le même sujet :", Kind::end},
           Row{"Mots-clés", Kind::end},
           Row{"Gérer mes cookies", Kind::legal},
           Row{"Accéder au contenu", Kind::navigation},
           Row{"Réagissez !", Kind::respond},
           Row{"Votre adresse e-mail *", Kind::form},
           Row{"Partager ce moment", Kind::none},
           Row{"Le menu", Kind::none},
           Row{"Contacts", Kind::none},
           Row{"", Kind::none},
       }) {
    CAPTURE(row.line);
    CHECK(kind_of_whole_line(line_phrase(normalised(row.line))) == row.kind);
  }
}

TEST_CASE("a line is known by the phrase that it starts with, and by nothing further on") {
  struct Row {
    std::string_view line;
    Kind kind;
  };
  for (const Row& row : {
           Row{"Crédits photo : Jeanne Roy", Kind::credit},
           Row{"(Photo La Gazette du Val)", Kind::credit},
           Row{"Partagez sur Mastodon", Kind::share},
           Row{"Pour ne rien rater de l'actu du canton", Kind::sign_up},
           Row{"À lire aussi. Le bac reprend du service", Kind::more},
           Row{">> Lire notre dossier", Kind::more},
           Row{"Ce site utilise des cookies.", Kind::legal},
           Row{"Durée de lecture : 4 min", Kind::figures},
           Row{"Soyez le premier à commenter", Kind::respond},
           Row{"Prévenez-moi de tous les nouveaux messages", Kind::form},
           Row{"Connectez-vous pour répondre", Kind::respond},
           Row{"Photo", Kind::none},
           Row{"Partager", Kind::none},
           Row{"Il a dit : lire aussi : le bac", Kind::none},
           Row{"", Kind::none},
       }) {
    CAPTURE(row.line);
    CHECK(kind_of_line_start(normalised(row.line)) == row.kind);
  }
}
