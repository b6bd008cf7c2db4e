#include "page/plain_text/article_head.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

const Date kSeen{2023, 1, 1, 10, 0, 0, Precision::second, 60};
constexpr std::string_view kProse =
    "Le vieux pont de pierre, fermé depuis l'automne, rouvrira demain aux piétons du bourg.";

ArticleHead read(std::string_view text) {
  return read_article_head(read_lines(text), kSeen);
}

std::string page_output_of(std::string_view head) {
  return std::string(head) + "\n\n" + std::string(kProse) + "\n" + std::string(kProse);
}

// "title line|end|section|author|date"
std::string told(const ArticleHead& head) {
  return std::to_string(head.title) + "|" + std::to_string(head.end) + "|" + head.section + "|" +
         head.author + "|" + (head.date ? iso_as_written(*head.date) : "");
}

}  // namespace

TEST_CASE("title, section, author and date stand over the prose in many orders") {
  struct Row {
    std::string_view head;
    std::string_view told;
  };
  for (const Row& row : {
           Row{"Le pont rouvre\nPar Jeanne Roy\nPublié le 15/07/2022 à 11:45",
               "0|3||Jeanne Roy|2022-07-15T11:45"},
           Row{"Accueil > Politique > Val\nLe pont rouvre\n\nJeanne Roy\n15 juillet 2022 à 11h45",
               "1|5|Val|Jeanne Roy|2022-07-15T11:45"},
           Row{"Menu\nSe connecter\nAccueil\nFaits divers\nUne vache sur le toit de la salle des "
               "fêtes\nPar Paul Petit, le 3 mars 2021",
               "4|6|Faits divers|Paul Petit|2021-03-03"},
           Row{"La Voix du Val\nAller au contenu\nLe pont rouvre\nPublié le 3 mars 2021 à 8h15",
               "2|4|||2021-03-03T08:15"},
           Row{"Le pont rouvre\nJeanne Roy\nJournaliste au long cours\n15 juillet 2022 à 11h45",
               "0|4||Jeanne Roy|2022-07-15T11:45"},
           // The date of publication comes before that of an update.
           Row{"Le pont rouvre\nMis à jour le 16/07/2022 à 9h\nPublié le 15/07/2022 à 8h",
               "0|3|||2022-07-15T08:00"},
       }) {
    CAPTURE(row.head);
    const ArticleHead head = read(page_output_of(row.head));
    CHECK(told(head) == row.told);
    CHECK(head.web_page);
  }
}

TEST_CASE("a date that is only an update's is kept as such") {
  const ArticleHead head = read(page_output_of("Le pont rouvre\nMis à jour le 16/07/2022 à 9h"));
  CHECK(told(head) == "0|2|||2022-07-16T09:00");
  CHECK(head.updated);
}

TEST_CASE("the head takes counts, credits and the title's copy, and no line of the text") {
  const ArticleHead head = read(page_output_of(
      "Le pont rouvre\nPublié le 15/07/2022 à 11:45\n12 commentaires\n© Pixabay\nLe pont rouvre"));
  REQUIRE(head.comments);
  CHECK(*head.comments == 12);
  CHECK(head.end == 5);
  CHECK(head.taken == std::vector<bool>{true, true, true, true, true, false, false, false});
}

TEST_CASE("a lead may stand over the byline, a third paragraph no more") {
  const std::string prose = std::string(kProse) + "\n";
  const std::string byline = "Par Jeanne Roy, le 15 juillet 2022 à 11h45\n";
  const ArticleHead lead = read("Le pont rouvre\n" + prose + byline + prose);
  CHECK(lead.author == "Jeanne Roy");
  CHECK_FALSE(lead.taken[1]);
  CHECK(lead.taken[2]);
  CHECK(read("Le pont rouvre\n" + prose + prose + prose + byline + prose).author == "");
}

TEST_CASE("behind prose a headline of comments ends the head") {
  const ArticleHead head = read("Le pont rouvre\nPublié le 15/07/2022 à 11:45\n" +
                                std::string(kProse) + "\n2 commentaires\nJeanne Roy\nOui.");
  CHECK(head.end == 2);
  CHECK(head.author == "");
  CHECK_FALSE(head.comments);
}

TEST_CASE("a text that is no web page is known as such, and signed by nobody who does not say so") {
  for (const std::string_view text :
       {"Liste de courses\n\nPain\nLait\nFacebook",
        "De : Paul Durand\nÀ : Marie Petit\nObjet : réunion\nDate : 15 juillet 2022 à 11:45\n\n"
        "Bonjour.",
        "moulinette\n==========\n\nPublié le 12/03/2019 à 8h\nVoir aussi : grep\nMentions légales",
        "Soir d'automne\nVictor Lamy\n12 octobre 1998\nLes feuilles tombent une à une,", "Titre"}) {
    CAPTURE(text);
    const ArticleHead head = read(text);
    CHECK_FALSE(head.web_page);
    CHECK(head.author == "");
  }
  CHECK(read("Soir d'automne\nPar Victor Lamy\nLes feuilles tombent").author == "Victor Lamy");
}

TEST_CASE("two phrases of the web tell a page, one phrase twice does not") {
  const std::string text = "Le pont rouvre\n" + std::string(kProse) + "\n";
  CHECK(read(text + "Partager sur Facebook\nMentions légales").web_page);
  CHECK_FALSE(read(text + "Partager sur Facebook\nPartager sur Facebook").web_page);
}

TEST_CASE("a page of nothing but menus has its first line for a title") {
  const ArticleHead head = read("\nAccueil\nMenu\nRechercher");
  CHECK(head.title == 1);
  CHECK(head.taken[1]);
}
