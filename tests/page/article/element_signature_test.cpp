#include "page/article/element_signature.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Whom <... title=x> names, read as one of that trust.
std::string named_in(std::string_view html, Trust trust) {
  const MarkedPage page("<body>" + std::string(html) + "</body>");
  SignatureCandidate candidate{trust, Place::head, page.at("x"), {}, {}};
  return read_signature(page.outline, kSeen, candidate) ? candidate.author : "";
}

}  // namespace

TEST_CASE("words of a share bar in a byline are no names, and a labelled line goes first") {
  CHECK(named_in("<div title=x><span class=bookmark-text>Merken</span><b>Jeanne Roy</b></div>",
                 kNamed) == "Jeanne Roy");
  CHECK(named_in("<div title=x><div class=sharebar>Quai</div><button>Suivre</button>"
                 "<p>News</p><p>By Jeanne Roy</p></div>",
                 kNamed) == "Jeanne Roy");
  CHECK(named_in("<div title=x><p>News</p><p>By</p><p>Jeanne Roy</p></div>", kNamed) ==
        "Jeanne Roy");
  CHECK(named_in("<div title=x><p>Les Amis du Quai</p><p>3 commentaires</p></div>", kNamed) ==
        "Les Amis du Quai");
  CHECK(named_in("<div title=x><p>Jeanne Roy</p><p>Édité par Marc Petit</p></div>", kNamed) ==
        "Jeanne Roy");
}

TEST_CASE("behind a label in a line of its own a pseudonym signs, too") {
  CHECK(named_in("<div title=x><p>Datum:</p><p>3.3.2021</p><p>Autor:</p><p>se</p></div>",
                 kWritten) == "se");
  CHECK(named_in("<div title=x><p>Autor:</p><p>Jeanne Roy/SP-X</p></div>", kWritten) ==
        "Jeanne Roy");
  CHECK(named_in("<p title=x>Autor: Jeanne Roy (Anzeige), Redner bei quai.example</p>", kWritten) ==
        "Jeanne Roy");
  CHECK(named_in("<div title=x><p>Le pont</p><p>by</p><p>Octave</p></div>", kWritten) == "Octave");
  CHECK(named_in("<div title=x><p>von Robin7</p><p>am 3.3.2021</p></div>", kWritten) == "Robin7");
  CHECK(named_in("<p title=x>Posted in <a rel=category href=/r>Ville</a> by robin on March 3, "
                 "2021</p>",
                 kWritten) == "robin");
  CHECK(named_in(
            "<p title=x>\u062D\u0648\u0627\u0631: \u0646\u0648\u0631 \u0646\u0628\u064A\u0644</p>",
            kWritten) == "\u0646\u0648\u0631 \u0646\u0628\u064A\u0644");
  CHECK(named_in("<div title=x><p>von</p><p>nach</p></div>", kWritten) == "");
  CHECK(named_in("<table><tr title=x><td>Auteur<td>Message</table>", kWritten) == "");
}

TEST_CASE("the word for who wrote, in several languages") {
  for (const std::string_view line :
       {"Pi\u0161e: J. Roy", "Blog Beitrag von Jeanne Roy", "vonJeanne Roy 31.10.2021",
        "\u0410\u0432\u0442\u043e\u0440: Jeanne Roy", "Tekst: Jeanne Roy"}) {
    CAPTURE(line);
    const std::string found = named_in("<p title=x>" + std::string(line) + "</p>", kWritten);
    CHECK((found == "Jeanne Roy" || found == "J. Roy"));
  }
}
