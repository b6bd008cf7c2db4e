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
           Row{"Nos vidéos", Kind::more},
           Row{"Externer Inhalt", Kind::more},
           Row{"Lesermeinungen", Kind::respond},
           Row{"Hide Images", Kind::more},
           Row{"Bild anzeigen Bild schließen", Kind::more},
           Row{"Ver noticia", Kind::more},
           Row{"Dalsza część artykułu pod materiałem wideo", Kind::more},
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
