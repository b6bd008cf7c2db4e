#include "page/plain_text/line_start_phrases.hpp"

#include <doctest/doctest.h>

#include "base/normalised_text.hpp"

using namespace glane;

using Kind = BoilerplateKind;

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
           Row{"- CC BY-SA 4.0", Kind::legal},
           Row{"Durée de lecture : 4 min", Kind::figures},
           Row{"Soyez le premier à commenter", Kind::respond},
           Row{"Prévenez-moi de tous les nouveaux messages", Kind::form},
           Row{"Connectez-vous pour répondre", Kind::respond},
           Row{"Foto: Zoé Lacaze", Kind::credit},
           Row{"Lesen Sie auch Der Fluss steigt", Kind::more},
           Row{"Alle Artikel von Zoé Lacaze", Kind::more},
           Row{"Tags: pont, bac, canton", Kind::more},
           Row{"Read more: The ferry is back", Kind::more},
           Row{"Leggi anche: Il ponte riapre", Kind::more},
           Row{"Lesezeit: 5 Minuten", Kind::figures},
           Row{"Um einen Kommentar zu schreiben, loggen Sie sich ein.", Kind::respond},
           Row{"Follow us on Mastodon", Kind::sign_up},
           Row{"Tags sind Wörter, die eine Seite ordnen.", Kind::none},
           Row{"Vidéo : le bac en crue", Kind::more},
           Row{"VIDEO: The ferry is back", Kind::more},
           Row{"Gallery: The bridge in 1910", Kind::more},
           Row{"Retrieved from \"https://bac.example/pont\"", Kind::more},
           Row{"Veröffentlicht unter Brücken", Kind::more},
           Row{"Weitere aktuelle Themen vom Fluss", Kind::end},
           Row{"Learn more: The ferry is back", Kind::more},
           Row{"Nota relacionada: El puente reabre", Kind::more},
           Row{"You can unsubscribe from this service at any time.", Kind::sign_up},
           Row{"Der Newsletter ist kostenlos.", Kind::sign_up},
           Row{"Hinweis: Wenn Sie dieses Video abspielen, fließen Daten.", Kind::legal},
           Row{"Vous avez refusé les cookies associés aux vidéos.", Kind::legal},
           Row{"ISSN 1234-5678", Kind::legal},
           Row{"I18n Error: Missing value", Kind::legal},
           Row{"Photo", Kind::none},
           Row{"Partager", Kind::none},
           Row{"Il a dit : lire aussi : le bac", Kind::none},
           Row{"", Kind::none},
       }) {
    CAPTURE(row.line);
    CHECK(kind_of_line_start(normalised(row.line)) == row.kind);
  }
}
