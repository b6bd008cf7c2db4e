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
           Row{"Diesen Artikel teilen:", Kind::share},
           Row{"PIN IT", Kind::share},
           Row{"- Anzeige -", Kind::more},
           Row{"Autor*in", Kind::more},
           Row{"Lue myös:", Kind::more},
           Row{"Le puede interesar", Kind::more},
           Row{"Mehr zum Thema", Kind::end},
           Row{"Related Topics", Kind::end},
           Row{"Temas relacionados", Kind::end},
           Row{"Alle Rechte vorbehalten.", Kind::legal},
           Row{"Sie sind bereits registriert?", Kind::sign_up},
           Row{"Leggi anche", Kind::more},
           Row{"Lees ook:", Kind::more},
           Row{"War der Artikel nützlich?", Kind::respond},
           Row{"Teilen und herrschen", Kind::none},
           Row{"Die Anzeige", Kind::none},
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
           Row{"Photo", Kind::none},
           Row{"Partager", Kind::none},
           Row{"Il a dit : lire aussi : le bac", Kind::none},
           Row{"", Kind::none},
       }) {
    CAPTURE(row.line);
    CHECK(kind_of_line_start(normalised(row.line)) == row.kind);
  }
}

TEST_CASE("phrases said to the reader are counted, wherever they stand in the line") {
  struct Row {
    std::string_view line;
    std::size_t count;
  };
  for (const Row& row : {
           Row{"Unser Spendenkonto: IBAN: DE00 1234", 2},
           Row{"If you enjoyed this story, sign up for the weekly letter", 2},
           Row{"Suscríbete a nuestro canal de Telegram", 2},
           Row{"Iscriviti alla lista", 1},
           Row{"Cet article vous a plu ?", 1},
           Row{"Le pont rouvre lundi.", 0},
           Row{"Die Ibanez spielt er seit zehn Jahren", 0},
           Row{"Heavy oversubscription of the bonds", 0},
           Row{"", 0},
       }) {
    CAPTURE(row.line);
    CHECK(count_phrases_to_reader(normalised(row.line)) == row.count);
  }
}
