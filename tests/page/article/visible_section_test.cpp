#include "page/article/visible_section.hpp"

#include "page/article/section_name.hpp"
#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("breadcrumbs lead to the section") {
  struct Row {
    std::string_view html;
    std::string_view section;
  };
  for (const Row& row : {
           Row{"<div class=breadcrumb><a href='/'>Le Quai</a> > <a href=/r>Rhin</a> > Le "
               "pont</div>",
               "Rhin"},
           Row{"<ol class='fil-ariane'><li><a href=/a>Accueil</a><li><a href=/r>Rhin</a>"
               "<li><a href=/v>Villes</a></ol>",
               "Villes"},
           Row{"<nav aria-label=Breadcrumb><a href=/r>Rhin</a> <a href=/p>Le pont rouvre</a></nav>",
               "Rhin"},
           Row{"<ul id=breadcrumbs><li><a href=/r>Rhin</a><li><a href=/p>Le pont rou...</a></ul>",
               "Rhin"},
           Row{"<div class=breadcrumb><a href='/'>Accueil</a> > Le pont</div>", ""},
           Row{"<div class=menu><a href=/r>Rhin</a></div>", ""},
           Row{"<div class=breadcrumb hidden><a href=/r>Rhin</a></div>", ""},
       }) {
    CAPTURE(row.html);
    const MarkedPage page(row.html);
    CHECK(find_visible_section(page.outline, "Le pont rouvre", "").value == row.section);
  }
}

TEST_CASE("what an article is filed under is the category that stands nearest to its title") {
  const std::string page =
      "<div><a rel='category tag' href=/s>Sport</a><h3>Un match</h3></div><article><h1>Le pont "
      "rouvre</h1><p>Le texte.</p><a rel='category tag' href=/r>Rhin</a> <a rel=tag "
      "href=/p>ponts</a></article><div><a rel='category tag' href=/c>Culture</a></div>";
  const auto section = [](const std::string& html) {
    const MarkedPage marked(html);
    return find_visible_section(marked.outline, "Le pont rouvre", "").value;
  };
  CHECK(section(page) == "Rhin");
  CHECK(section("<a rel='category tag' href=/u>Uncategorized</a><h1>Le pont rouvre</h1>") == "");
  CHECK(section("<div class=breadcrumb><a href=/v>Villes</a></div>" + page) == "Villes");
}
