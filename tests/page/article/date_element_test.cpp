#include "page/article/date_element.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// The date of the element that is marked with title=x.
std::string read_in(const std::string& html) {
  const PlacedPage page(html);
  const DateElements elements(page.outline, page.place, kSeen);
  const std::size_t at = page.at("x");
  if (!elements.may_hold_date(at)) return "none";
  const DateCandidate read = elements.read(at, Place::head);
  return read.date ? iso_as_written(*read.date) : "";
}

std::string loose_in(const std::string& html) {
  const PlacedPage page(html);
  const DateElements elements(page.outline, page.place, kSeen);
  const std::size_t at = page.at("x");
  if (!elements.may_hold_loose_text(at)) return "none";
  std::string dates;
  for (const DateCandidate& loose : elements.read_loose_texts(at)) {
    dates += iso_as_written(*loose.date) + (loose.place == Place::head ? " head;" : ";");
  }
  return dates;
}

}  // namespace

TEST_CASE("what is said beside an element tells what its date is of") {
  struct Row {
    std::string head;
    std::string_view date;
  };
  for (const Row& row : {
           Row{"<dl><dt>Datum</dt><dd title=x>15.07.2022</dd></dl>", "2022-07-15"},
           Row{"<dl><dt>Fondation</dt><dd title=x>15.07.2022</dd></dl>", ""},
           Row{"<dl><dd title=x>15.07.2022</dd></dl>", "2022-07-15"},
           Row{"<table><tr><th>Founded</th><td title=x>15.07.2022</td></tr></table>", ""},
           Row{"<table><tr><th>Datum</th><td title=x>15.07.2022</td></tr></table>", "2022-07-15"},
           Row{"<time title=x datetime=2022-07-15>15.07.2022 - 13:30</time>", "2022-07-15T13:30"},
           Row{"<time title=x datetime=2022-07-15>16.07.2022 - 13:30</time>", "2022-07-15"},
           Row{"<span title=x data-publishtime=1657878300851>7/10/22</span>", "2022-07-15T09:45Z"},
           Row{"<p>Inscrit le</p><p title=x>15 juillet 2022</p>", ""},
           Row{"<blockquote><time title=x datetime=2022-07-15></time></blockquote>", ""},
           Row{"<div title=x><h1>Le pont rouvre</h1>15 juillet 2022</div>", "2022-07-15"},
           // The moment in UTC is of the day that is shown.
           Row{"<time title=x datetime=2022-07-14T22:30:00Z>15 juillet 2022</time>",
               "2022-07-15T00:30+02:00"},
           Row{"<time title=x datetime=2022-07-15T02:30:00Z>14 juillet 2022</time>", "2022-07-14"},
           Row{"<time title=x datetime=2022-07-15T02:30:00Z>Il y a 3 h</time>",
               "2022-07-15T02:30Z"},
           // An update's line gives way to the next.
           Row{"<p title=x>Mis à jour le 15 juillet 2022<br>Publié le 3 juillet 2022</p>",
               "2022-07-03"},
           Row{"<p title=x>Letzte Änderung: 15.07.2022 - 14:49<br>Erschienen am: 03.07.2022<br>"
               "Lesungen: 61<br>© bei der Autorin, der Redaktion, dem Verlag.</p>",
               "2022-07-03"},
       }) {
    CAPTURE(row.head);
    CHECK(read_in(article_html(row.head)) == row.date);
  }
}

TEST_CASE("a clock in the head of the site is not the article's date") {
  const std::string clock = "<header><span class=date title=x>15 juillet 2022</span></header>";
  CHECK(read_in(clock + article_html("")) == "");
  CHECK(read_in("<main>" + clock + article_html("") + "</main>") == "2022-07-15");
  const std::string named = "<div id=header><p class=date title=x>15 juillet 2022</p></div>";
  CHECK(read_in(named + article_html("")) == "");
}

TEST_CASE("what stands in the blocks inside of an element is read there") {
  CHECK(read_in(article_html("<div title=x><p>Le rivage</p><p>15 juillet 2022</p></div>")) == "");
  CHECK(read_in(article_html("<div><p>Le rivage</p><p title=x>15 juillet 2022</p></div>")) ==
        "2022-07-15");
  CHECK(read_in(article_html("<div class=date title=x><p>15 juillet 2022</p></div>")) ==
        "2022-07-15");
  CHECK(read_in(article_html("<div><p>Start</p><p title=x>15.07.2022</p></div>")) == "");
}

TEST_CASE("the element around the title is not read, but the texts beside the title are") {
  const auto page_of = [](const std::string& text) {
    return "<body><div title=x><h1>Le pont rouvre</h1>" + text + "<div title=body>" +
           paragraph("Un.") + paragraph("Deux.") + paragraph("Trois.") + "</div></div></body>";
  };
  CHECK(read_in(page_of("15 juillet 2022")) == "none");
  CHECK(loose_in(page_of("15 juillet 2022")) == "2022-07-15 head;");
  CHECK(loose_in(page_of("<small>vendredi, 15.7.2022, 19:51</small> &gt; Zoé")) ==
        "2022-07-15T19:51 head;");
  CHECK(loose_in(page_of("Ville<br>15 juillet 2022<br>Zoé")) == "2022-07-15 head;");
  CHECK(loose_in(page_of("Né le 15 juillet 1962")) == "");
  CHECK(loose_in(page_of("")) == "none");
}

TEST_CASE("a sentence of the template is read, whatever its length") {
  const auto sentence_in = [](const std::string& text) {
    const PlacedPage page(article_html("", "<p title=x>" + text + "</p>"));
    const DateElements elements(page.outline, page.place, kSeen);
    const DateCandidate read = elements.read_sentence(page.at("x"), Place::foot);
    return read.date ? iso_as_written(*read.date) : "";
  };
  const std::string filed =
      " et classé dans <a href=/v>Ville</a>, <a href=/p>Ponts</a>. Vous pouvez suivre les réponses "
      "à cet article par le flux RSS 2.0, ou laisser une réponse.";
  CHECK(sentence_in("Cet article a été publié le 15 juillet 2022 à 14 h 48" + filed) ==
        "2022-07-15T14:48");
  CHECK(sentence_in("Le rapport a été publié le 15 juillet 2022, dit la mairie.") == "");
}
