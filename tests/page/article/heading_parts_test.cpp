#include "page/article/heading_parts.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

bool heads(const std::string& midst) {
  const MarkedPage page(article_html("", "", midst));
  return heads_paragraph(page.outline, page.at("x"));
}

Mark mark(const std::string& midst) {
  const PlacedPage page(article_html("", "", midst));
  return page.marks[page.at("x")];
}

}  // namespace

TEST_CASE("a button heads the text that it unfolds") {
  const std::string answer = "<div>" + paragraph("Le bac part à sept heures.") + "</div>";
  CHECK(heads("<button title=x aria-expanded=false>Les heures du bac</button>" + answer));
  CHECK(heads("<h3><button title=x>Les heures du bac</button></h3>" + answer));
  CHECK(heads("<button title=x>Quand part le bac ?</button>" + answer));
  CHECK_FALSE(heads("<button title=x>Partager</button>" + answer));
  CHECK_FALSE(heads("<button title=x aria-expanded=false>Menu</button><ul><li>Ville</ul>"));
  CHECK(mark("<h3><button title=x>Les heures du bac</button></h3>" + answer) == Mark::kept);
  CHECK(mark("<button title=x aria-controls=b>Les heures du bac</button>" + answer) == Mark::kept);
  CHECK(mark("<button title=x>Partager</button>" + answer) == Mark::off_article);
}

TEST_CASE("what holds the whole of a heading is text, the sign behind it leads to it") {
  CHECK(mark("<h2><a title=x class=toc-backref href=#i>Le bac</a></h2>") == Mark::kept);
  CHECK(mark("<h2>Le bac <span title=x class=info-icon>i</span></h2>") == Mark::boilerplate);
  CHECK(mark("<h2>Le bac<a title=x class=headerlink href=#bac>¶</a></h2>") == Mark::boilerplate);
  CHECK(mark("<h2>Le bac de <a title=x href=#n>1</a></h2>") == Mark::kept);
}
