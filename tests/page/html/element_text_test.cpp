#include "page/html/element_text.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("an element's own text is that outside of the elements in it") {
  struct Row {
    std::string_view html;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"<p title=x>Par <a>Jeanne Roy</a>, le  3 mars</p>", "Par , le 3 mars"},
           Row{"<p title=x>\n  Citer \n</p>", "Citer"},
           Row{"<p title=x><a>Jeanne Roy</a></p>", ""},
           Row{"<p title=x></p>", ""},
       }) {
    CAPTURE(row.html);
    CHECK(direct_text(MarkedPage(row.html).node()) == row.text);
  }
}

TEST_CASE("a longer text than is asked for is none") {
  const MarkedPage page("<p title=x>le 3 mars <b>2021</b></p>");
  CHECK(short_direct_text(page.node(), 14) == "le 3 mars 2021");
  CHECK_FALSE(short_direct_text(page.node(), 13));
  CHECK(short_direct_text(MarkedPage("<p title=x></p>").node(), 0) == "");
  const std::string blanks(300, ' ');
  const MarkedPage wide("<p title=x>" + blanks + "oui" + blanks + "</p>");
  CHECK(short_direct_text(wide.node(), 3) == "oui");
  CHECK_FALSE(short_direct_text(wide.node(), 2));
  const MarkedPage accents("<p title=x>ééé" + blanks + "</p>");
  CHECK(short_direct_text(accents.node(), 6) == "ééé");
  CHECK_FALSE(short_direct_text(accents.node(), 5));
}

TEST_CASE("all text inside is in one line, words of blocks parted") {
  struct Row {
    std::string_view html;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"<div title=x><h4>Jeanne</h4><button>Suivre</button></div>", "Jeanne Suivre"},
           Row{"<div title=x><header>Le Quai</header><p hidden>caché</p></div>", "Le Quai caché"},
           Row{"<p title=x><span>Jean</span><a>ne</a> <b>Roy</b></p>", "Jeanne Roy"},
           Row{"<p title=x>Maximili&#8203;en</p>", "Maximilien"},
           Row{"<p title=x>un<br>deux<script>x()</script></p>", "un deux"},
           Row{"<p title=x> \n </p>", ""},
       }) {
    CAPTURE(row.html);
    CHECK(text_inside(MarkedPage(row.html).node()) == row.text);
  }
}
