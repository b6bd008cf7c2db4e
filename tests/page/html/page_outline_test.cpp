#include "page/html/page_outline.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("elements know what is inside of them and how much of it is links") {
  const MarkedPage page(
      "<body title=body><h1 title=h>Le pont</h1><div title=d>abc, <span title=s>déf.</span>"
      "<p title=p>un <a title=a href=/x>deux trois</a> <a title=note href='#n1'>1</a></p></div>"
      "<p title=caché hidden>rien</p></body>");
  const PageOutline& outline = page.outline;
  const PageElement& div = outline[page.at("d")];
  CHECK(div.parent == page.at("body"));
  CHECK(div.text_at == 6);
  CHECK(div.text_bytes == 4 + 5 + 2 + 9 + 1);
  CHECK(div.own_bytes == 9);
  CHECK(div.own_stops == 2);
  CHECK(div.link_bytes == 9);
  CHECK(div.own_link_bytes == 0);
  CHECK(outline[page.at("p")].own_link_bytes == 9);
  CHECK(outline[page.at("note")].link_bytes == 0);
  CHECK(div.block);
  CHECK_FALSE(outline[page.at("s")].block);
  CHECK(outline[page.at("s")].own_bytes == 0);
  CHECK(outline[page.at("caché")].hidden);
  CHECK(outline[page.at("caché")].text_bytes == 0);
  CHECK(outline[page.at("body")].text_bytes == div.text_bytes + 6);
  CHECK(outline.is_inside(page.at("a"), page.at("d")));
  CHECK(outline.is_inside(page.at("d"), page.at("d")));
  CHECK_FALSE(outline.is_inside(page.at("h"), page.at("d")));
  CHECK_FALSE(outline.is_inside(page.at("caché"), page.at("d")));
  CHECK(div.end == page.at("caché"));
}

TEST_CASE("an empty page has elements without text") {
  const MarkedPage page("");
  CHECK(page.outline.size() == 3);  // html, head, body
  CHECK(page.outline[0].text_bytes == 0);
  CHECK(page.outline[0].end == 3);
  CHECK(page.outline.find_title("") == 0);
}

TEST_CASE("prose is that of paragraphs") {
  const std::string prose =
      "Le vieux pont de pierre, fermé depuis l'automne, rouvrira demain "
      "aux piétons et aux cyclistes.";
  const MarkedPage page("<div title=d><p title=p>" + prose + "</p><p title=court>Court, oui.</p>" +
                        "<p title=lien><a href=/x>" + prose + "</a></p></div>");
  CHECK(page.outline[page.at("p")].prose_bytes == page.outline[page.at("p")].text_bytes);
  CHECK(page.outline[page.at("court")].prose_bytes == 0);
  CHECK(page.outline[page.at("lien")].prose_bytes == 0);
  CHECK(page.outline[page.at("d")].prose_bytes == page.outline[page.at("p")].text_bytes);
}

TEST_CASE("the title is shown by a heading, or else by what has just its text") {
  struct Row {
    std::string_view html;
    std::string_view title;
    std::string_view found;  // empty: none
  };
  for (const Row& row : {
           Row{"<p title=a>Le pont</p><h2 title=b>LE PONT</h2>", "Le pont", "b"},
           Row{"<p title=a>Le pont</p><p title=b>Le pont</p>", "Le pont", "a"},
           Row{"<h1 title=a hidden>Le pont</h1><p title=b>Le pont</p>Rouvert", "Le pont", "b"},
           // The page's only <h1> in other words, unless it is a link, or too short to be a title.
           Row{"<h1 title=a>Un pont est rouvert hier</h1>", "Le pont", "a"},
           Row{"<li title=a>Le pont</li><h1 title=b>Un pont est rouvert hier</h1>", "Le pont", "b"},
           Row{"<h1>Un pont est rouvert hier</h1><h1>Le journal de la vallée</h1>", "Le pont", ""},
           Row{"<h1><a href=/>Le journal de la vallée</a></h1>", "Le pont", ""},
           Row{"<h1>La vallée</h1>", "Le pont", ""},
           Row{"<h1 title=a>Le <span>pont</span></h1>", "Le pont", "a"},
           Row{"<h1 title=a></h1>", "", ""},
       }) {
    CAPTURE(row.html);
    const MarkedPage page(row.html);
    const std::size_t wanted = row.found.empty() ? 0 : page.at(row.found);
    CHECK(page.outline.find_title(row.title) == wanted);
  }
}

TEST_CASE("an address, written out, is text though it is a link") {
  const MarkedPage page(
      "<p title=a><a href=https://pont.fr/x>https://pont.fr/x</a></p>"
      "<p title=b><a href=https://pont.fr> www.pont.fr </a></p>"
      "<p title=c><a href=https://pont.fr>www. de A à Z</a></p>");
  CHECK(page.outline[page.at("a")].link_bytes == 0);
  CHECK(page.outline[page.at("b")].link_bytes == 0);
  CHECK(page.outline[page.at("c")].link_bytes == page.outline[page.at("c")].text_bytes);
}

TEST_CASE("sentences end with a stop of their script") {
  for (const std::string_view text :
       {"पुल कल खुल जाएगा।", "پل کل کھل جائے گا۔", "桥开了。", "Le pont."}) {
    const MarkedPage page("<p title=x>" + std::string(text) + "</p>");
    CHECK(page.outline[page.at("x")].own_stops == 1);
  }
}

TEST_CASE("a paragraph is long, of sentences, and hardly of links") {
  PageElement element;
  element.block = true;
  element.own_bytes = 70;
  element.own_stops = 1;
  CHECK(is_outline_paragraph(element));
  for (auto change :
       {+[](PageElement& e) { e.block = false; }, +[](PageElement& e) { e.own_bytes = 69; },
        +[](PageElement& e) { e.own_stops = 0; }, +[](PageElement& e) { e.own_link_bytes = 35; }}) {
    PageElement changed = element;
    change(changed);
    CHECK_FALSE(is_outline_paragraph(changed));
  }
}

TEST_CASE("an element of many elements is not small") {
  std::string many;
  for (int i = 0; i < 199; ++i) many += "<br>";
  CHECK(is_small(MarkedPage("<div title=x>" + many + "</div>").outline, 3));
  CHECK_FALSE(is_small(MarkedPage("<div title=x>" + many + "<br></div>").outline, 3));
}
