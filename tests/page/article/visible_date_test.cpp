#include "page/article/visible_date.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// "2022-07-15 time.quand"; empty: none.
std::string found_in(const std::string& html) {
  const PlacedPage page(html);
  const auto found = find_visible_dates(page.outline, page.place, kSeen).best;
  return found ? iso_as_written(found->date) + " " + found->from : "";
}

}  // namespace

TEST_CASE("a date is marked, timed, said, named, or alone in its line") {
  struct Row {
    std::string_view head;
    std::string_view found;
  };
  for (const Row& row : {
           Row{"<span itemprop=datePublished content=2022-07-15>vendredi</span>",
               "2022-07-15 span"},
           Row{"<time pubdate datetime=2022-07-15>vendredi</time>", "2022-07-15 time"},
           Row{"<time class=quand datetime=2022-07-15T11:45></time>",
               "2022-07-15T11:45 time.quand"},
           Row{"<time>15 juillet 2022</time>", "2022-07-15 time"},
           Row{"<p>Publié le 15 juillet 2022 à 11 h 45</p>", "2022-07-15T11:45 p"},
           Row{"<p class=date>Lyon, le 15/07/2022, au soir</p>", "2022-07-15 p.date"},
           Row{"<p>15 juillet 2022</p>", "2022-07-15 p"},
           Row{"<p>Ville | 15 juillet 2022 | 3 min</p>", "2022-07-15 p"},
           Row{"<p>hier</p>", "2022-07-19 p"},
           Row{"<p>Le pont est fermé depuis le 15 juillet 2022</p>", ""},
           Row{"<p>juillet 2022</p>", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.head);
    CHECK(found_in(article_html(row.head)) == row.found);
  }
}

TEST_CASE("of several dates the most trusted counts, the article's head before its foot") {
  const std::string alone = "<p>14 juillet 2022</p>";
  const std::string said = "<p class=a>Publié le 15 juillet 2022</p>";
  const std::string timed = "<time datetime=2022-07-16></time>";
  const std::string marked = "<b itemprop=datePublished content=2022-07-17>x</b>";
  const std::string update = "<p class=u>Mis à jour le 18 juillet 2022</p>";
  CHECK(found_in(article_html(alone + said)) == "2022-07-15 p.a");
  CHECK(found_in(article_html(said + timed)) == "2022-07-16 time");
  CHECK(found_in(article_html(timed + marked)) == "2022-07-17 span");
  CHECK(found_in(article_html(update + alone)) == "2022-07-14 p");
  CHECK(found_in(article_html(update)) == "2022-07-18 p.u");
  CHECK(found_in(article_html(said, timed)) == "2022-07-15 p.a");
  CHECK(found_in(article_html(update, said)) == "2022-07-15 p.a");
  // Under the article a bare date may be anything's.
  CHECK(found_in(article_html("", said)) == "2022-07-15 p.a");
  CHECK(found_in(article_html("", alone)) == "");
}

TEST_CASE("dates elsewhere are not the article's") {
  const std::string said = "<p>Publié le 15 juillet 2022</p>";
  CHECK(found_in(article_html("", "", said)) == "");
  CHECK(found_in(article_html("<aside>" + said + "</aside>")) == "");
  CHECK(found_in(article_html("<div hidden>" + said + "</div>")) == "");
  CHECK(found_in(article_html("<p>" + paragraph("Le <time>15 juillet 2022</time>.") + "</p>")) ==
        "");
}

TEST_CASE("a moment of the day that is known stands in the article's head or foot") {
  const Date day = *parse_iso_date("2022-07-15");
  const auto moment = [&](const std::string& html) {
    const PlacedPage page(html);
    const auto found = find_visible_moment(page.outline, page.place, kSeen, day);
    return found ? iso_as_written(*found) : "";
  };
  const std::string link =
      "<p><a href=/p><abbr class=published title=2022-07-15T14:33:00-07:00>14 h 33</abbr></a></p>";
  CHECK(moment(article_html("", link)) == "2022-07-15T14:33-07:00");
  CHECK(moment(article_html("", "<nav>" + link + "</nav>")) == "");
  const std::string marked =
      "<abbr class=published itemprop=datePublished title=2022-07-15T10:52+02:00>10:52</abbr>";
  CHECK(moment(article_html("", "<nav>" + marked + "</nav>")) == "2022-07-15T10:52+02:00");
  CHECK(moment(article_html("", "<div class=comments>" + marked + "</div>")) == "");
  CHECK(moment(article_html("", "<p>Publié le 14 juillet 2022 à 10 h</p>")) == "");
  CHECK(moment(article_html("<p>Mis à jour le 15 juillet 2022 à 10 h</p>")) == "");
  const std::string shown = "<time>15 juillet 2022</time>";
  CHECK(moment(article_html("<p>" + shown + "<time>21:25</time></p>")) == "2022-07-15T21:25");
  CHECK(moment(article_html("<p>" + shown + " <span>à 9 h 41</span></p>")) == "2022-07-15T09:41");
  CHECK(moment(article_html("<p>" + shown + " <span>3 réponses</span></p>")) == "");
}
