#include "page/article/author_trust.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("markup says more or less firmly that an element names the author") {
  struct Row {
    std::string_view html;
    Trust trust;
  };
  for (const Row& row : {
           Row{"<span title=x itemprop=author>Zoé</span>", kMarked},
           Row{"<a title=x rel=author href=/z>Zoé</a>", kMarked},
           Row{"<span title=x class=post-author>Zoé</span>", kNamed},
           Row{"<h1 title=x class=author id=site-title>Zoé</h1>", kWritten},
           Row{"<a title=x href=/auteur/zoe>Zoé</a>", kLinked},
           Row{"<p title=x style='text-align: right'>Zoé</p>", kAligned},
           Row{"<p title=x>Zoé</p>", kWritten},
           Row{"<span title=x>Zoé</span>", kNone},
       }) {
    CAPTURE(row.html);
    const MarkedPage page("<body>" + std::string(row.html) + "</body>");
    CHECK(trust_of(page.outline[page.at("x")]) == row.trust);
  }
}

TEST_CASE("what may sign where the markup says so, and where it does not") {
  const MarkedPage page("<body><a title=x href=/auteur/octave>octave</a></body>");
  CHECK(may_sign("Jeanne Roy", kWritten, page.node()));
  CHECK(may_sign("cpm", kMarked, page.node()));
  CHECK_FALSE(may_sign("cpm", kNamed, page.node()));
  CHECK(may_sign("Octave", kNamed, page.node()));
  CHECK(may_sign("Octave", kLinked, page.node()));
  CHECK_FALSE(may_sign("Signaler", kLinked, page.node()));
  CHECK_FALSE(may_sign("Octave", kWritten, page.node()));
  CHECK_FALSE(may_sign("jroy@quai.example", kMarked, page.node()));
}
