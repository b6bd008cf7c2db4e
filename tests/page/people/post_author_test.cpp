#include "page/people/post_author.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("the name in an element that bears an author") {
  struct Row {
    std::string_view text;
    std::string_view name;
  };
  for (const Row& row : {
           Row{"Octave", "Octave"},
           Row{"  Par Jeanne Roy ", "Jeanne Roy"},
           Row{"par : Jeanne Roy,", "Jeanne Roy"},
           Row{"Posté par Octave", "Octave"},
           Row{"Octave dit :", "Octave"},
           Row{"Octave a dit…", "Octave"},
           Row{"Octave a écrit le", "Octave"},
           Row{"Octave says:", "Octave"},
           Row{"@Peggy10", "Peggy10"},
           Row{"Jeanne Roy (non vérifié)", "Jeanne Roy"},
           Row{"Peg\u200Bgy10", "Peggy10"},
           Row{"Romy.", "Romy."},
           Row{"[Quai] Octave", "[Quai] Octave"},
           Row{"(Octave)", "Octave"},
           Row{"De Gaulle", "De Gaulle"},
           Row{"Invité §had643sl", "Invité §had643sl"},
           Row{"L'âne Onyme", "L'âne Onyme"},
           Row{"Muriel -", "Muriel"},
           Row{"Pseudo supprimé", "Pseudo supprimé"},
           Row{"Pseudo : Octave", "Octave"},
           Row{"Octave (abonné)", "Octave"},
           Row{"Administratrice Messages: 1070 Date d'inscription", ""},
           Row{"Envie de donner votre avis ? (1 commentaire)", ""},
           Row{"Auteur", ""},
           Row{"Octave sagt:", "Octave"},
           Row{"Octave schrieb am", "Octave"},
           Row{"Octave dijo:", "Octave"},
           Row{"Kommentar von Octave", "Octave"},
           Row{"von Octave", "Octave"},
           Row{"Bewertung von Octave vom 23.05.2018", "Octave"},
           Row{"Von der Tann", "Von der Tann"},
           Row{"Octave am", "Octave"},
           Row{"Octave 29.07.2020 // 12:56", "Octave"},
           Row{"Am 29. Mai 2017 um 14:38 von Octave", "Octave"},
           Row{"Jeanne Roy | Di, 21. April 2020 - 16:40", "Jeanne Roy"},
           Row{"Octave — 17.07, 2011 @ 13:10", "Octave"},
           Row{"Octave – le retour", "Octave – le retour"},
           Row{"June 28, 2015 at 10:25 pm", ""},
           Row{"23.07.2020 // 12:59", ""},
           Row{"Melde dich an, um einen Kommentar abzugeben", ""},
           Row{"Connectez-vous pour réagir", ""},
           Row{"Create a commenting name", ""},
           Row{"antworten", ""},
           Row{"Posted on 3rd November 2023", ""},
           Row{"| Octave", "Octave"},
           Row{", par Octave", "Octave"},
           Row{"Octave;1447721", "Octave"},
           Row{"[email protected]", ""},
           Row{"Name", ""},
           Row{" : ", ""},
           Row{"", ""},
           Row{"Une phrase bien trop longue pour qu'un lecteur la prenne pour le nom de quelqu'un",
               ""},
       }) {
    CAPTURE(row.text);
    CHECK(clean_post_author(row.text) == row.name);
  }
}

TEST_CASE("the name over a quotation") {
  struct Row {
    std::string_view head;
    std::string_view name;
  };
  for (const Row& row : {
           Row{"Octave a écrit :", "Octave"},
           Row{"Octave a écrit: 12 juin 2007, 10:22", "Octave"},
           Row{"Octave said:", "Octave"},
           Row{"Citation de: Octave le 12 Juin 2007 à 10:22:33", "Octave"},
           Row{"Citation de Octave :", "Octave"},
           Row{"Envoyé par Octave", "Octave"},
           Row{"Originally posted by Octave", "Octave"},
           Row{"Le 03/06/2007 à 11:27, Octave a dit :", "Octave"},
           Row{"Le 12 juin 2007 à 10:22:33 Octave a écrit :", "Octave"},
           Row{"Octave, le 12 juin 2007 - 10:22, a dit :", "Octave"},
           Row{"il y a 2 heures, Octave a dit :", "Octave"},
           Row{"QUOTE(Octave @ Jun 12 2007, 10:22 AM)", "Octave"},
           Row{"CITATION(Peggy10 @ 12 juin 2007, 10:22)", "Peggy10"},
           Row{"Marc du Quai a écrit :", "Marc du Quai"},
           Row{"Citation :", ""},
           Row{"Quote", ""},
           Row{"Enfin une bonne nouvelle", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.head);
    CHECK(quoted_post_author(row.head) == row.name);
  }
}

TEST_CASE("the name beside a date") {
  CHECK(post_author_beside_date("3. Le jeudi ", " par Octave") == "Octave");
  CHECK(post_author_beside_date("Posté par Octave, ", "") == "Octave");
  CHECK(post_author_beside_date("4 points · ", "") == "");
  CHECK(post_author_beside_date("12 réponses, le ", "") == "");
  CHECK(post_author_beside_date("Octave | ", "") == "Octave");
  CHECK(post_author_beside_date("Octave - Le ", "") == "Octave");
  CHECK(post_author_beside_date("#12 Octave, posté le ", " - Répondre") == "Octave");
  CHECK(post_author_beside_date("Commentaire n°3 posté par Octave le ", "") == "Octave");
  CHECK(post_author_beside_date("Écrit par : Octave | ", "") == "Octave");
  CHECK(post_author_beside_date("", " | Par Octave") == "Octave");
  CHECK(post_author_beside_date("Le ", "") == "");
  CHECK(post_author_beside_date("", "") == "");
}
