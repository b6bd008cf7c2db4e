#include "page/article/shown_title.hpp"

#include <string_view>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("of a stated title the part that the page shows by itself") {
  constexpr std::string_view kUrl = "https://www.quai.example/3";
  const std::string_view text = "<p>Les piétons attendaient ce jour depuis un an.</p>";
  struct Row {
    std::string_view html;
    std::string_view title;
    std::string_view shown;
  };
  for (const Row& row : {
           Row{"<p><span>Le vieux pont rouvre</span></p>",
               "22/07/2011 > Brèves 259 > Le vieux pont rouvre", "Le vieux pont rouvre"},
           Row{"<div>Le vieux pont rouvre</div>", "Le vieux pont rouvre - Villes en bref",
               "Le vieux pont rouvre"},
           Row{"<div>Le vieux pont rouvre</div>", "BRÈVES FACILES|Le vieux pont rouvre",
               "Le vieux pont rouvre"},
           Row{"<div>Le vieux pont rouvre</div>", "Le vieux pont rouvre_Villes_Rhin",
               "Le vieux pont rouvre"},
           Row{"<h2>Le vieux pont</h2>", "Association des riverains du fleuve - Le vieux pont",
               "Le vieux pont"},
           // Shown whole, nowhere, as a link, or both parts.
           Row{"<p>Le vieux pont - il rouvre lundi</p><div>Le vieux pont</div>",
               "Le vieux pont - il rouvre lundi", "Le vieux pont - il rouvre lundi"},
           Row{"", "Le vieux pont rouvre - Villes", "Le vieux pont rouvre - Villes"},
           Row{"<a href=/>Le vieux pont rouvre</a>", "Le vieux pont rouvre - Villes",
               "Le vieux pont rouvre - Villes"},
           Row{"<div>Le vieux pont rouvre</div><p>Villes et villages</p>",
               "Le vieux pont rouvre - Villes et villages",
               "Le vieux pont rouvre - Villes et villages"},
           // The site's own name, or what may be one.
           Row{"<div>Amis du Quai du fleuve</div>", "Pont | Amis du Quai du fleuve",
               "Pont | Amis du Quai du fleuve"},
           Row{"<div id=foot>Fondation des ponts</div>",
               "La licence publique générale, version 3 - Fondation des ponts",
               "La licence publique générale, version 3 - Fondation des ponts"},
       }) {
    CAPTURE(row.html);
    const MarkedPage page(std::string(row.html) + std::string(text));
    CHECK(title_as_shown(page.outline, row.title, kUrl) == row.shown);
  }
}
