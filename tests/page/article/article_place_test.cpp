#include "page/article/article_place.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("an element stands over, in or under the article") {
  const std::string mark = "<p title=x>Par Jeanne Roy</p>";
  const std::string much = "<div>" + std::string(800, 'a') + "</div>";
  struct Row {
    std::string html;
    Place place;
  };
  for (const Row& row : {
           Row{article_html(mark), Place::head},
           Row{mark + article_html(""), Place::head},
           Row{article_html("", mark), Place::foot},
           Row{article_html("", "", mark), Place::other},
           Row{article_html("", much + mark), Place::other},
           Row{mark + much + article_html(""), Place::other},
           Row{article_html("<p title=x hidden>Par Jeanne Roy</p>"), Place::other},
           Row{article_html("<nav title=x>Par Jeanne Roy</nav>"), Place::other},
           Row{article_html("<aside>" + mark + "</aside>"), Place::other},
           Row{article_html("<div class=share>" + mark + "</div>"), Place::head},
       }) {
    CAPTURE(row.html);
    const PlacedPage page(row.html);
    CHECK(page.place.of(page.at("x")) == row.place);
  }
}

TEST_CASE("where no body is found, the head is what follows the title") {
  const MarkedPage page("<h1 title=h>Le pont</h1><p title=near>Par Jeanne Roy</p><div>" +
                        std::string(1500, 'a') + "</div><p title=far>Par Léa</p>");
  const std::vector<Mark> marks(page.outline.size(), Mark::kept);
  const ArticlePlace titled(page.outline, marks, page.at("h"), 0);
  CHECK(titled.of(page.at("near")) == Place::head);
  CHECK(titled.of(page.at("far")) == Place::other);
  const ArticlePlace untitled(page.outline, marks, 0, 0);
  CHECK(untitled.of(page.at("near")) == Place::head);
}

TEST_CASE("a name is said in a block of few lines at either end of the article") {
  const PlacedPage page(
      article_html("<p>Texte : <b>Jeanne</b>  Roy</p>", "<div>Photo Léa</div>", "<p>Octave</p>") +
      "<nav>Zoé</nav>");
  CHECK(page.place.shows("jeanne roy"));
  CHECK(page.place.shows("Léa"));
  CHECK_FALSE(page.place.shows("eanne"));
  CHECK_FALSE(page.place.shows("Octave"));
  CHECK_FALSE(page.place.shows("Zoé"));
  CHECK_FALSE(page.place.shows("Jeanne Loup"));
}

TEST_CASE("who made the site is not shown as who wrote") {
  const PlacedPage page(article_html("<p>Conception et réalisation : Avilook</p><p>Par Zoé</p>"));
  CHECK_FALSE(page.place.shows("Avilook"));
  CHECK(page.place.shows("Zoé"));
}

TEST_CASE("who made the site or its theme is said in a line of its own") {
  for (const std::string_view foot :
       {"<footer>Theme by <a href=//lp.example>Léa Petit</a></footer>",
        "<aside>Thème et design : Léa Petit</aside>", "<p>Layout by Léa Petit</p>"}) {
    CAPTURE(foot);
    CHECK(PlacedPage(article_html("", foot)).place.names_as_maker("Léa Petit"));
  }
  for (const std::string_view foot :
       {"<footer>Powered by Pelican. © Léa Petit</footer>", "<p>Par Léa Petit</p>",
        "<p>Theme by Léa Petitjean</p>", ""}) {
    CAPTURE(foot);
    CHECK_FALSE(PlacedPage(article_html("", foot)).place.names_as_maker("Léa Petit"));
  }
}
