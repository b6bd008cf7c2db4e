#include "page/article/words_over_text.hpp"

#include <doctest/doctest.h>

#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("the name of who signs, alone over the text, is none of it") {
  const std::string head = "<meta name=author content='Jeanne Roy'>";
  const std::string text = kProse + "\n" + kMoreProse + "\n" + kLastProse;
  const auto page = [&](std::string_view over) {
    return "<html><head><title>Le pont rouvre</title>" + head +
           "</head><body><h1>Le pont rouvre</h1><div>" + std::string(over) + "<p>" + kProse +
           "</p><p>" + kMoreProse + "</p><p>" + kLastProse + "</p></div></body>";
  };
  CHECK(read_article(page("<div>Jeanne Roy</div>")).text == text);
  CHECK(read_article(page("<p>JEANNE ROY</p>")).text == text);
  CHECK(read_article(page("<p>Le grand bac</p>")).text == "Le grand bac\n" + text);
  std::string signed_page = page("");
  signed_page.insert(signed_page.find("</div></body>"), "<p>Jeanne Roy</p>");
  CHECK(read_article(signed_page).text == text);
}

TEST_CASE("names go at the ends of a text, and with an office over it") {
  const std::vector<std::string> signers{"Jeanne Roy", "Ludo Petit", ""};
  CHECK(without_signatures("Jeanne Roy\nLudo Petit\nLe pont.\nFini.", signers) ==
        "Le pont.\nFini.");
  CHECK(without_signatures("Jeanne Roy International Editor\nLe pont.", signers) == "Le pont.");
  CHECK(without_signatures("Jeanne Roy passe le pont.\nFini.\nJeanne Roy", signers) ==
        "Jeanne Roy passe le pont.\nFini.");
  CHECK(without_signatures("Un.\nDeux.\nTrois.\nJeanne Roy\nQuatre.\nCinq.", signers) ==
        "Un.\nDeux.\nTrois.\nJeanne Roy\nQuatre.\nCinq.");
  CHECK(without_signatures("Un.\nDeux.\nTrois.\nSigné par :\nJeanne Roy\n* Le nom est changé.",
                           signers) == "Un.\nDeux.\nTrois.\nSigné par :\n* Le nom est changé.");
  CHECK(without_signatures("Un.\nDeux.\nTrois.\nSigné par :\nJeanne Roy", signers) ==
        "Un.\nDeux.\nTrois.");
  CHECK(without_signatures("", signers) == "");
}

TEST_CASE("a moment by itself over the text is none of it, those of a list are") {
  const std::string text =
      "<p>" + kProse + "</p><p>" + kMoreProse + "</p><p>" + kLastProse + "</p>";
  const auto read_over = [&](const std::string& over) {
    return read_article(
               "<html><head><title>Le pont rouvre</title></head><body>"
               "<h1>Le pont rouvre</h1><div class=article-body>" +
               over + text + "</div></body>")
        .text;
  };
  const std::string read = kProse + "\n" + kMoreProse + "\n" + kLastProse;
  CHECK(read_over("<div><time>Colmar - mercredi 2 février, 11 h 17</time></div>") == read);
  CHECK(read_over("<div><span class=pb-timestamp>March 18 at 3:57</span></div>") == read);
  CHECK(read_over("<div>Le bac part à <time>11 h 17</time></div>") ==
        "Le bac part à 11 h 17\n" + read);
  const std::string dates =
      "<p><time>2 mars, 11 h</time></p><p><time>3 mars, 11 h</time></p>"
      "<p><time>4 mars, 11 h</time></p>";
  CHECK(read_over(dates) == "2 mars, 11 h\n3 mars, 11 h\n4 mars, 11 h\n" + read);
}

TEST_CASE("the name of the section over the text is none of it") {
  CHECK(without_section_over("Le bac\nLe pont rouvre.", "Le Bac") == "Le pont rouvre.");
  CHECK(without_section_over("Culture\nLe bac\nLe pont rouvre.", "Le bac") == "Le pont rouvre.");
  for (const std::string_view text :
       {"Le bac passe.\nLe pont rouvre.", "Le pont rouvre.\nUn.\nLe bac\nDeux.", "Le bac",
        "Le pont rouvre ce matin, dit le maire.\nLe bac\nIl passe."}) {
    CAPTURE(text);
    CHECK(without_section_over(text, "Le bac") == text);
  }
  CHECK(without_section_over("Le bac\nIl passe.", "") == "Le bac\nIl passe.");
}

TEST_CASE("a label and a moment that run into the first sentence are none of it") {
  const auto read_lead = [](const std::string& lead) {
    return read_article(
               "<html><head><title>Le pont rouvre</title></head><body>"
               "<h1>Le pont rouvre</h1><div class=article-body>" +
               lead + "<p>" + kMoreProse + "</p><p>" + kLastProse + "</p></div></body>")
        .text;
  };
  const std::string read = kProse + "\n" + kMoreProse + "\n" + kLastProse;
  CHECK(read_lead("<p class=chapo><span class=chapo-label>l'essentiel</span> " + kProse + "</p>") ==
        read);
  CHECK(read_lead("<p><time>16:45</time> " + kProse + "</p>") == read);
  CHECK(read_lead("<p><time>16:45</time> Le pont rouvre, et le bac reste à quai.</p>") ==
        "Le pont rouvre, et le bac reste à quai.\n" + kMoreProse + "\n" + kLastProse);
  CHECK(read_lead("<p><span class=chapo-label>Crue</span> " + kProse + "</p>") == "Crue " + read);
}
