#include "page/article/hollow_headings.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a heading is hollow where nothing is left under it") {
  const std::string links = "<ul><li><a href=/a>Le maire répond</a><li><a href=/b>La crue</a></ul>";
  struct Row {
    std::string midst;  // behind three paragraphs, before two
    bool hollow;
  };
  for (const Row& row : {
           Row{"<h3 title=x>Sur le même sujet</h3>" + links + "<h3>Onze mois</h3>", true},
           Row{"<h3 title=x>Sur le même sujet</h3>" + links + "<h2>Onze mois</h2>", true},
           Row{"<h3 title=x>Sur le même sujet</h3>" + links, false},
           Row{"<h3 title=x>Onze mois</h3>", false},
           // A chapter, whose first part follows at once; pictures.
           Row{"<h2 title=x>Onze mois</h2><h3>L'hiver</h3>", false},
           Row{"<h2 title=x>Vu d'ici</h2><figure><img src=a><figcaption>Le pont</figcaption>"
               "</figure><h2>Vu de là</h2>",
               false},
           Row{"<h2 title=x>Vu d'ici</h2><img src=a><h2>Vu de là</h2>", false},
           Row{"<h2 title=x>Onze mois</h2>Enfin.<h2>Et après</h2>", false},
       }) {
    CAPTURE(row.midst);
    const PlacedPage page(article_html("", "", row.midst));
    const auto hollow = find_hollow_headings(page.outline, page.marks, page.at("body"));
    CHECK(hollow == (row.hollow ? std::vector{page.at("x")} : std::vector<std::size_t>{}));
  }
}

TEST_CASE("a heading at the end of a body is hollow, with those over it") {
  const MarkedPage page("<div title=body>" + paragraph("Un.") +
                        "<h2 title=a>À voir</h2><h3 title=b>Ici</h3><ul><li><a href=/a>La "
                        "crue</a></ul><h3 title=c>Ailleurs</h3></div>");
  const auto hollow =
      find_hollow_headings(page.outline, mark_boilerplate(page.outline, 0, {}), page.at("body"));
  CHECK(hollow == std::vector{page.at("c"), page.at("b"), page.at("a")});
}

TEST_CASE("headings over the first paragraph, and long ones, stay") {
  const MarkedPage page("<div title=body><h2>Le pont</h2>" + paragraph("Un.") +
                        "<h4>Fermé depuis deux hivers, le pont rouvre enfin lundi, et la fanfare "
                        "jouera sous les halles.</h4></div>");
  CHECK(find_hollow_headings(page.outline, mark_boilerplate(page.outline, 0, {}), page.at("body"))
            .empty());
}
