#include "page/article/page_heading.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace glane;

namespace {

PageHeading heading_of(std::string_view html) {
  const HtmlTree tree(html);
  PageHeading read;
  for_each_element(tree.root(), [&](const GumboNode& node) {
    if (is_element(node, GUMBO_TAG_H1)) read = read_page_heading(node);
    return true;
  });
  return read;
}

}  // namespace

TEST_CASE("a heading says whose it is") {
  struct Row {
    std::string_view html;
    bool of_site;
    bool of_article;
  };
  for (const Row& row : {
           Row{"<h1>Le Quai</h1>", false, false},
           Row{"<h1><a href='/'>Le Quai</a></h1>", true, false},
           Row{"<h1><a href='https://quai.example'>Le Quai</a></h1>", true, false},
           Row{"<h1><a rel=home href='/fr/'>Le Quai</a></h1>", true, false},
           Row{"<a href='/'><h1>Le Quai</h1></a>", true, false},
           Row{"<h1><a href='https://web.archive.org/web/20140226054445/http://quai.example/'>"
               "Le Quai</a></h1>",
               true, false},
           Row{"<h1 class=site-title>Le Quai</h1>", true, false},
           Row{"<div id=logo><h1>Le Quai</h1></div>", true, false},
           Row{"<h1><a href='./sujet?t=1'>Le pont</a></h1>", false, false},
           Row{"<h1 class=entry-title>Le pont</h1>", false, true},
           Row{"<h1 class=article__titre>Le pont</h1>", false, true},
           Row{"<h1 itemprop=headline>Le pont</h1>", false, true},
           Row{"<h1 class=page-title>Le pont</h1>", false, false},
       }) {
    CAPTURE(row.html);
    const PageHeading read = heading_of(row.html);
    CHECK(read.of_site == row.of_site);
    CHECK(read.of_article == row.of_article);
  }
}

TEST_CASE("a heading may be a link, or hold parts") {
  CHECK(heading_of("<h1><a href=/p>Le pont</a></h1>").is_link);
  CHECK_FALSE(heading_of("<h1>Le <a href=/p>pont</a></h1>").is_link);
  CHECK(heading_of("<h1><span>Rhin</span> Le pont</h1>").is_parted);
  CHECK_FALSE(heading_of("<h1><span>Le pont</span></h1>").is_parted);
  CHECK_FALSE(heading_of("<h1>Le <em>vieux</em> pont</h1>").is_parted);
  CHECK(heading_of("<h1><a href=/s>Rhin</a><a href=/p>Le pont</a></h1>").text == "Le pont");
  CHECK(heading_of("<a href=/p><div><h1>Le pont</h1></div></a>").is_link);
}

TEST_CASE("a kicker is no part of the headline that it stands over") {
  CHECK(heading_of("<h1><span class=head__topline>Rhin</span> Le pont</h1>").text == "Le pont");
  CHECK(heading_of("<h1><span class=dachzeile>Rhin</span> Le pont</h1>").text == "Le pont");
  CHECK(heading_of("<h1><span class=kicker>Le pont</span></h1>").text == "Le pont");
  CHECK(heading_of("<h1>Le pont rouvre <span class='label abo'>Abonnés</span></h1>").text ==
        "Le pont rouvre");
}

TEST_CASE("a heading may be the last step of the way to the page") {
  CHECK(heading_of("<ol><li class=breadcrumb__item><h1>Le pont</h1></li></ol>").is_crumb);
  CHECK(heading_of("<nav class=c-breadcrumb><p><h1>Le pont</h1></nav>").is_crumb);
  CHECK(heading_of("<h1 class=breadcrumb-title>Le pont</h1>").is_crumb);
  CHECK(heading_of("<div id=breadcrumb><ol><li><h1>Le pont</h1></ol></div>").is_crumb);
  CHECK(heading_of("<nav aria-label='Breadcrumb'><div><ol><li><h1>Le pont</h1></ol></div></nav>")
            .is_crumb);
  CHECK(heading_of("<span property=itemListElement><i><h1>Le pont</h1></i></span>").is_crumb);
  CHECK_FALSE(heading_of("<div class=breadcrumb-area><h1>Le pont</h1></div>").is_crumb);
}

TEST_CASE("a heading stands in the content, but for the site's head, columns and forms") {
  CHECK(heading_of("<div><h1>Le pont</h1></div>").in_content);
  CHECK(heading_of("<article><header><h1>Le pont</h1></header></article>").in_content);
  CHECK_FALSE(heading_of("<header><h1>Le Quai</h1></header>").in_content);
  CHECK_FALSE(heading_of("<main><aside><h1>À lire</h1></aside></main>").in_content);
}
