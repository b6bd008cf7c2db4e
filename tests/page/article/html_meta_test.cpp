#include "page/article/html_meta.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

HtmlMeta meta_of(std::string_view html) {
  return read_html_meta(HtmlTree(html), *parse_iso_date("2022-07-20"));
}

std::string shown(const std::optional<Date>& date) {
  return date ? iso_as_written(*date) : "";
}

}  // namespace

TEST_CASE("a page without a head states nothing") {
  for (const std::string_view html : {"", "<p>Le pont rouvre"}) {
    const HtmlMeta meta = meta_of(html);
    CHECK(meta.title.value == "");
    CHECK(meta.url.value == "");
    CHECK(meta.urls.empty());
    CHECK(meta.author.value == "");
    CHECK_FALSE(meta.date);
    CHECK_FALSE(meta.updated);
    CHECK(meta.language.value == "");
  }
}

TEST_CASE("a title of any number of signs costs no more than its bytes") {
  std::string title;
  for (int i = 0; i < 200'000; ++i) title += "mot - ";
  title += "mot";
  const HtmlMeta meta = meta_of("<meta property=og:title content='" + title +
                                "'><link rel=canonical href=https://quai.example/p>"
                                "<h1>Un titre assez long</h1>");
  CHECK(meta.title.value == title);
}

TEST_CASE("the title is the article's, without the site's name") {
  struct Row {
    std::string_view html;
    std::string_view title;
    std::string_view from;
  };
  for (const Row& row : {
           Row{"<meta property=og:title content='Le pont'><title>Accueil</title>", "Le pont",
               "meta og:title"},
           Row{"<h1><a href=/ponts>Ponts</a> <a href=/1>Le vieux pont rouvre</a></h1>",
               "Le vieux pont rouvre", "h1"},
           Row{"<h1><a href=/1>Le vieux</a> pont <a href=/2>rouvre</a></h1>",
               "Le vieux pont rouvre", "h1"},
           Row{"<meta property=og:site_name content='Le Quai'><title>Le pont - Le Quai</title>",
               "Le pont", "title"},
           Row{"<link rel=canonical href=https://www.quai.fr/p><title>Le pont | quai.fr</title>",
               "Le pont", "title"},
           Row{"<title>Le pont - Le Quai</title>", "Le pont - Le Quai", "title"},
           Row{"<meta property=og:title content='Le pont rouvre - quai.example - Tout le "
               "quai'><link rel=canonical href=https://www.quai.example/p>",
               "Le pont rouvre", "meta og:title"},
           Row{"<meta property=og:title content='Le pont rouvre | QUAI Radio'><link rel=canonical "
               "href=https://www.quairadio.example/p>",
               "Le pont rouvre", "meta og:title"},
           Row{"<meta property=og:title content='Le pont rouvre | Ardoise'><meta "
               "property=og:site_name content=Ardoise.example>",
               "Le pont rouvre", "meta og:title"},
           Row{"<meta property=og:title content='Le Quai : le pont rouvre'><meta "
               "property=og:site_name content='Le Quai'>",
               "le pont rouvre", "meta og:title"},
           Row{"<meta property=og:title content='Le pont rouvre - Faits divers'><h1>Le pont "
               "rouvre</h1>",
               "Le pont rouvre", "meta og:title"},
           Row{"<meta property=og:title content='Forum > Le pont rouvre'><h1>Le pont rouvre</h1>",
               "Le pont rouvre", "h1"},
           Row{"<meta property=og:title content='Brissonne : le pont rouvre'><h1>Le pont "
               "rouvre</h1>",
               "Le pont rouvre", "h1"},
           Row{"<meta property=og:title content='Le Quai'><title>Le pont - Le Quai</title>"
               "<h1>Le pont</h1>",
               "Le pont", "h1"},
           Row{"<title>Le Quai</title><h1>Le pont</h1>", "Le pont", "h1"},
           Row{"<title>Le Quai</title><h1>Le pont</h1><h1>La tour</h1>", "Le Quai", "title"},
           Row{"<title>Le pont rouvre lundi < Le Quai</title><h2>Le pont rouvre lundi</h2>",
               "Le pont rouvre lundi", "heading"},
           Row{"<meta property=og:title content='Le pont rou...'><h1>Le pont rouvre</h1>",
               "Le pont rouvre", "h1"},
           Row{"<meta property=og:title content='Le pont rou…'><h1>Le pont rouvre</h1>",
               "Le pont rouvre", "h1"},
           Row{"<meta name=twitter:title content='Le pont'>", "Le pont", "meta twitter:title"},
       }) {
    CAPTURE(row.html);
    const HtmlMeta meta = meta_of(row.html);
    CHECK(meta.title.value == row.title);
    CHECK(meta.title.from == row.from);
  }
}

TEST_CASE("who prints an article again names another site's as canonical") {
  const auto url_of = [](std::string_view own) {
    return meta_of("<link rel=canonical href=https://quai.fr/pont><meta property=og:url content=" +
                   std::string(own) + ">")
        .url.value;
  };
  CHECK(url_of("https://rhin.fr/pont") == "https://rhin.fr/pont");
  CHECK(url_of("https://m.quai.fr/pont") == "https://quai.fr/pont");
  CHECK(url_of("https://192.0.2.7/pont") == "https://quai.fr/pont");
}

TEST_CASE("a customer's praise is not the page's") {
  const std::string_view praise =
      "<div itemprop=review><meta itemprop=datePublished content=2021-03-03></div>";
  CHECK_FALSE(meta_of(praise).date);
}

TEST_CASE("the address is the canonical one, but no front page") {
  const std::string og = "<meta property=og:url content=https://quai.fr/og#haut>";
  const HtmlMeta both = meta_of("<link rel=canonical href=https://quai.fr/pont>" + og);
  CHECK(both.url.value == "https://quai.fr/pont");
  CHECK(both.url.from == "link canonical");
  REQUIRE(both.urls.size() == 2);
  CHECK(both.urls[1].value == "https://quai.fr/og");
  CHECK(meta_of("<link rel=canonical href=https://quai.fr/>" + og).url.value ==
        "https://quai.fr/og");
  CHECK(meta_of("<link rel=canonical href=/pont>").url.value == "");
}

TEST_CASE("names of <meta> are read in either case, the first of each, and none of a comment's") {
  const HtmlMeta meta = meta_of(
      "<meta name=AUTHOR content='Jeanne  Roy'><meta name=author content=Personne>"
      "<meta name=date content='15 juillet 2022'>"
      "<meta property=article:modified_time content=2022-07-16T10:00:00Z>"
      "<meta property=article:section content=Ville><html lang=fr_CA>");
  CHECK(meta.author.value == "Jeanne Roy");
  CHECK(meta.author.from == "meta author");
  CHECK(shown(meta.date) == "2022-07-15");
  CHECK(meta.date_from == "meta date");
  CHECK(shown(meta.updated) == "2022-07-16T10:00Z");
  CHECK(meta.updated_from == "meta article:modified_time");
  CHECK(meta.section.value == "Ville");
  CHECK(meta.language.value == "fr-CA");
  CHECK(meta_of("<meta property=article:author content=https://quai.fr/roy>").author.value == "");
  CHECK(meta_of("<meta http-equiv=content-language content=fr>").language.value == "fr");
  CHECK_FALSE(meta_of("<div itemtype='https://schema.org/Comment'>"
                      "<meta itemprop=datePublished content=2022-07-15></div>")
                  .date);
  CHECK_FALSE(meta_of("<meta name=date content='bientôt'>").date);
  // A year may be of what the page cites.
  const std::string year = "<meta itemprop=datePublished content=1988>";
  CHECK(shown(meta_of(year + "<meta name=dc.date content=2017-01-30>").date) == "2017-01-30");
  CHECK(shown(meta_of(year).date) == "1988");
}

TEST_CASE("bibliographers name one author in each field") {
  CHECK(meta_of(
            "<meta name=dc.creator content='Jeanne Roy'><meta name=dc.creator content='Jeanne Roy'>"
            "<meta name=dc.creator content='Marc Petit'>")
            .author.value == "Jeanne Roy, Marc Petit");
  CHECK(meta_of("<meta name=citation_author content='Roy, Jeanne'>"
                "<meta name=citation_author content='Petit, Marc'>")
            .author.value == "Roy, Jeanne; Petit, Marc");
}

TEST_CASE("who wrote the content goes before who is named for the page") {
  const HtmlMeta meta = meta_of(
      "<meta name=author content='Le Quai'>"
      "<meta name=content_author content='Jeanne Roy'>"
      "<meta name=content_editor content='Marc Petit'>");
  CHECK(meta.author.value == "Jeanne Roy");
  CHECK(meta.editor == "Marc Petit");
}

TEST_CASE("a heading in a box that is hidden is none of the page's") {
  const std::string head = "<meta property=og:title content='Le pont, enfin'>";
  const std::string shown = "<h1>Le vieux pont rouvre enfin lundi</h1>";
  const std::string box = "<div hidden><header><h1>1/21 Le vieux pont rouvre</h1></header></div>";
  CHECK(meta_of(head + "<title>Le vieux pont rouvre enfin</title>" + shown + box).title.value ==
        "Le vieux pont rouvre enfin lundi");
}

TEST_CASE("the links of the head tell the site where nothing else does") {
  const auto site = [](const std::string& head) { return meta_of(head).linked_site; };
  const std::string feed = "<link rel=alternate type=application/rss+xml href=https://";
  CHECK(site(feed + "www.quai.example/feed>") == "quai.example");
  CHECK(site("<link rel=canonical href=https://quai.example/>") == "quai.example");
  CHECK(site(feed + "en.quai.example/p>" + feed + "quai.example/a>" + feed + "quai.example/b>") ==
        "quai.example");
  CHECK(site(feed + "feeds.example/quai>") == "");
  CHECK(site(feed + "web.archive.org/web/20200101000000/https://quai.example/feed>") ==
        "quai.example");
  CHECK(site("<link rel=stylesheet href=https://cdn.example/a.css>") == "");
  const std::string picture = "<meta property=og:image content=https://www.quai.example/p.jpg>";
  CHECK(site("<base href=https://www.rhin.example/>" + picture) == "rhin.example");
  CHECK(site("<meta name=twitter:domain content=www.quai.example>") == "quai.example");
  CHECK(site("<meta name=twitter:domain content='Le Quai'>") == "");
  CHECK(site(picture) == "quai.example");
  CHECK(site("<meta property=og:image content=https://cdn.example/p.jpg>") == "");
}
