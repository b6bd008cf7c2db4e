// Text that is lost easily, and what stands in its place then.
#include "page/article/article_body.hpp"
#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a box that holds nearly all of what calls itself the body is no box") {
  const auto page = [](std::string_view name) {
    return text_of(
        "<title>Le pont rouvre</title><body><h1>Le pont rouvre</h1><div id=articlebody>"
        "<p>Lundi</p><div class=" +
        std::string(name) + ">" + kParagraphs + "</div></div></body>");
  };
  CHECK(page("imageGalleryHelper").find(kText) != std::string::npos);
  CHECK(page("related-posts").find(kText) != std::string::npos);
}

TEST_CASE("a body of which names take most is read without them") {
  std::string boxes;
  for (const std::string& prose : {kMoreProse, kLastProse, kProse + kProse, kMoreProse + kProse}) {
    boxes += "<div class=gallery><p>" + prose + "</p></div>";
  }
  const auto page = [&](std::string_view name) {
    return text_of("<title>Le pont rouvre</title><body><h1>Le pont rouvre</h1><div class=" +
                   std::string(name) + "><p>" + kProse + "</p>" + boxes + "</div></body>");
  };
  CHECK(page("article-body").find(kLastProse) != std::string::npos);
  CHECK(page("page").find(kLastProse) == std::string::npos);
}

TEST_CASE("what subscribers read is read, what invites them is not") {
  const std::string rest = "<p class='body-paragraph paywall'>" + kMoreProse + "</p>";
  CHECK(text_of("<title>t</title><article><p>" + kProse + "</p>" + rest + "<p>" + kLastProse +
                "</p><div class=paywall>Le pont, les quais, à prix doux.</div></article>") ==
        kText);
}

TEST_CASE("a line of links under a short text makes no card of it") {
  CHECK(text_of("<title>Le pont rouvre</title><body><h1>Le pont rouvre</h1><div id=story><p>" +
                kProse +
                "</p><div><h3><a href=/f>Envoyer</a> / <a href=/t>Citer</a> / <a href=/c>82 avis"
                "</a></h3></div></div><div id=footer><p>" +
                kMoreProse + "</p><p>" + kLastProse + "</p></div></body>") == kProse);
}

TEST_CASE("a paragraph over the title in the body is its lead") {
  CHECK(text_of("<title>Le pont rouvre</title><body><div class=post><div>Ponts</div><p>" + kProse +
                "</p><h2>Le pont rouvre</h2><p>" + kMoreProse + "</p><p>" + kLastProse +
                "</p></div></body>") == kText);
}

TEST_CASE("a list named after ingredients, and a short step, are text of a recipe") {
  const auto page = [](std::string_view name) {
    return text_of("<title>Tarte du quai</title><body><h1>Tarte du quai</h1><div><ul class='" +
                   std::string(name) + "'><li>3 pommes</li><li>Sel</li></ul></div><section><p>" +
                   kProse + "</p><p>" + kMoreProse +
                   "</p><div class=step-info><p>Hachez la carotte</p></div><p>" + kLastProse +
                   "</p></section></body>");
  };
  const std::string steps = kProse + "\n" + kMoreProse + "\nHachez la carotte\n" + kLastProse;
  CHECK(page("ingredient-list col-12") == "3 pommes\nSel\n" + steps);
  CHECK(page("zutaten") == "3 pommes\nSel\n" + steps);
  CHECK(page("col-12") == steps);
}

TEST_CASE("a paragraph that is pasted with its styles is read, whatever they are called") {
  CHECK(text_of("<title>t</title><article><p><span class=_eventContentTags>" + kProse +
                "</span></p><p>" + kMoreProse + "</p><p>" + kLastProse +
                "</p><p><span class=_eventContentTags>Pont, bac, quai.</span></p></article>") ==
        kText);
}

TEST_CASE("a long table in the text does not drive the text out") {
  std::string rows;
  for (int row = 0; row < 60; ++row) {
    rows += "<tr><td>Quai Saint-Nicolas</td><td>Jeanne Roy</td><td>Le lundi matin</td></tr>";
  }
  const std::string text =
      text_of("<title>Le pont rouvre</title><body><h1>Le pont rouvre</h1><div><p>" + kProse +
              "</p><p>" + kMoreProse + "</p><div><div><h3>Le bac</h3></div><div><p>" + kLastProse +
              "</p></div></div><table>" + rows + "</table></div></body>");
  CHECK(text.find(kProse + "\n" + kMoreProse) == 0);
  CHECK(text.find("Quai Saint-Nicolas Jeanne Roy Le lundi matin") != std::string::npos);
}

TEST_CASE("how a table shows its rows is no name of a box") {
  const std::string rows = "<tr><td>Le bac</td><td>1998</td></tr><tr><td>Le pont</td><td>2001</td>";
  CHECK(text_of("<title>t</title><article><p>" + kProse + "</p><table><tbody class=pager-1>" +
                rows + "</tr></tbody></table><p>" + kMoreProse + "</p></article>") ==
        kProse + "\nLe bac 1998\nLe pont 2001\n" + kMoreProse);
}

TEST_CASE("the article under the title is read without the teasers of others around it") {
  std::string article;
  std::string teasers;
  for (int i = 0; i < 8; ++i) {
    article += "<p>" + std::to_string(i) + ". " + kProse + "</p>";
    teasers += "<div><div>Quai " + std::to_string(i) + "</div><p>" + std::to_string(i) + " mai. " +
               kMoreProse + " " + kMoreProse + "</p></div>";
  }
  const auto page = [&](const std::string& parts) {
    return text_of("<title>Le pont rouvre</title><body><div><h1>Le pont rouvre</h1>" + parts +
                   "<div>" + teasers + "</div></div></body>");
  };
  CHECK(page("<article>" + article + "</article>").find(kMoreProse) == std::string::npos);
  CHECK(page("<article>" + article + "</article><article>" + article + "</article>")
            .find(kMoreProse) != std::string::npos);
}

TEST_CASE("a title that is a way through the site is told whole, and its shown part is no text") {
  const Document article = read_article(
      "<title>2011/07/22 > Brèves 259 > Le vieux pont rouvre</title><body><div>Brèves 259</div>"
      "<p><span>Le vieux pont rouvre</span></p><p>" +
      kProse + "</p><p>" + kMoreProse + "</p></body>");
  CHECK(article.title == "2011/07/22 > Brèves 259 > Le vieux pont rouvre");
  CHECK(article.text == kProse + "\n" + kMoreProse);
}
