#include "page/article/section_kicker.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string kicker_of(const std::string& over) {
  constexpr std::string_view kTitle = "Le pont rouvre";
  const MarkedPage page(
      "<div><p>Le Quai, journal du fleuve et de ses villes depuis 1951, avec "
      "les nouvelles de tous les ports</p></div><article>" +
      over + "<h1>Le pont rouvre</h1><p>Le vieux pont a rouvert.</p></article>");
  return find_section_kicker({page.outline, page.outline.find_title(kTitle), kTitle, ""}).value;
}

}  // namespace

TEST_CASE("a lone word right over the title is the section") {
  CHECK(kicker_of("<h4 class=artikel>Environnement</h4>") == "Environnement");
  CHECK(kicker_of("<p>Германия</p><p>15 августа 2016, 13:43</p>") == "Германия");
  CHECK(kicker_of("<span>Verband</span>") == "Verband");
  CHECK(kicker_of("<p class=cate><a href=/p12>Domestic</a></p>") == "Domestic");
  CHECK(kicker_of("<div class=topic-label>Olympische Winterspiele</div>") ==
        "Olympische Winterspiele");
  CHECK(kicker_of("<div><a href=/a>Ponts</a><a href=/b>Villes</a></div>") == "Ponts");
}

TEST_CASE("a line of the headline, a person, a button and a sentence are no sections") {
  for (const std::string_view over : {
           "<h2 class=dachzeile>Semesterstart</h2>",
           "<h2 class=articlePreTitle>Appel</h2>",
           "<p>Crue du siècle</p>",
           "<p class=author>Jeanne</p>",
           "<button>Partager</button>",
           "<form><label>Recherche</label></form>",
           "<ul><li>English</ul>",
           "<nav><p>Ponts</p></nav>",
           "<p>Enfin !</p>",
           "<p>„Heikles“</p>",
           "<p>Ponts</p><p>Encore un mot du maire</p>",
           "<p>Anzeige</p>",
       }) {
    CAPTURE(over);
    CHECK(kicker_of(std::string(over)) == "");
  }
  CHECK(kicker_of("</article><div>Ponts</div><article>") == "");
}
