// Pages whose frame misleads, topics, and texts that are no page.
#include "page/plain_text/reader_view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/plain_text/reading.hpp"

using namespace glane;

TEST_CASE("an island's page: the site's name over the title, the author's trade under her name") {
  const Reading reading = read(R"(La Voix des Vagues
Aller au contenu principal

Le phare du Bout du Monde cherche un gardien

Jeanne Roy
Journaliste au long cours
15 juillet 2022 à 11h45
© La Voix - Jeanne Roy

Le dernier est parti lundi. Il laisse un chat.

3 réactions

Zoé
Je le prends.
Signaler

Marc P.
Le chat ?
Signaler

Zoé
Marc P. le phare aussi
Signaler
)");
  REQUIRE(!reading.documents.empty());
  const Document& article = reading.documents[0];
  CHECK(article.title == "Le phare du Bout du Monde cherche un gardien");
  CHECK(article.author == "Jeanne Roy");
  CHECK(article.text == "Le dernier est parti lundi. Il laisse un chat.");
  CHECK(comments_of(reading) ==
        Comments{"Zoé|Je le prends.|", "Marc P.|Le chat ?|", "Zoé|Marc P. le phare aussi|"});
}

TEST_CASE("a valley's page: the section under the home link, signature and tags at the foot") {
  const Reading reading = read(R"(Accueil
Faits divers
Une vache sur le toit de la salle des fêtes

Publié le 15/07/2022 à 11:45

La bête a passé trois heures sur le toit, dimanche, sous les yeux du maire et des pompiers.

Lire aussi Le bélier du rond-point a été retrouvé

Répondre à cet article

Paul Le Bihan (avec AFP)

Mots clés :
vache
toit

Commentaires

Aucun commentaire pour le moment.
)");
  REQUIRE(reading.documents.size() == 1);
  const Document& article = reading.documents[0];
  CHECK(article.title == "Une vache sur le toit de la salle des fêtes");
  CHECK(article.section == "Faits divers");
  CHECK(article.author == "Paul Le Bihan (avec AFP)");
  CHECK(article.text.starts_with("La bête"));
  CHECK(article.text.ends_with("pompiers."));
}

TEST_CASE("a topic: its first post is the article, signed by the name over its date") {
  const Reading reading = read(R"(Limaces : que faire ?

Mireille du 26
Posté le 12-04-2009 à 19:35:12

Mes salades y sont passées.

papyrus
Posté le 12-04-2009 à 20:01:44

Un fond de bière, et au lit.

Mireille du 26
Posté le 12-04-2009 à 20:15:00

papyrus a écrit :
Un fond de bière, et au lit.

Blonde ou brune ?
)");
  REQUIRE(reading.documents.size() == 3);
  CHECK(reading.documents[0].author == "Mireille du 26");
  CHECK(reading.documents[0].text == "Mes salades y sont passées.");
  CHECK(comments_of(reading) == Comments{"papyrus|Un fond de bière, et au lit.|",
                                         "Mireille du 26|Blonde ou brune ?|papyrus"});
}

TEST_CASE("a text that is no web page keeps every line under its first") {
  for (const std::string_view text :
       {"Liste de courses\n\nPain\nLait\nFacebook\nContact",
        "Soir d'automne\n\nVictor Lamy\n\nLes feuilles tombent une à une,\nPartager\nLe vent les "
        "porte sous la lune.\n12 octobre 1998",
        "De : Paul Durand\nÀ : Marie Petit\nObjet : réunion\nDate : 15 juillet 2022 à "
        "11:45\n\nBonjour Marie,\nPeux-tu venir ?\n\nMentions légales\nPartager sur "
        "Facebook\nCordialement",
        "moulinette 0.3\n==============\n\nDate : 12/03/2019 à 8h\n\nVoir aussi : grep\n(c) 2019 "
        "Jean Petit\nContact",
        "Compte rendu\nPrésents : Anne\nAbsents : Luc\n\nAnne Roy\n12/03/2019 "
        "18:30\n\nRéactions\nPaul : contre.\nLuc : pour.",
        "Journal de bord\n\n12 mars 2019\n\nVent.\n\n14 mars 2019 à 18h30\n\nRéactions\n\nRien.",
        "Compte rendu du conseil\n\nPrésents : Anne, Paul.\n\nCommentaires\n\nLe budget est "
        "voté.\nIl faudra revoir la toiture.\n\nRéponses\n\nRien à signaler."}) {
    CAPTURE(text);
    const Reading reading = read(text);
    REQUIRE(reading.documents.size() == 1);
    const std::size_t line = text.find('\n');
    CHECK(reading.documents[0].title == text.substr(0, line));
    CHECK(reading.documents[0].text == text.substr(text.find_first_not_of('\n', line)));
    CHECK(reading.documents[0].author.empty());
  }
}
