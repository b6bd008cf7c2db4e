#include "page/article/linked_blocks.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const std::string kHead = "<head><link rel=canonical href=https://quai.example/pont></head>";

bool is_text(const std::string& midst) {
  const MarkedPage page(kHead + article_html("", "", midst));
  return LinkedBlocks(page.outline).is_text(page.at("x"));
}

}  // namespace

TEST_CASE("a lone heading in a link is the text's, several are ways through the site") {
  CHECK(
      is_text("<h2 title=x><a href=/contact>Écrivez au capitaine du bac, qui vous répondra le "
              "soir</a></h2>"));
  CHECK_FALSE(is_text("<h2 title=x><a href=/photos>Le bac en photos</a></h2>"));
  CHECK_FALSE(is_text("<h2 title=x><a href=/a>Le bac</a></h2><h2><a href=/b>Le gué</a></h2>"));
  CHECK(is_text("<h2 title=x><a href=/photos>3) Le bac</a></h2>"));
  CHECK(is_text("<h2 title=x><a href=https://bac.example/>Le bac</a></h2>"));
  CHECK_FALSE(is_text("<h2 title=x><a href=/photos>1910 : la crue</a></h2>"));
  const MarkedPage page("<div><h2 title=x><a href=/a>Le bac</a></h2>" + paragraph("Un.") +
                        "</div>");
  CHECK_FALSE(LinkedBlocks(page.outline).is_text(page.at("x")));
}

TEST_CASE("a lone paragraph in a link leads away, or stands in brackets") {
  CHECK(
      is_text("<p title=x><a href=https://petition.example/1>Lettre aux ministres du "
              "fleuve</a></p>"));
  CHECK(is_text("<p title=x><a href=/en>[Vers la traduction anglaise]</a></p>"));
  CHECK_FALSE(is_text("<p title=x><a href=/crue>La crue de 1910 en images</a></p>"));
  CHECK_FALSE(is_text("<p title=x><a href=https://quai.example/crue>La crue de 1910</a></p>"));
  CHECK_FALSE(
      is_text("<p title=x><a href=https://a.example/1>Le gué</a></p>"
              "<p><a href=https://a.example/2>Le bac</a></p>"));
}

TEST_CASE("an item of a list of references is text, one of a menu is none") {
  const std::string_view references =
      "<ol><li title=x><a href=/1>Vingt ans de bac</a>.<li><a href=/2>Le fleuve et ses ponts</a>. "
      "Un chapitre du livre de Jeanne Roy.</ol>";
  const MarkedPage text(references);
  CHECK(LinkedBlocks(text.outline).is_text(text.at("x")));
  const MarkedPage menu(
      "<ul><li title=x><a href=/1>Accueil</a><li><a href=/2>Rhin</a><li>Le pont rouvre</ul>");
  CHECK_FALSE(LinkedBlocks(menu.outline).is_text(menu.at("x")));
}

TEST_CASE("a paragraph in a link is text where it is a sentence, or goes on with one") {
  CHECK(
      is_text("<p title=x><a href=/bac>Le bac part de la rive droite chaque matin, et revient le "
              "soir avec les vélos et leurs cyclistes.</a></p>"));
  CHECK(is_text("<p title=x>Et la <a href=/colere>colère qui suivit nous le fit aimer</a></p>"));
  CHECK_FALSE(
      is_text("<p title=x><a href=/bac>Le bac part de la rive droite chaque matin, et revient le "
              "soir avec les vélos et leurs cyclistes</a></p>"));
  CHECK_FALSE(is_text("<p title=x>Vu : <a href=/colere>colère qui suivit nous le fit</a></p>"));
}

TEST_CASE("a list of links under a label is text, one of further articles is none") {
  const auto list = [](std::string_view label, std::string_view links) {
    return std::string(label) + "<ul title=x>" + std::string(links) + "</ul>" + paragraph("Cinq.");
  };
  const std::string_view own = "<li><a href=/1>La passerelle</a><li><a href=/2>Le gué</a>";
  const std::string_view away =
      "<li><a href=https://a.example/1>Archives du fleuve</a>"
      "<li><a href=https://b.example/2>Société des bacs</a>";
  CHECK(is_text(list("<h3>Les ouvrages du quai</h3>", own)));
  CHECK(is_text(list("<p>Sources</p>", away)));
  CHECK(is_text("<p>Sources</p><div title=x><ul>" + std::string(away) + "</ul></div>"));
  CHECK_FALSE(is_text(list("<p>Les ouvrages du quai</p>", own)));
  CHECK_FALSE(is_text(list("<h3>Autres ouvrages du quai</h3>", own)));
  CHECK_FALSE(is_text(list("<h3>Jobs</h3>", away)));
  CHECK_FALSE(is_text(list("",
                           "<li><a href=https://a.example/>Réseau A</a>"
                           "<li><a href=https://b.example/>Réseau B</a>")));
}
