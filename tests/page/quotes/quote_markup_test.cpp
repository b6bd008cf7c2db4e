#include "page/quotes/quote_markup.hpp"

#include <doctest/doctest.h>

#include "page/html/element_text.hpp"
#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("an element holds a quotation by its tag or by the class that forums give it") {
  struct Row {
    std::string_view html;
    bool quotes;
  };
  for (const Row& row : {
           Row{"<blockquote title=x>Il tient.</blockquote>", true},
           Row{"<div title=x class='bbcode_quote gras'>Il tient.</div>", true},
           Row{"<div title=x class='QuoteBox'>Il tient.</div>", true},
           Row{"<aside title=x class=quote>Il tient.</aside>", true},
           Row{"<ul title=x class=citation><li>Il tient.</ul>", true},
           Row{"<table title=x class=oldcitation><tr><td>Il tient.</table>", true},
           Row{"<table title=x><tr><td class=quote>Il tient.</table>", true},
           Row{"<table title=x><tr><td><div><table><tr><td class=alt2>Il tient.</table></div>"
               "</table>",
               true},
           Row{"<table title=x><tr><td class=prix>Il tient.</table>", false},
           Row{"<div title=x class=quotes-du-jour>Il tient.</div>", false},
           Row{"<div title=x>Il tient.</div>", false},
           Row{"<p title=x class=citation>Il tient.</p>", false},
           Row{"<span title=x class=quote>Il tient.</span>", false},
       }) {
    CAPTURE(row.html);
    CHECK(is_quotation(MarkedPage(row.html).node()) == row.quotes);
  }
}

TEST_CASE("the line over a quotation is known by its tag, its class, or as an aside's title") {
  struct Row {
    std::string_view html;
    bool heads;
  };
  for (const Row& row : {
           Row{"<cite title=x>Octave a écrit :</cite>", true},
           Row{"<p title=x class=citation>Octave, le 12 juin</p>", true},
           Row{"<p title=x class=attribution>Octave</p>", true},
           Row{"<div title=x class=QuoteTitle>Octave a écrit :</div>", true},
           Row{"<div title=x class=bbcode_postedby>Octave</div>", true},
           Row{"<aside class=quote><div title=x class=title>Octave</div></aside>", true},
           Row{"<div class=quote><div title=x class=title>Octave</div></div>", false},
           Row{"<div title=x class=citation>Octave a écrit :</div>", false},
           Row{"<p title=x>Octave a écrit :</p>", false},
       }) {
    CAPTURE(row.html);
    CHECK(is_quote_head_markup(MarkedPage(row.html).node()) == row.heads);
  }
}

TEST_CASE("an element may name its author itself") {
  struct Row {
    std::string_view html;
    std::string_view author;
  };
  for (const Row& row : {
           Row{"<blockquote title=x data-author='Octave'>Il tient.</blockquote>", "Octave"},
           Row{"<blockquote title=x data-quote=' Marc Petit '>Il tient.</blockquote>",
               "Marc Petit"},
           Row{"<aside title=x class=quote data-username=léa75>Il tient.</aside>", "léa75"},
           Row{"<div title=x data-ipsquote-username=Peggy10>Il tient.</div>", "Peggy10"},
           Row{"<div title=x data-author='' data-username=léa75>Il tient.</div>", "léa75"},
           Row{"<blockquote title=x cite='https://forum.example/p12'>Il tient.</blockquote>", ""},
       }) {
    CAPTURE(row.html);
    CHECK(author_of_quote_markup(MarkedPage(row.html).node()) == row.author);
  }
}

TEST_CASE("the words of a quotation stand in its first blockquote, else in itself") {
  struct Row {
    std::string_view html;
    std::string_view words;
  };
  for (const Row& row : {
           Row{"<aside title=x><div>Octave :</div><blockquote>Il tient.</blockquote></aside>",
               "Il tient."},
           Row{"<blockquote title=x>Moi. <blockquote>Il tient.</blockquote></blockquote>",
               "Moi. Il tient."},
           Row{"<div title=x><div><blockquote>Un.</blockquote></div><blockquote>Deux."
               "</blockquote></div>",
               "Un."},
           Row{"<div title=x class=quote>Il tient.</div>", "Il tient."},
       }) {
    CAPTURE(row.html);
    CHECK(text_inside(body_of_quotation(MarkedPage(row.html).node())) == row.words);
  }
}
