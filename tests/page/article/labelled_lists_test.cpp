#include "page/article/labelled_lists.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string item(const std::string& caption) {
  return "<li><div><img src=x.jpg></div><p class=caption>" + caption + "</p></li>";
}

std::string gallery(const std::string& items) {
  return "<div class=gallery title=x><header><h2>L'équipe possible</h2></header><ul>" + items +
         "</ul></div>";
}

const std::string kLineUp = item("But : Basile Kerjean") + item("Défense : Luc Petit") +
                            item("Défense : Marc Blanc") + item("Attaque : Zoé Roy");

bool hold(const std::string& html) {
  const MarkedPage page(html);
  return LabelledLists(page.outline).hold(page.at("x"));
}

}  // namespace

TEST_CASE("a line-up under pictures is text with its heading") {
  CHECK(hold(article_html("", "", gallery(kLineUp))));
  const PlacedPage page(article_html("", "", gallery(kLineUp)));
  CHECK(page.marks[page.at("x")] == Mark::kept);
}

TEST_CASE("captions, credits, facts over the text and lists beside it are no line-up") {
  CHECK_FALSE(hold(article_html(
      "", "", gallery(item("Le bac") + item("Le gué") + item("Le quai") + item("Le pont")))));
  CHECK_FALSE(hold(article_html("", "",
                                gallery(item("Photo : A. Roy") + item("Photo : L. Petit") +
                                        item("Photo : AFP") + item("Photo : Z. Blanc")))));
  CHECK_FALSE(hold("<div>" + gallery(kLineUp) + paragraph("Un.") + paragraph("Deux.") + "</div>"));
  CHECK_FALSE(hold(article_html("", gallery(kLineUp))));
}
