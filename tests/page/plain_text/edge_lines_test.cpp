#include "page/plain_text/edge_lines.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::string_view kFirst =
    "La mairie de Sainte-Ombe a présenté mardi soir le plan de rénovation du vieux pont, fermé aux "
    "voitures depuis deux hivers, et les travaux doivent durer onze mois au moins, a dit le maire.";
constexpr std::string_view kLast = "Le bac passera trois fois par jour.";

const Date kSeen{2024, 5, 6};

}  // namespace

TEST_CASE("what speaks to the reader at the end of a text is none of it") {
  for (const std::string_view line : {
           "Les commentaires sont fermés sur cet article.",
           "Cliquez pour commenter",
           "Continuer la lecture",
           "Imprimer l'article, l'enregistrer en PDF ou l'envoyer",
           "Abonnez-vous pour lire la suite de nos enquêtes",
           "Pour ne manquer aucune information, suivez-nous sur les réseaux",
           "Souscrivez à notre infolettre pour recevoir nos nouvelles !",
           "Ce document provient de « https://encyclopedie.example/w/Bac ».",
           "914 6760",
           "Subscribe to our newsletter",
           "Unterstützen Sie uns mit einer Spende. IBAN: DE00 1234 5678",
           "If you enjoyed this story, please donate",
           "Síguenos en nuestro canal de Telegram",
           "Dieser Beitrag enthält Affiliate-Links",
           "Stand: 05. Februar 2020",
           "Follow the Petit Varlois on Mastodon and on Instagram.",
           "Follow the Petit Varlois: Twitter |Facebook",
           "Folge dem Petit Varlois auf Facebook!",
           "Themen: Ponts Rhin",
           "#Ponts #Rhin",
           "#Ponts#Rhin#Crue",
           "Zustimmung, Kritik oder Anmerkungen? Schreiben Sie dem Varlois.",
           "Posted from Diigo. The rest of my links are here.",
           "Geprüft von unseren Experten",
           "News date : 05/03/2024    Category : Bridges",
           "Weitere Artikel:",
           "Cet article vous a plu ? Nous sommes trois à l'écrire, sans actionnaire et sans rien "
           "devoir à personne, et ce que vous donnez, même peu, nous laisse le temps de chercher, "
           "de "
           "marcher le long du fleuve et de relire.",
           "Le Petit Varlois traite votre adresse e-mail pour vous envoyer sa newsletter. Vous "
           "pouvez à "
           "tout moment vous désinscrire par le lien au bas de chacune. Pour en savoir plus, lisez "
           "notre "
           "politique de confidentialité, qui dit tout.",
       }) {
    CAPTURE(line);
    CHECK(without_edge_lines({kFirst, kLast, line}, kSeen) == Lines{kFirst, kLast});
  }
}

TEST_CASE("the heading over such lines goes with them, a name under the text stays") {
  CHECK(without_edge_lines({kFirst, kLast, "Prolongez votre lecture", "Inscrivez-vous ici"},
                           kSeen) == Lines{kFirst, kLast});
  CHECK(without_edge_lines({kFirst, kLast, "Jeanne Roy", "Inscrivez-vous ici"}, kSeen) ==
        Lines{kFirst, kLast, "Jeanne Roy"});
}

TEST_CASE("in the midst of a text, and in prose, the same words are its own") {
  for (const Lines& lines : {
           Lines{kFirst, "La newsletter de la mairie paraît le lundi.", kLast},
           Lines{kFirst, kLast},
           Lines{"Abonnez-vous"},
           Lines{},
       }) {
    CHECK(without_edge_lines(lines, kSeen) == lines);
  }
  const std::string prose(1100, 'a');
  const std::string long_one = prose + " newsletter, votre adresse e-mail";
  CHECK(without_edge_lines({kFirst, long_one}, kSeen) == Lines{kFirst, long_one});
}

TEST_CASE("before the first paragraph bylines without a name and rows of links go") {
  for (const std::string_view line :
       {"par , 2 octobre 2018", "Résumé | Index | Plan | Texte | Notes", "Partager par e-mail",
        "3 mars 2021", "Von Zoé Lacaze, dpa", "Actualités › Val › Ponts",
        "Last updated: 13 July 2020"}) {
    CAPTURE(line);
    CHECK(without_edge_lines({line, kFirst, kLast}, kSeen) == Lines{kFirst, kLast});
  }
  CHECK(without_edge_lines({"Un chapeau court.", kFirst, kLast}, kSeen) ==
        Lines{"Un chapeau court.", kFirst, kLast});
}

TEST_CASE("who posted a text when stands over it and is none of it, however short it is") {
  const std::string_view byline =
      "Posté par Zoé Lacaze (site personnel) le 3 mai 2021 à 10:00. Modéré par Ève.";
  CHECK(without_edge_lines({byline, kLast}, kSeen) == Lines{kLast});
  CHECK(without_edge_lines({byline}, kSeen) == Lines{byline});
  CHECK(without_edge_lines({kLast, byline}, kSeen) == Lines{kLast, byline});
}

TEST_CASE("behind the last sentence lines go from between others, before it they stay") {
  CHECK(without_edge_lines({kFirst, kLast, "Folgt uns auf Mastodon", "Zoé Lacaze"}, kSeen) ==
        Lines{kFirst, kLast, "Zoé Lacaze"});
  CHECK(without_edge_lines({kFirst, "Folgt uns auf Mastodon", kLast, "Zoé Lacaze"}, kSeen) ==
        Lines{kFirst, "Folgt uns auf Mastodon", kLast, "Zoé Lacaze"});
}

TEST_CASE("long notices over a text are none of it either") {
  const std::string_view notice =
      "Dieser Beitrag enthält Affiliate-Links. Wer über sie etwas kauft, zahlt nicht mehr als "
      "sonst, "
      "und wir bekommen dafür eine kleine Provision, die unsere Wege am Fluss entlang bezahlt, "
      "wenn "
      "das Bac wieder einmal nicht fährt.";
  CHECK(without_edge_lines({notice, kFirst, kLast}, kSeen) == Lines{kFirst, kLast});
}

TEST_CASE("a lead may be about what is said to readers elsewhere") {
  const Lines text{
      "La newsletter du lundi, que la mairie écrit depuis dix ans, ne paraîtra plus en mai.",
      kFirst, kLast};
  CHECK(without_edge_lines(text, kSeen) == text);
}

TEST_CASE("a byline under the lead is none of the text, the dates of chapters are") {
  const Lines text{kFirst, "Par Zoé Lacaze", "Mis à jour le 3 mars 2021", kFirst, kLast};
  CHECK(without_edge_lines(text, kSeen) == Lines{kFirst, kFirst, kLast});
  const Lines chapters{kFirst, "3 mars 2021", kFirst, "4 mars 2021", kLast};
  CHECK(without_edge_lines(chapters, kSeen) == chapters);
}

TEST_CASE("the dates of a calendar stay, over a text too") {
  const Lines calendar{"3 mars 2021", "4 avril 2021", "5 mai 2021", kFirst, kLast};
  CHECK(without_edge_lines(calendar, kSeen) == calendar);
}

TEST_CASE("figures alone count something, the number of a list's item does not") {
  for (const std::string_view key : {"12", "3/5", "1.234 | 56", "3,5"}) CHECK(is_bare_figures(key));
  for (const std::string_view key : {"1.", "12 h", "..."}) CHECK_FALSE(is_bare_figures(key));
}

TEST_CASE("what announces is short and ends in a colon") {
  CHECK(is_announcement("Mehr dazu:"));
  CHECK(is_announcement("Les autres articles :"));
  CHECK_FALSE(is_announcement("Mehr dazu"));
  CHECK_FALSE(is_announcement("Il a dit aux deux conseils réunis mardi soir :"));
}

TEST_CASE("an address by itself is text where a line announces it") {
  CHECK(without_edge_lines({kFirst, kLast, "https://quai.example/90871"}, kSeen) ==
        Lines{kFirst, kLast});
  CHECK(without_edge_lines({kFirst, "Pour s'inscrire :", "https://quai.example/bac"}, kSeen) ==
        Lines{kFirst, "Pour s'inscrire :", "https://quai.example/bac"});
}

TEST_CASE("a day with a time of it, and a site that signs, are none of the text's head") {
  for (const std::string_view line :
       {"19. Oktober 2019, 19:08 Uhr Editiert am 19. Oktober 2019, 20:08 Uhr, Nr. 43/2019",
        "von quai.example"}) {
    CAPTURE(line);
    CHECK(without_edge_lines({kFirst, line, kFirst, kLast}, kSeen) == Lines{kFirst, kFirst, kLast});
  }
}

TEST_CASE("a line with a moment for machines is no text at the edges") {
  constexpr std::string_view kMeta =
      "Jeanne Roy2024-05-03T14:37:41+02:00mai 3rd, 2024|Ponts|0 commentaires";
  CHECK(without_edge_lines({kMeta, kFirst, kLast}, kSeen) == Lines{kFirst, kLast});
  CHECK(without_edge_lines({kFirst, kLast, kMeta}, kSeen) == Lines{kFirst, kLast});
  constexpr std::string_view kTram = "Le tram T2024-05 passe le pont.";
  CHECK(without_edge_lines({kTram, kFirst, kLast}, kSeen) == Lines{kTram, kFirst, kLast});
}

TEST_CASE("an author's address by itself is no text at the edges") {
  CHECK(without_edge_lines({kFirst, kLast, "roy@quai.example"}, kSeen) == Lines{kFirst, kLast});
  CHECK(without_edge_lines({"roy@quai.example", kFirst, kLast}, kSeen) == Lines{kFirst, kLast});
  CHECK(without_edge_lines({kFirst, "Contact :", "roy@quai.example"}, kSeen) ==
        Lines{kFirst, "Contact :", "roy@quai.example"});
}

TEST_CASE("what sums a page up is none of its text, nor is a day under the lead") {
  CHECK(without_edge_lines(
            {kFirst, kLast, "Date 03.05.2021", "Author Jeanne Roy", "Keywords pont, bac, canton"},
            kSeen) == Lines{kFirst, kLast});
  CHECK(without_edge_lines({kFirst, kLast, "Author, author, cria la salle."}, kSeen) ==
        Lines{kFirst, kLast, "Author, author, cria la salle."});
  CHECK(without_edge_lines({kFirst, "mardi 3 mai 2021", kLast}, kSeen) == Lines{kFirst, kLast});
  CHECK(without_edge_lines({kFirst, "1976", kLast}, kSeen) == Lines{kFirst, "1976", kLast});
}

TEST_CASE("notices, badges, offices and rows with a date are none of a text's head") {
  for (const std::string_view line :
       {"Prenez note que cet article publié en 2017 pourrait contenir des informations qui ne sont "
        "plus à jour.",
        "By Jeanne Roy, a deputy editor at the Quai. She has covered bridges for a decade.",
        "Par Jeanne Roy, Enseignant-chercheur à l'université de Colmar et au centre des bacs",
        "31.01.2022 2. Liga", "Exklusiv für Mitglieder", "Political Editor", "Philosophe",
        "Tribune Staff Reporter", "Reviewed by Jeanne P. Roy, MD", "On 6/13/2018 by @jroy",
        "(Letztes Update: 06.10.2023)",
        "Le Varlois | 04.05.2015 à 13h36 • Mis à jour le 05.05.2015 à 20h13 | Par"}) {
    CAPTURE(line);
    CHECK(without_edge_lines({line, kFirst, kLast}, kSeen) == Lines{kFirst, kLast});
  }
  for (const std::string_view line :
       {"By the bridge, a writer waits for the ferry and the reporter of the Quai.",
        "Par Colmar, le fleuve passe deux fois.",
        "Exklusiv für Mitglieder ist hier nichts, sagt der Fährmann.", "The bridge and the writers",
        "Follow the river | a walk", "Une philosophe au bord du Rhin", "Le pont | le bac"}) {
    CAPTURE(line);
    CHECK(without_edge_lines({line, kFirst, kLast}, kSeen) == Lines{line, kFirst, kLast});
  }
}

TEST_CASE("a column of widths under a text is the template's, two sizes are goods") {
  CHECK(without_edge_lines({kFirst, kLast, "XS", "SM", "MD", "LG"}, kSeen) == Lines{kFirst, kLast});
  CHECK(without_edge_lines({kFirst, "Größen:", "S", "M"}, kSeen) ==
        Lines{kFirst, "Größen:", "S", "M"});
}

TEST_CASE("an address goes with the plea that announced it, and stays over a date of two") {
  CHECK(without_edge_lines({kFirst, kLast, "Sie finden diesen Artikel im Internet auf der Website:",
                            "jr", "https://v.example/1"},
                           kSeen) == Lines{kFirst, kLast, "jr", "https://v.example/1"});
  CHECK(without_edge_lines(
            {kFirst, kLast, "Roy, Quai",
             "Sie finden diesen Artikel im Internet auf der Website:", "https://v.example/1"},
            kSeen) == Lines{kFirst, kLast, "Roy, Quai"});
  constexpr std::string_view kDates =
      "Created tard dans l'après-midi de Sunday, October 18th, 2020. Edited tard dans l'après-midi "
      "de Sunday, October 18th, 2020.";
  CHECK(without_edge_lines({kFirst, "references", "https://v.example/1", kDates}, kSeen) ==
        Lines{kFirst, "references", "https://v.example/1"});
}

TEST_CASE("a journalist signs in Korean behind the text") {
  for (const std::string_view line : {"이용민 기자", "이용민 기자 min@quai.example"}) {
    CHECK(without_edge_lines({kFirst, kLast, line}, kSeen) == Lines{kFirst, kLast});
  }
  constexpr std::string_view kMet = "이용민 기자 만났다";
  CHECK(without_edge_lines({kFirst, kLast, kMet}, kSeen) == Lines{kFirst, kLast, kMet});
}

TEST_CASE("scraps behind the last sentence are none of the text") {
  for (const std::string_view scrap :
       {"-->", ". . .", "< >", "jr", "DS", "(jr/quai)", "Texte texte texte texte texte",
        "Klicken Sie hier, wenn Sie das Formular suchen.",
        "Unterstütze unser Magazin mit einem Kaffee!", "Simak Video: Le bac"}) {
    CAPTURE(scrap);
    CHECK(without_edge_lines({kFirst, kLast, kLast, scrap}, kSeen) == Lines{kFirst, kLast, kLast});
  }
  for (const std::string_view line : {"Onze mois", "(onze mois)", "210 m", "Oui", "bac bac bac"}) {
    CAPTURE(line);
    const Lines lines{kFirst, kLast, "Le pont", line};
    CHECK(without_edge_lines(lines, kSeen) == lines);
  }
}
