#include "page/article/article_section.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::string_view kTitle = "Le pont rouvre";

std::string section_of(const std::string& over, const StatedSection& stated) {
  const MarkedPage page(
      "<div><p>Le Quai, journal du fleuve et de ses villes depuis 1951, avec "
      "les nouvelles de tous les ports</p></div><article>" +
      over + "<h1>Le pont rouvre</h1><p>Le vieux pont a rouvert.</p></article>");
  return find_article_section({page.outline, page.outline.find_title(kTitle), kTitle, ""}, stated)
      .value;
}

StatedSection stated(const std::string& section) {
  return {{{section, "meta"}}, {"Le Quai"}, {"Jeanne Roy"}};
}

}  // namespace

TEST_CASE("the sources of a section have their order") {
  const std::string trail = "<div class=breadcrumb><a href=/r>Rhin</a></div>";
  const std::string kicker = "<p>Villes</p>";
  CHECK(section_of(trail + "<span>Ponts</span>", stated("Ponts")) == "Rhin");
  CHECK(section_of("<span>Ponts</span><p class=category>Rhin</p>", stated("Ponts")) == "Ponts");
  CHECK(section_of("<p class=category>Rhin</p>", stated("Ponts")) == "Rhin");
  CHECK(section_of(trail + kicker, stated("Ponts")) == "Rhin");
  CHECK(section_of(kicker, stated("Ponts")) == "Ponts");
  CHECK(section_of(kicker, stated("ponts-et-gues")) == "Villes");
  CHECK(section_of("", stated("ponts-et-gues")) == "ponts-et-gues");
  CHECK(section_of("", stated("Articles,Ponts")) == "Ponts");
  CHECK(section_of("", stated("Ponts | Rhin")) == "Ponts");
  CHECK(section_of("", stated("- Destacado 1")) == "");
  CHECK(section_of("<span>Ponts</span>", stated("Articles,Ponts")) == "Ponts");
  CHECK(section_of("", stated("Dix sièges d'enfants à l'épreuve, dont quatre échouent")) == "");
  CHECK(section_of("", stated("")) == "");
}

TEST_CASE("neither the site nor who wrote is a section") {
  CHECK(section_of("", stated("Le Quai")) == "");
  CHECK(section_of("<a class=category href=/j>Jeanne Roy</a>", stated("")) == "");
}
