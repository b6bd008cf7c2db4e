#include "page/article/section_filing.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string filing_of(const std::string& over, const std::string& under = "") {
  constexpr std::string_view kTitle = "Le pont rouvre";
  const MarkedPage page(over + "<h1>Le pont rouvre</h1>" + under);
  return find_stated_filing({page.outline, page.outline.find_title(kTitle), kTitle, ""}).value;
}

std::string long_text() {
  std::string text = "<p>";
  for (int i = 0; i < 40; ++i) text += "Le vieux pont a rouvert. ";
  return text + "</p>";
}

}  // namespace

TEST_CASE("what an article says to be filed under is the section") {
  CHECK(filing_of("<p>Ausgabe 2022/3 Kategorie: Grundlagen</p>") == "Grundlagen");
  CHECK(filing_of("", "<p>Datum: 22.12.2012, Rubrik: USA, Autor: Jeanne</p>") == "USA");
  CHECK(filing_of("", "<p>Filed under: <a href=/p>Ponts</a> | Eaux</p>") == "Ponts");
  CHECK(filing_of("", "<p>Catégorie : Été</p>") == "Été");
  CHECK(filing_of("", "<p>Рубрика: <a href=/r>Мосты</a></p>") == "Мосты");
  CHECK(filing_of("<p>Le Rhin et sa rubrique</p>") == "");
}

TEST_CASE("at the article's foot the words open the line") {
  const std::string text = long_text();
  CHECK(filing_of("", text + "<footer class=footer>Kategorien: <a href=/r>Rhin</a>: <a "
                             "href=/v>Ville</a>:</footer>") == "Rhin");
  CHECK(filing_of("", text + "<p>Rubrik: <a href=/r>Rhin</a></p>") == "Rhin");
  CHECK(filing_of("", text + "<div>3 mars de Jeanne <span>Kategorien: Allgemein</span></div>") ==
        "Allgemein");
  CHECK(filing_of("", text + "<div><b>Catégories :</b> <i><a href=/r>Rhin</a>, <a "
                             "href=/v>Ville</a></i></div>") == "Rhin");
  CHECK(filing_of("", text + "<p>Weitere Berichte der Rubrik: <a href=/r>Rhin</a></p>") == "");
  CHECK(filing_of("", text + "<aside><p>Kategorien: <a href=/r>Rhin</a></p></aside>") == "");
  CHECK(filing_of("", text + "<h4>Kategorien:</h4><ul><li>La une<li>Rhin</ul>") == "");
}
