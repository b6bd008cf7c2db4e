#include "page/article/section_link.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string section_of(const std::string& over, const std::string& under = "") {
  const MarkedPage page(over + "<h1>Le pont rouvre</h1>" + under);
  return find_section_link({page.outline, page.outline.find_title("Le pont rouvre"),
                            "Le pont rouvre", "https://quai.example/rhin/ponts/rouvre.html"})
      .value;
}

}  // namespace

TEST_CASE("a link about the title leads to the section") {
  for (const std::string_view link : {
           "<a href=/rhin/ponts>Ponts</a>",
           "<a href=https://www.quai.example/rhin/ponts/>Ponts</a>",
           "<p class=article-kicker><a href=/p12>Ponts</a></p>",
           "<a class=primary-topic href=/p12>Ponts</a>",
           "<a class=article-eyebrow href=https://autre.example/p12>Ponts</a>",
           "<a href=/rubrique/ponts>Ponts</a>",
           "<a href=/rhin/ponts>PontsPonts</a>",
           "<ul class=nav><li><a href=/term/12 property=skos:prefLabel>Ponts</a></ul>",
       }) {
    CAPTURE(link);
    CHECK(section_of(std::string(link)) == "Ponts");
    CHECK(section_of("", std::string(link)) == "Ponts");
  }
}

TEST_CASE("menus, sentences, other sites, authors and days are no sections") {
  for (const std::string_view html : {
           "<nav><a href=/rhin/ponts>Ponts</a></nav>",
           "<ul><li><a href=/rhin>Toutes les nouvelles du Rhin</a><li><a href=/rhin/ponts>Tous les "
           "ponts, les bacs et les gués</a><li><a href=/meuse>Meuse, Moselle et Sarre</a></ul>",
           "<p>On l'a dit bien des fois depuis la crue de mars : les <a href=/rhin/ponts>Ponts</a> "
           "ne tiendront pas.</p>",
           "<a href=https://autre.example/rhin/ponts>Ponts</a>",
           "<a href=/rhin/ponts/@jeanne>Ponts</a>",
           "<a href=/p12>Ponts</a>",
           "<a href=/rhin/ponts>3 mars 2020</a>",
           "<a class=category href=/fr>Partager</a>",
           "<p class=byline__author><a href=/rhin/ponts>Jeanne Roy</a></p>",
           "<a class='btn btn-primary' href=/rhin/ponts>Ponts</a>",
           "<p class=theme><a href='/rhin/ponts/rouvre.html?theme=dark'>Noir</a></p>",
           "<p class=theme><a href='?theme=dark'>Noir</a></p>",
           "<p class=section><a href='#suite'>Suite</a></p>",
           "<a class='nav-link section' href=/p12>Ponts</a>",
           "<a href=/rhin/ponts>Tous les ponts du vieux fleuve et leurs gués</a>",
       }) {
    CAPTURE(html);
    CHECK(section_of(std::string(html)) == "");
  }
}

TEST_CASE("the page in another language is no section") {
  const std::string french = "<html lang=fr>";
  const std::string link = "<a href=/rhin/ponts hreflang=";
  CHECK(section_of(french + link + "de>Deutsch</a>") == "");
  CHECK(section_of(french + link + "fr>Ponts</a>") == "Ponts");
}

TEST_CASE("a word right over the title that is named a section is one without a link") {
  CHECK(section_of("<div class=rubrique>Ponts</div>") == "Ponts");
  CHECK(section_of("<div class=article-keyword>Ponts</div>") == "Ponts");
  CHECK(section_of("<div class='menu-item menu-item-category'>Ponts</div>") == "");
  CHECK(section_of("", "<div class=rubrique>Ponts</div>") == "Ponts");
  CHECK(section_of("", "<p>3 mars <span class=news-list-category>Ponts</span></p>") == "Ponts");
  CHECK(section_of("<div class=kicker>Crue du siècle</div>") == "");
  CHECK(section_of("<div class=rubrique>Ponts, bacs et autres passages du Rhin</div>") == "");
}
