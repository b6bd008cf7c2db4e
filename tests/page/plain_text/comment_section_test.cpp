#include "page/plain_text/comment_section.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

// "author:text;" of each comment, line ends as "/"; "-": no section.
std::string split(const std::string& section, bool web_page = false) {
  const Date seen{2023, 1, 1, 10, 0, 0, Precision::second, 60};
  const std::string text = "Titre\n" + section;
  const std::vector<Line> lines = read_lines(text);
  const auto found = find_comment_section(lines, {1, web_page, seen});
  if (!found) return "-";
  std::string comments;
  for (const RawComment& comment : found->split.comments) {
    comments += comment.author + ":";
    for (std::size_t i = 0; i < comment.lines.size(); ++i) {
      comments += (i == 0 ? "" : "/") + std::string(comment.lines[i]);
    }
    comments += comment.date ? "@" + std::to_string(comment.date->hour) + ";" : ";";
  }
  return comments;
}

}  // namespace

TEST_CASE("dates may stand under the name, over it, under the text, in one line with it") {
  const std::string head = "2 commentaires\n";
  const std::string want = "Zoé:Oui.@8;Marc P.:Non./Jamais.@9;";
  CHECK(split(head + "Zoé\n3/2/2021 à 8h\nOui.\nMarc P.\n3/2/2021 à 9h\nNon.\nJamais.\n") == want);
  CHECK(split(head + "3/2/2021 à 8h\nZoé\nOui.\n3/2/2021 à 9h\nMarc P.\nNon.\nJamais.\n") == want);
  CHECK(split(head + "Zoé\nOui.\n3/2/2021 à 8h\nMarc P.\nNon.\nJamais.\n3/2/2021 à 9h\n") == want);
  CHECK(split(head + "Zoé, le 3/2/2021 à 8h\nOui.\n#2 Marc P. (3/2/2021 à 9h)\nNon.\nJamais.\n") ==
        want);
  CHECK(split(head + "Oui.\nPosté par Zoé, le 3/2/2021 à 8h\nNon.\nJamais.\nPosté par Marc P., le "
                     "3/2/2021 à 9h\n") == want);
}

TEST_CASE("numbers head comments with and without names") {
  CHECK(split("Commentaire 1/ Zoé\nOui.\nCommentaire 2/ Marc\nNon.\n") == "Zoé:Oui.;Marc:Non.;");
  CHECK(split("Les commentaires\n#1\nJe suis pour, et de loin.\n#2\nJe suis contre.\nEncore.\n",
              true) == "-");
  CHECK(split("2 commentaires\n#1\nZoé\nOui.\n#2\nMarc\nNon.\n") == "Zoé:Oui.;Marc:Non.;");
}

TEST_CASE("name and text may share a line") {
  CHECK(split("Réagir\npilier19 : Quel match !\nsupporter_agen : volé, comme toujours\n"
              "pilier19 : faut pas exagérer\nsi, un peu\n") ==
        "pilier19:Quel match !;supporter_agen:volé, comme toujours;"
        "pilier19:faut pas exagérer/si, un peu;");
}

TEST_CASE("a quotation's head is no author, a name over a name has no text") {
  CHECK(split("3 commentaires\nZoé\nOui.\nMarc\nZoé:\nOui.\nPourquoi ?\nZoé\nMerci\n") ==
        "Zoé:Oui.;Marc:Zoé:/Oui./Pourquoi ?;Zoé:Merci;");
}

TEST_CASE("a form to fill in ends the section where it stands under comments") {
  const std::string form = "Laisser un commentaire Annuler la réponse\nCommentaire *\nNom *\n";
  CHECK(split("2 commentaires\nZoé\nOui.\nMarc\nNon.\n" + form) == "Zoé:Oui.;Marc:Non.;");
  CHECK(split("2 commentaires\nLaisser un commentaire\nZoé\nOui.\nMarc\nNon.\n") ==
        "Zoé:Oui.;Marc:Non.;");
}

TEST_CASE("buttons, hearts, ages, rules and the article's title over each comment are no text") {
  CHECK(split("2 commentaires\nZoé\nil y a 2 h\nOui.\n2 \u2764\nRépondre\nMarc\nil y a 1 h\n"
              "\u2764\n0 \u2764\nRépondre\n") == "Zoé:Oui.@8;Marc:\u2764@9;");
  CHECK(split("2 commentaires\nZoé\nOui.\nJ'aime · Répondre · 5 · 3 ans\nMarc\nNon.\n"
              "J'aime · Répondre · 2 mois\n") == "Zoé:Oui.;Marc:Non.;");
  CHECK(split("Réactions\n------\nDe : Zoé (3/2/2021 08:00)\nOui.\n------\nDe : Marc (3/2/2021 "
              "09:00)\nNon.\n------\n") == "Zoé:Oui.@8;Marc:Non.@9;");
  const std::string about = "En réponse à : Le pont de la rivière a rouvert\n";
  CHECK(split("Réactions\nLe 3/2/2021 à 8h, par Zoé\n" + about +
              "Oui.\nLe 3/2/2021 à 9h, par "
              "Marc\n" +
              about + "Non.\n") == "Zoé:Oui.@8;Marc:Non.@9;");
}

TEST_CASE("the number announced tells the headline and the layout") {
  CHECK(split("Votre avis\nAimez-vous cet article ?\nOui\nNon\n2 commentaires\nZoé\nJamais.\n"
              "Marc\nToujours.\n",
              true) == "Zoé:Jamais.;Marc:Toujours.;");
  CHECK(split("2 commentaires\nMerci\nVoilà\nBravo\nTout à fait d'accord avec vous, Merci.\n",
              true) == "Merci:Voilà;Bravo:Tout à fait d'accord avec vous, Merci.;");
}

TEST_CASE("the posts of a topic follow without a headline") {
  const std::string posts =
      "Zoé\nPosté le 3/2/2021 à 8h\nOui.\nMarc\nPosté le 3/2/2021 à 9h\n"
      "Non.\n";
  CHECK(split(posts, true) == "Zoé:Oui.@8;Marc:Non.@9;");
  CHECK(split("Posté par Zoé (site personnel) le 3/2/2021 à 8h. Évalué à 5.\nOui.\nPosté par Marc "
              "le 3/2/2021 à 9h. Évalué à 2.\nNon.\n",
              true) == "Zoé:Oui.@8;Marc:Non.@9;");
  CHECK(split(posts) == "-");
}

TEST_CASE("a footer ends the section only where no comment follows") {
  CHECK(split("Commentaires (2)\nZoé\nOui.\nHaut de page\nMarc\nNon.\nZoé\nSi.\nHaut de page\n"
              "Le pont rouvre mardi\n") == "Zoé:Oui.;Marc:Non.;Zoé:Si.;");
}

TEST_CASE("a chapter named so is no section") {
  CHECK(split("Commentaires\nLe budget est voté.\nIl faudra revoir la toiture.\n") == "-");
  CHECK(split("Réponses\nRien.\n", true) == "-");
  CHECK(split("Vos avis\n") == "-");
  CHECK(split("1. Commentaires sur le budget\nAnne : oui.\nProchaine réunion : 8 avril 2020 à "
              "18h30\n") == "-");
}
