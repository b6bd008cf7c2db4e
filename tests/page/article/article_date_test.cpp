#include "page/article/article_date.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct Stated {
  std::string_view json;  // a date of the JSON-LD; empty: none
  std::string_view url;
};

// "2022-07-15 json-ld  date"
std::string found_in(const std::string& html, const Stated& stated) {
  const PlacedPage page(html);
  const HtmlMeta meta = read_html_meta(page.tree, kSeen);
  const JsonLd json;
  const auto date = parse_iso_date(stated.json);
  const auto found =
      find_article_date({page.outline, page.place, meta, json, date, stated.url, page.html, kSeen});
  return found ? iso_as_written(found->date) + " " + found->from : "";
}

std::string meta_date(std::string_view date) {
  return "<meta name=date content=" + std::string(date) + ">";
}

}  // namespace

TEST_CASE("an address that keeps the first day outweighs a field of months after it") {
  const std::string page = article_html("");
  CHECK(found_in(page, {"2022-06-17", "https://quai.fr/2020/7/12/pont"}) == "2020-07-12 url");
  CHECK(found_in(page, {"2020-07-14", "https://quai.fr/2020/07/12/pont"}) ==
        "2020-07-14 json-ld  date");
  CHECK(found_in(page, {"2019-01-01", "https://quai.fr/2020/07/12/pont"}) ==
        "2019-01-01 json-ld  date");
  // Elsewhere in the address the day is the subject's.
  CHECK(found_in(page, {"2022-06-17", "https://quai.fr/match-2020-07-12"}) ==
        "2022-06-17 json-ld  date");
}

TEST_CASE("a vague field gives way to another day that is shown in the article or its column") {
  const std::string shown = "<time>29.06.2022, 12:01</time>";
  CHECK(found_in(meta_date("2022-06-30") + article_html(shown), {}) == "2022-06-29T12:01 time");
  CHECK(found_in(meta_date("2022-06-29T10:00") + article_html(shown), {}) ==
        "2022-06-29T10:00 meta date");
  const std::string og = "<meta name='og:article:published_time' content=2022-06-15>";
  CHECK(found_in(og + article_html(shown), {}) == "2022-06-29T12:01 time");
  const std::string column = "<aside><time>15 juin 2022</time></aside>";
  CHECK(found_in(meta_date("2022-06-30") + "<article>" + article_html(column) + "</article>", {}) ==
        "2022-06-15 time");
  CHECK(found_in(meta_date("2022-06-30") + article_html(column), {}) == "2022-06-30 meta date");
}

TEST_CASE("dates of a list are none of the article's, where anything else tells") {
  std::string list;
  for (const std::string_view day : {"3 mars 2022", "4 mars 2022", "5 mars 2022"}) {
    list += "<li><span class=datum>" + std::string(day) + "</span> Un concert</li>";
  }
  list = "<ul>" + list + "</ul>";
  CHECK(found_in(meta_date("2022-02-11") + article_html(list), {}) == "2022-02-11 meta date");
  CHECK(found_in(article_html(list), {"", "https://quai.fr/2022/07/12/pont"}) == "2022-07-12 url");
  CHECK(found_in(article_html(list), {}) == "");
}

TEST_CASE("small boxes about the title are the article's where they are named for dates") {
  const std::string date = "<p>15 juillet 2022</p>";
  CHECK(found_in(article_html("<div class=teaser-meta>" + date + "</div>"), {}) ==
        "2022-07-15 div.teaser-meta");
  CHECK(found_in(article_html("<div class=related>" + date + "</div>"), {}) == "");
}

TEST_CASE("scripts tell where nothing else does, before the month of an address") {
  const std::string script = "<script>{\"publishedAt\":\"2022-07-15\"}</script>";
  CHECK(found_in(script + article_html(""), {"", "https://quai.fr/2022/07/pont"}) ==
        "2022-07-15 script");
  CHECK(found_in(script + article_html("<p>14 juillet 2022</p>"), {}) == "2022-07-14 p");
}

TEST_CASE("a night's moment in UTC is of the day that is shown, but on French pages") {
  const auto page = [](std::string_view language, std::string_view shown) {
    return "<html lang=" + std::string(language) +
           "><meta property=article:published_time content=2022-06-29T22:30:00Z>" +
           article_html("<time>" + std::string(shown) + "</time>");
  };
  const std::string from = " meta article:published_time";
  CHECK(found_in(page("it", "30 giugno 2022"), {}) == "2022-06-30T00:30+02:00" + from);
  CHECK(found_in(page("it", "29 giugno 2022"), {}) == "2022-06-29T22:30Z" + from);
  CHECK(found_in(page("de", "28. Juni 2022"), {}) == "2022-06-29T22:30Z" + from);
  CHECK(found_in(page("fr", "30 juin 2022"), {}) == "2022-06-29T22:30Z" + from);
}

TEST_CASE("a later day that is written over the text outweighs what machines are told") {
  const std::string meta = "<meta property=article:published_time content=2021-06-29T10:00:00Z>";
  const std::string from = " meta article:published_time";
  const std::string stated = "2021-06-29T10:00Z" + from;
  const auto page = [&](const std::string& head) { return meta + article_html(head); };
  CHECK(found_in(page("<p>Jeanne Roy | 3 mars 2022</p>"), {}) == "2022-03-03 p");
  CHECK(found_in(page("<p>3 mars 2021</p>"), {}) == stated);
  const std::string old = "<meta property=article:published_time content=2017-06-29T10:00:00Z>";
  CHECK(found_in(old + article_html("<p>3 mars 2022</p>"), {}) == "2017-06-29T10:00Z" + from);
  CHECK(found_in(page("<p>Mis à jour : 3 mars 2022</p>"), {}) == stated);
  CHECK(found_in(page("<p>Mis à jour <span>3 mars 2022</span></p>"), {}) == stated);
  // What counts from the capture, a clock, an attribute.
  CHECK(found_in(page("<p>il y a 12 jours</p>"), {}) == stated);
  CHECK(found_in(page("<p>" + french_date(kSeen) + "</p>"), {}) == stated);
  CHECK(found_in(page("<time datetime=2022-03-03>mars 2022</time>"), {}) == stated);
  // The address is of the first publication.
  CHECK(found_in(page("<p>3 mars 2022</p>"), {"", "https://quai.fr/2021/06/29/pont"}) == stated);
  // 7 June, in the order of another country.
  const std::string turned = "<meta property=article:published_time content=2022-06-07T10:00:00Z>";
  CHECK(found_in(turned + article_html("<p>06/07/2022</p>"), {}) == "2022-06-07T10:00Z" + from);
}

TEST_CASE("an update that is said to be one is no publication") {
  CHECK(found_in(article_html("<p>Zuletzt bearbeitet am 3. März 2022</p>"), {}) == "");
  CHECK(found_in(article_html("<p>Last edited on 3 March 2022</p>"), {}) == "");
  CHECK(found_in(article_html("<div class=info>Page revision: 8, last edited: 3 Mar 2022 15:15"
                              "</div>"),
                 {}) == "");
  CHECK(found_in("<meta itemprop=dateUpdate content=2022-03-03>" + article_html(""), {}) == "");
  CHECK(found_in(article_html("<ul><li>Heute</li><li>Morgen</li></ul>"), {}) == "");
}
