#include "page/plain_text/reader_view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/plain_text/reading.hpp"

using namespace glane;

TEST_CASE("a museum's page: breadcrumb, byline, share buttons, comments as WordPress heads them") {
  const Reading reading = read(R"(Accueil > Culture

Le musée de Brest rouvre ses portes après deux ans de travaux

Publié le 15/07/2022 à 11:45 par Jeanne Roy
Temps de lecture : 3 min

Partager sur Facebook
Partager sur Twitter

Crédit photo : Ville de Brest

Le musée a retrouvé ses visiteurs samedi matin. Plus de trois cents personnes attendaient.

Une façade toute neuve

Les pierres ont été nettoyées une à une. « Nous avons redécouvert des sculptures », dit-elle.

Lire aussi : Les travaux du port ont commencé

Le prochain chantier concerne la bibliothèque, dont le toit fuit depuis l'hiver.

3 réflexions sur « Le musée de Brest rouvre ses portes »

Marie Le Goff dit :
15 juillet 2022 à 12 h 31 min

Enfin ! J'y suis allée ce matin.

La salle des cartes est superbe.

Répondre

Yann29 dit :
15 juillet 2022 à 14 h 02 min

Le billet est trop cher.

Répondre

Marie Le Goff dit :
16 juillet 2022 à 8 h 05 min

@yann29 c'est gratuit le dimanche, pourtant.

Répondre

Laisser un commentaire
Votre adresse e-mail ne sera pas publiée.
)");
  REQUIRE(reading.documents.size() == 4);
  const Document& article = reading.documents[0];
  CHECK(article.title == "Le musée de Brest rouvre ses portes après deux ans de travaux");
  CHECK(article.section == "Culture");
  CHECK(article.author == "Jeanne Roy");
  CHECK(date_field_value(article) == "2022-07-15T11:45:00+02:00");
  CHECK(article.text.starts_with("Le musée a retrouvé"));
  CHECK(article.text.find("\n\nUne façade toute neuve\n\n") != std::string::npos);
  CHECK(article.text.find("Lire aussi") == std::string::npos);
  CHECK(article.text.find("Partager") == std::string::npos);
  CHECK(article.text.ends_with("depuis l'hiver."));
  CHECK(comments_of(reading) ==
        Comments{"Marie Le Goff|Enfin ! J'y suis allée ce matin./La salle des cartes est superbe.|",
                 "Yann29|Le billet est trop cher.|",
                 "Marie Le Goff|@yann29 c'est gratuit le dimanche, pourtant.|Yann29"});
  CHECK(date_field_value(reading.documents[3]) == "2022-07-16T08:05:00+02:00");
  CHECK(reading.documents[3].position == 3);
  CHECK_FALSE(reading.documents[3].date_inherited);
  CHECK(reading.diagnostics.empty());
}

TEST_CASE("a town's page: relative dates, buttons and votes under each comment") {
  const Reading reading = read(
      "\uFEFFLa mairie renonce au nouveau parking\r\n"
      "Par Paul Le Bihan et AFP, le 3 mars 2021 à 8 h 30 - 4 commentaires\r\n\r\n"
      "La maire a annoncé mardi soir que le projet était abandonné, faute de crédits.\r\n\r\n"
      "Les commerçants se disent soulagés (avec AFP).\r\n\r\n"
      "Vos réactions\r\n\r\n"
      "Jojo le Barjo\r\n\u00A0il y a 2 heures\r\n\tTant mieux, on aurait encore payé.\r\n"
      "J'aime\r\nRépondre\r\nSignaler\r\n12 votes\r\n\r\n"
      "éloïse_b\r\nil y a 3 heures\r\nEt les vélos alors ?\r\nIl n'y a pas de garage.\r\n\r\n"
      "Personne n'y pense jamais.\r\nJ'aime\r\nRépondre\r\nSignaler\r\n0 vote\r\n\r\n"
      "Bernard\r\nil y a 5 heures\r\nJojo le Barjo, tu dis n'importe quoi.\r\n"
      "J'aime\r\nRépondre\r\nSignaler\r\n1 vote\r\n");
  REQUIRE(reading.documents.size() == 4);
  const Document& article = reading.documents[0];
  CHECK(article.author == "Paul Le Bihan et AFP");
  CHECK(article.authors == std::vector<std::string>{"Paul Le Bihan", "AFP"});
  CHECK(date_field_value(article) == "2021-03-03T08:30:00+01:00");
  CHECK(article.text.ends_with("soulagés (avec AFP)."));
  CHECK(comments_of(reading) ==
        Comments{"Jojo le Barjo|Tant mieux, on aurait encore payé.|",
                 "éloïse_b|Et les vélos alors ?/Il n'y a pas de garage./Personne n'y pense "
                 "jamais.|",
                 "Bernard|Jojo le Barjo, tu dis n'importe quoi.|Jojo le Barjo"});
  CHECK(date_field_value(reading.documents[1]) == "2023-01-01T08:00:00+01:00");
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics[0].severity == Severity::doubtful);
  CHECK(reading.diagnostics[0].reason == "announces 4 comments, shows 3");
}

TEST_CASE("a harbour's page: the byline under the lead, comments without any marks") {
  const Reading reading = read(R"(Menu
Se connecter
Accueil › Région › Bretagne

Les pêcheurs de Roscoff bloquent le port

Le blocus a commencé à l'aube. Une centaine de marins réclament des aides pour le carburant.

Jeanne Roy et Marc Petit
Publié le vendredi 15 juil. 2022, 11 h 05
Mis à jour le 16/07/2022 à 9h
Réagir

Le port de Roscoff est resté fermé vendredi. Aucun camion n'a pu sortir de la criée avant midi.

« Nous tiendrons le temps qu'il faudra », assure un patron de chalutier.

Les commentaires

Gwen du Léon
Courage à eux
Soizic
Et les clients ?
Erwan Tanguy
On ne peut pas continuer comme ça, le gazole est hors de prix
et personne ne nous écoute
Petit Louis
Soizic, les clients attendront
Anne-Marie K.
Bravo
Le Corsaire
Pas mieux
)");
  REQUIRE(!reading.documents.empty());
  const Document& article = reading.documents[0];
  CHECK(article.title == "Les pêcheurs de Roscoff bloquent le port");
  CHECK(article.section == "Bretagne");
  CHECK(article.author == "Jeanne Roy et Marc Petit");
  CHECK(date_field_value(article) == "2022-07-15T11:05:00+02:00");
  CHECK(article.text.starts_with("Le blocus a commencé à l'aube."));
  CHECK(comments_of(reading) ==
        Comments{"Gwen du Léon|Courage à eux|", "Soizic|Et les clients ?|",
                 "Erwan Tanguy|On ne peut pas continuer comme ça, le gazole est hors de prix/et "
                 "personne ne nous écoute|",
                 "Petit Louis|Soizic, les clients attendront|Soizic", "Anne-Marie K.|Bravo|",
                 "Le Corsaire|Pas mieux|"});
  CHECK(reading.documents[1].date_inherited);
  CHECK(date_field_value(reading.documents[1]) == date_field_value(article));
}

TEST_CASE("a technical site's page: entities, tags, mail quotations, two depths of them") {
  const Reading reading = read(R"(Panne géante chez un hébergeur

Publié par julla0 le 23 nov. 2016, 20:38

Des milliers de sites sont restés muets. L&#39;hébergeur parle d&rsquo;un câble coupé &amp; promet.

Partager
Imprimer

3 réactions

tux_42
Posté le 23 nov. 2016, 21:00 · Répondre · Signaler
Et la redondance ?<br>Ils la vendent <b>pourtant</b> cher &lt;3

admin&amp;co
Posté le 23 nov. 2016, 21:10 · Répondre · Signaler
> Et la redondance ?
Elle était dans le même local !

Zorglub
Posté le 23 nov. 2016, 21:30 · Répondre · Signaler
Citation de tux_42 :
> > Et la redondance, <i>alors</i> ?
> Ils la vendent pourtant cher <3
On croit rêver.

Trier par date
Mentions légales
© 2016 Le Journal du Câble
)");
  REQUIRE(reading.documents.size() == 4);
  CHECK(reading.documents[0].author == "julla0");
  CHECK(reading.documents[0].text ==
        "Des milliers de sites sont restés muets. L'hébergeur parle d’un câble coupé & promet.");
  CHECK(comments_of(reading) ==
        Comments{"tux_42|Et la redondance ?/Ils la vendent pourtant cher <3|",
                 "admin&co|Elle était dans le même local !|tux_42",
                 "Zorglub|On croit rêver.|tux_42"});
  CHECK(reading.documents[2].quotes == std::vector<Quote>{{"tux_42", "Et la redondance ?"}});
  CHECK(reading.documents[3].quotes ==
        std::vector<Quote>{{"tux_42", "Ils la vendent pourtant cher <3"},
                           {"", "Et la redondance, alors ?"}});
}

TEST_CASE("a concert's page: names shown twice, a reply's mark, an edited comment") {
  const Reading reading = read(R"(Concert annulé à Dax

Par Luc Ferrand, envoyé spécial à Dax
14/07/2022

Le chanteur est souffrant depuis mardi, a fait savoir son entourage. Les billets seront rendus.

Commentaires

Julie
Julie
15/07/2022 à 12:31
Quelle déception...

Modifié le 15/07/2022 à 12:40
Répondre à Julie
2 votes

Avatar de Kévin
Kévin
15/07/2022 à 12:35
En réponse à Julie
Moi aussi j'avais deux places.
Le 15/07/2022 à 20h ils ont promis un report.
Répondre à Kévin
0 vote

Nadia
15/07/2022 à 13:00
Pas de commentaire.
Répondre à Nadia
1 vote
)");
  REQUIRE(!reading.documents.empty());
  CHECK(reading.documents[0].author == "Luc Ferrand");
  CHECK(comments_of(reading) ==
        Comments{"Julie|Quelle déception...|",
                 "Kévin|Moi aussi j'avais deux places./Le 15/07/2022 à 20h ils ont promis un "
                 "report.|Julie",
                 "Nadia|Pas de commentaire.|"});
}

TEST_CASE("the author and his notice under the article, links behind it, no comments") {
  const Reading reading = read(R"(Victoire des Bleues à Lyon

mars 2014

Les Bleues ont gagné deux à zéro devant dix mille spectateurs, après une première mi-temps nulle.

Commentaires

Celui de l'entraîneur sur le jeu de son équipe fut bref : il n'en fit aucun avant le repas.

Claire Morin
Journaliste au service des sports, elle suit le football féminin depuis dix ans.

Articles similaires
Le tournoi de Nice commence demain
Trois blessées à Metz
Mentions légales
)");
  REQUIRE(reading.documents.size() == 1);
  const Document& article = reading.documents[0];
  CHECK(article.author == "Claire Morin");
  CHECK(date_field_value(article) == "2014-03");
  CHECK(article.text.find("Commentaires\n\nCelui de l'entraîneur") != std::string::npos);
  CHECK(article.text.ends_with("avant le repas."));
}

TEST_CASE("a section that announces nothing, or shows nothing of what it announces") {
  const std::string head =
      "Le train de nuit revient\n20 mai 2021\n\nLe train a repris jeudi soir, "
      "après trois ans d'absence. Il était plein.\n\n";
  const Reading none = read(head + "Commentaires (0)\nSoyez le premier à commenter cet article\n");
  REQUIRE(none.documents.size() == 1);
  CHECK(none.documents[0].text.ends_with("Il était plein."));
  CHECK(none.diagnostics.empty());
  const Reading hidden = read(head + "12 commentaires\nConnectez-vous pour les lire.\n");
  REQUIRE(hidden.diagnostics.size() == 1);
  CHECK(hidden.diagnostics[0].reason == "announces 12 comments, shows 0");
}

TEST_CASE("one news page, its date in other forms") {
  struct Row {
    std::string_view line;
    std::string_view iso;
  };
  for (const Row& row : {Row{"3 aout 2019 à 9h", "2019-08-03T09:00:00+02:00"},
                         Row{"Fri, 15 Jul 2022 11:45:00 +0200", "2022-07-15T11:45:00+02:00"},
                         Row{"Publié hier à 14:02", "2022-12-31T14:02:00+01:00"},
                         Row{"Mis à jour le 4 mai 2021 18:30", "2021-05-04T18:30:00+02:00"},
                         Row{"15.07.22", "2022-07-15"}, Row{"2014", "2014"},
                         Row{"31 février 2020", ""}, Row{"le 6 janvier", ""}}) {
    CAPTURE(row.line);
    const Reading reading = read("Le gel menace les vignes\n" + std::string(row.line) +
                                 "\nPartager sur Facebook\nImprimer cet article\n\nLes vignerons "
                                 "ont allumé des feux toute la nuit pour sauver les bourgeons.\n");
    REQUIRE(reading.documents.size() == 1);
    CHECK(date_field_value(reading.documents[0]) == row.iso);
  }
}

TEST_CASE("a browser's reader view begins with the host, over title and name") {
  const Reading reading = read(
      "lejournal.example\nLe tram déraille encore\nJeanne Roy\n3–4 minutes"
      "\n\nLe tramway a déraillé mardi matin, sans faire de blessés.\n");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].title == "Le tram déraille encore");
  CHECK(reading.documents[0].author == "Jeanne Roy");
  CHECK(reading.documents[0].text == "Le tramway a déraillé mardi matin, sans faire de blessés.");
  // A host over a text of any other kind is its title.
  CHECK(read("lejournal.example\nest fermé.\n").documents.at(0).title == "lejournal.example");
}

TEST_CASE("a removed comment is none, and none is said to be missing") {
  const Reading reading = read(R"(Le tram déraille encore
Par Jeanne Roy
Publié le 12 mars 2021 à 10h12

Le tramway a déraillé mardi matin à l'arrêt du Moulin, sans faire de blessés.

3 commentaires

Zoé
12 mars 2021 à 11:10
Encore une fois !
chargement…

Luc42
12 mars 2021 à 11:12
Ce commentaire a été supprimé

Odile
12 mars 2021 à 12:10
Prenons le bac.
)");
  CHECK(comments_of(reading) == Comments{"Zoé|Encore une fois !|", "Odile|Prenons le bac.|"});
  CHECK(reading.diagnostics.empty());
}
