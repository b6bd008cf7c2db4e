#include "page/posts/stated_authors.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/html_tree.hpp"

using namespace glane;

namespace {

// Whom the page shows as the author of the comment "Un bac suffirait bien."
std::string author_shown(const std::string& body, std::string_view stated = "") {
  const HtmlTree tree(body);
  std::vector<Document> comments(1);
  comments[0].text = "Un bac suffirait bien.";
  comments[0].author = stated;
  sign_stated_comments(PageOutline(tree), comments);
  return comments[0].author;
}

}  // namespace

TEST_CASE("a comment stated without a name has the one that the page shows beside its text") {
  const std::string text = "<p class=message__text>Un bac suffirait bien.</p>";
  CHECK(author_shown("<li><div class=card__name><button>Odile</button></div><span>27 mars</span>" +
                     text + "</li>") == "Odile");
  CHECK(author_shown("<li><span class=pseudo>Marc Petit</span><div>" + text + "</div></li>") ==
        "Marc Petit");
  CHECK(author_shown("<li><span class=pseudo>Marc</span>" + text + "</li>", "Odile") == "Odile");
}

TEST_CASE("no name is taken from further away, from the text, or where the text is not shown") {
  const std::string text = "<p class=texte>Un bac suffirait bien.</p>";
  const std::string article(600, 'a');
  CHECK(author_shown("<div><p class=author>Jeanne Roy</p><p>" + article + "</p>" + text +
                     "</div>") == "");
  CHECK(author_shown("<li>" + text + "</li>") == "");
  CHECK(author_shown("<li><span class=pseudo>Marc</span><p>Un autre texte.</p></li>") == "");
}
