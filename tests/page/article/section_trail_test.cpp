#include "page/article/section_trail.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::string_view kTitle = "Le pont rouvre";

std::string trail_of(const MarkedPage& page) {
  SectionPage asked{page.outline, page.outline.find_title(kTitle), kTitle,
                    "https://quai.example/v/le-pont.html"};
  asked.names_of_others = {"jeanneroy"};
  return find_section_trail(asked).value;
}

}  // namespace

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
           Row{"<div class=breadcrumb><span>Le Quai</span><span>></span><span>Rhin</span>"
               "<span>></span><h1>Le pont rouvre</h1></div>",
               "Rhin"},
           Row{"<ol class=breadcrumb><li><b itemprop=name>Start</b><li><b itemprop=name>Rhin</b>"
               "<li><b itemprop=name>Le pont</b></ol>",
               "Rhin"},
           Row{"<div class=breadcrumb><ul><li><a itemprop=item href=/r>Rhin</a></ul>"
               "<a href=/t>Aujourd'hui 155</a></div>",
               "Rhin"},
           Row{"<div class=breadcrumb>Le Quai > Le pont</div>", ""},
           Row{"<div class=menu><a href=/r>Rhin</a></div>", ""},
           Row{"<div class=breadcrumb hidden><a href=/r>Rhin</a></div>", ""},
       }) {
    CAPTURE(row.html);
    const MarkedPage page(row.html);
    CHECK(trail_of(page) == row.section);
  }
}

TEST_CASE("what a breadcrumb is called in other systems and languages is one") {
  for (const std::string_view open :
       {"<div id=hierarchie>", "<p class=arbo>", "<div class=crumbs>", "<div itemprop=breadcrumb>",
        "<ul class=tx-rootline>", "<nav aria-label=Pfadnavigation>", "<div class=briciole>"}) {
    CAPTURE(open);
    const MarkedPage page(std::string(open) + "<a href='/'>Accueil</a> > <a href=/r>Rhin</a>");
    CHECK(trail_of(page) == "Rhin");
  }
}

TEST_CASE("a menu in or beside the breadcrumbs has none of their steps") {
  for (const std::string_view html :
       {"<div class=breadcrumbs>Ici : <ul><li><a href=/r>Rhin</a></ul><ul><li><a "
        "href=/s>Sport</a></ul></div>",
        "<div class=crumbs><div class=crumbs-way><a href=/m>Meuse</a> <a href=/r>Rhin</a></div>"
        "<p>Sujets : <a href=/s>Sport</a></p></div>",
        "<ul class=ariane><li class=actif><a href=/r>Rhin</a><li class=sous><a "
        "href=/s>Sport</a></ul>"}) {
    CAPTURE(html);
    CHECK(trail_of(MarkedPage(html)) == "Rhin");
  }
  const MarkedPage lit("<ul><li class=in-rootline><a href=/s>Sport</a></ul>");
  CHECK(trail_of(lit) == "");
  const MarkedPage empty("<div class=crumbs><ul></ul><ul><li><a href=/s>Sport</a></ul></div>");
  CHECK(trail_of(empty) == "");
  const MarkedPage foot("<footer><nav class=breadcrumb><a href=/s>Sport</a></nav></footer>");
  CHECK(trail_of(foot) == "");
}

TEST_CASE("the front page, the page itself, who wrote and a week are no steps") {
  const std::string open = "<nav class=breadcrumb><a href=/h>Quai Home</a> <a href=/r>Rhin</a> ";
  for (const std::string_view last :
       {"<a href=/author/j>J. Roy</a>", "<a href=/j>Jeanne Roy</a>", "<a href=/w>KW 15</a>",
        "<a href=/v/le-pont.html>Pont</a>", "<a href=#>Vieux</a>"}) {
    CAPTURE(last);
    CHECK(trail_of(MarkedPage(open + std::string(last) + "</nav>")) == "Rhin");
  }
  CHECK(trail_of(MarkedPage("<nav class=breadcrumb><a href=/h>Quai Home</a></nav>")) == "");
}

TEST_CASE("links from the front page to the title are a trail without a name") {
  const std::string home = "<div class=x><a href='/'>Le Quai</a>";
  const std::string title = "<h1>Le pont rouvre</h1>";
  CHECK(trail_of(MarkedPage(home + " > <a href=/r>Rhin</a></div>" + title)) == "Rhin");
  CHECK(trail_of(MarkedPage(home + "<a href=/r>Rhin</a><a href=/p>Le pont rouv…</a></div>" +
                            title)) == "Rhin");
  CHECK(trail_of(MarkedPage(home + " <a href=/r>Rhin</a> <a href=/s>Sport</a></div>" + title)) ==
        "");
}
