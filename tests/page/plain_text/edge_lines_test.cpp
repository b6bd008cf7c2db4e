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
  const std::string prose(800, 'a');
  const std::string long_one = prose + " newsletter, votre adresse e-mail";
  CHECK(without_edge_lines({kFirst, long_one}, kSeen) == Lines{kFirst, long_one});
}

TEST_CASE("before the first paragraph bylines without a name and rows of links go") {
  for (const std::string_view line :
       {"par , 2 octobre 2018", "Résumé | Index | Plan | Texte | Notes", "Partager par e-mail",
        "3 mars 2021"}) {
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
