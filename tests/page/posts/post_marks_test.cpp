#include "page/posts/post_marks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"
#include "page/html/part_lexicon.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const Date kSeen = *parse_iso_date("2022-07-20T10:00:00+02:00");

struct Marked {
  explicit Marked(std::string_view html) : page(html), marks(mark_posts(page.outline, kSeen)) {}

  std::size_t begin() const { return page.at("x"); }
  std::size_t end() const { return page.outline[begin()].end; }

  MarkedPage page;
  PostMarks marks;
};

}  // namespace

TEST_CASE("an element bears a date by its tag, an attribute, or a short text of its own") {
  struct Row {
    std::string_view html;
    std::uint32_t dates;
  };
  for (const Row& row : {
           Row{"<div title=x><time>vendredi</time></div>", 1},
           Row{"<div title=x><span datetime=2022-07-15>vendredi</span></div>", 1},
           Row{"<div title=x><span>15/07/2022 à 11:45</span></div>", 1},
           Row{"<div title=x><span>Posté par Octave le 15/07/2022</span></div>", 1},
           Row{"<div title=x><span>15/07/2022</span><span>16/07/2022</span></div>", 2},
           // Words alone are a date where a class says so.
           Row{"<div title=x><i class=date>hier</i></div>", 1},
           Row{"<div title=x><span>hier</span></div>", 0},
           Row{"<div title=x><i class=date>jamais</i></div>", 0},
           Row{"<div title=x><span>12 votes</span></div>", 0},
           Row{"<div title=x></div>", 0},
       }) {
    CAPTURE(row.html);
    const Marked marked(row.html);
    CHECK(marked.marks.dates_in(marked.begin(), marked.end()) == row.dates);
  }
  std::string prose = "<div title=x><p>Le pont a rouvert le 15/07/2022. ";
  for (int i = 0; i < 10; ++i) prose += "Il a tenu, il tiendra.";
  const Marked marked(prose + "</p></div>");
  CHECK(marked.marks.dates_in(marked.begin(), marked.end()) == 0);
}

TEST_CASE("a button to answer is a link, a button or a span that says so and no more") {
  struct Row {
    std::string_view html;
    bool button;
  };
  for (const Row& row : {
           Row{"<a title=x href=/r>Répondre</a>", true},
           Row{"<button title=x>CITER</button>", true},
           Row{"<span title=x> Signaler un abus </span>", true},
           Row{"<a title=x>Répondre à la crise</a>", false},
           Row{"<p title=x>Répondre</p>", false},
           Row{"<a title=x></a>", false},
           Row{"<a title=x>Lire la suite</a>", false},
       }) {
    CAPTURE(row.html);
    CHECK(is_answer_button_mark(MarkedPage(row.html).node()) == row.button);
  }
}

TEST_CASE("marks are counted within any stretch of the page") {
  const Marked marked(
      "<p class=auteur>Ailleurs</p><div title=x><b class=pseudo>léa75</b><i class=nom>Léa</i>"
      "<time>vendredi</time><a>Répondre</a><a>Citer</a></div><a>Répondre</a>");
  const std::size_t begin = marked.begin();
  const std::size_t end = marked.end();
  const PostMarks& marks = marked.marks;
  CHECK(marks.names_in(begin, end) == 2);
  CHECK(marks.answers_in(begin, end) == 2);
  CHECK(marks.dates_in(begin, end) == 1);
  const std::size_t size = marked.page.outline.size();
  CHECK(marks.names_in(0, size) == 3);
  CHECK(marks.answers_in(0, size) == 3);
  CHECK(marks.answers_in(begin, begin) == 0);
  CHECK(marks.words.size() == size);
  CHECK((marks.words[begin + 1] & kAuthorWord) != 0);
  CHECK((marks.words[begin + 2] & kNameWord) != 0);
}
