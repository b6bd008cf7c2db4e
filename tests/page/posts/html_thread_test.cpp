#include "page/posts/html_thread.hpp"

#include <doctest/doctest.h>

#include <random>

#include "page/html/html_sanitiser.hpp"
#include "page/html/html_text.hpp"

using namespace glane;

namespace {

std::vector<Document> read(std::string_view html) {
  Page page;
  page.format = PageFormat::html;
  page.text = html;
  page.path = page.id = "pont.html";
  page.crawled = *parse_iso_date("2022-07-20");
  return read_html(page, {});
}

Document read_one(std::string_view html) {
  const std::vector<Document> documents = read(html);
  REQUIRE(documents.size() == 1);
  return documents[0];
}

const std::string kProse =
    "Le vieux pont de pierre, fermé depuis l'automne, rouvrira demain aux piétons. La mairie "
    "promet que les cyclistes suivront avant l'été. Les commerçants, eux, attendent de voir les "
    "voitures revenir, et ils ne sont pas les seuls à trouver le temps bien long.";

}  // namespace

TEST_CASE("title, author, date and text of a simple page") {
  const Document document = read_one(R"(<!doctype html><html lang="fr"><head>
      <title>Le pont rouvre - L'Exemple</title><meta property="og:site_name" content="L'Exemple">
      <meta name="author" content="Par Anne Roy"><meta property="article:section" content="Ville">
      <meta property="article:published_time" content="2022-07-15T11:45:00+02:00">
      <link rel="canonical" href="https://www.exemple.fr/pont#haut"></head>
      <body><header>Menu</header><nav>Accueil</nav><h1>Le pont rouvre</h1>
      <p>Enfin&nbsp;! Dit-<b>on</b>.<br>Demain.</p><ul><li>Un<li>Deux</ul>
      <script>var a = "<p>non</p>";</script><style>p{}</style><noscript>non</noscript>
      <form><input> Lettre</form><aside>Pub</aside><p hidden>non</p><footer>Fin</footer></body>)");
  CHECK(document.title == "Le pont rouvre");
  CHECK(document.author == "Anne Roy");
  CHECK(iso_as_written(*document.date) == "2022-07-15T11:45+02:00");
  CHECK(document.url == "https://www.exemple.fr/pont");
  CHECK(document.language == "fr");
  CHECK(document.section == "Ville");
  CHECK(document.text == "Enfin\u00A0! Dit-on.\nDemain.\nUn\nDeux");
}

TEST_CASE("titles lose the site's name and nothing else") {
  struct Row {
    std::string_view head;
    std::string_view title;
  };
  for (const Row& row : {
           Row{"<meta property=og:title content='Un &amp; deux'><title>x</title>", "Un & deux"},
           Row{"<title>Un | Le Quai</title><meta property=og:site_name content='le quai'>", "Un"},
           Row{"<title>Un - exemple.fr</title><link rel=canonical href='https://exemple.fr/a'>",
               "Un"},
           Row{"<title>Un jour sur le quai</title><meta property=og:site_name content='Le Quai'>",
               "Un jour sur le quai"},
           Row{"<title>Un - Deux</title>", "Un - Deux"},
           Row{"<title>Un</title><body><h1>Le vrai</h1>", "Le vrai"},
           Row{"<title>Un</title><body><h1>A</h1><h1>B</h1>", "Un"},
           Row{"<body><svg><title>logo</title></svg><h1>A</h1>", "A"},
       }) {
    CAPTURE(row.head);
    CHECK(read_one("<html>" + std::string(row.head) + "<p>" + kProse).title == row.title);
  }
}

TEST_CASE("JSON-LD tells author, date and comments, wherever the article stands in it") {
  const auto documents = read(R"(<html><head><title>Le pont</title>
      <script type="application/ld+json">{broken</script>
      <script type="application/ld+json">
      {"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","name":"L'Exemple","author":"Personne"},
        {"@type":"Person","@id":"#anne","name":"Anne Roy"},
        {"@type":["NewsArticle"],"headline":"Le pont","author":[{"@id":"#anne"},{"name":"AFP"}],
         "datePublished":"2022-07-15T09:45:00Z","articleSection":"L&#39;été",
         "comment":[{"@type":"Comment","author":{"name":"léa"},"text":"Bien &amp; beau",
                     "dateCreated":"2022-07-16"},
                    {"@type":"Comment","author":"Tom","text":"Non."}]}]}
      </script></head><body><p>)" +
                              kProse + "</p>");
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].author == "Anne Roy, AFP");
  CHECK(documents[0].authors == std::vector<std::string>{"Anne Roy", "AFP"});
  CHECK(iso_as_written(*documents[0].date) == "2022-07-15T09:45Z");
  CHECK(documents[0].section == "L'été");
  CHECK(documents[0].text == kProse);
  CHECK(documents[1].text == "Bien & beau");
  CHECK(documents[1].author == "léa");
  CHECK(iso_date(*documents[1].date) == "2022-07-16");
  CHECK(documents[2].position == 2);
}

TEST_CASE("comments marked up as microdata are comments and no part of the article") {
  const auto documents = read("<html><h1>Le pont</h1><article><p>" + kProse + R"(</p>
      <div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">léa</span>
        <time itemprop="dateCreated" datetime="2022-07-16T08:00">hier</time>
        <div itemprop="text"><p>Beau pont.</p><p>Vraiment.</p></div>
        <div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Tom</b>
          <p itemprop="text">Bof.</p></div></div></article>)");
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].text == kProse);
  CHECK(documents[0].author == "");
  CHECK_FALSE(documents[0].date);
  CHECK(documents[1].author == "léa");
  CHECK(documents[1].text == "Beau pont.\nVraiment.");
  CHECK(documents[2].author == "Tom");
  CHECK(documents[2].position == 2);
}

TEST_CASE("the article is read, not the cards beside it nor the front page's URL") {
  const Document document = read_one(
      "<html><link rel=canonical href='https://exemple.fr/'><title>t</title><article>Une carte."
      "</article><article><p>" +
      kProse + "</p></article><div>Le plus lu : un autre</div>");
  CHECK(document.text == kProse);
  CHECK(document.url == "");
}

TEST_CASE("a form around the whole page is no form") {
  CHECK(read_one("<html><title>t</title><form><p>Un.</p><p>Deux.</p><p>Trois.</p></form>").text ==
        "Un.\nDeux.\nTrois.");
}

TEST_CASE("a page of nothing is no page, and no failure") {
  Page page;
  page.text = "<html><body><script>x</script></body></html>";
  page.path = "vide.html";
  std::vector<Diagnostic> diagnostics;
  CHECK(read_html(page, [&](const Diagnostic& diagnostic) {
          diagnostics.push_back(diagnostic);
        }).empty());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].reason == "no title and no text");
  CHECK(diagnostics[0].severity == Severity::skipped);
}

TEST_CASE("plain markup is balanced and keeps the text where tags are not") {
  struct Row {
    std::string_view html;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"a < b &amp; c > d", "a < b & c > d"},
           Row{"<p>un<p>deux</div></span>trois", "un\ndeuxtrois"},
           Row{"<ul><li><div>un<li>deux</ul><p>trois", "un\ndeux\ntrois"},
           Row{"<table><tr><td>a</div><td>b<tr><td>c</table>d", "a b\nc\nd"},
           Row{"<b><i>gras</b> maigre</i>", "gras maigre"},
           Row{"un<!-- <p>non --> deux<!--> trois", "un deux trois"},
           Row{"un<script>if (a < b) '</p>'</script> deux", "un deux"},
           Row{"<a href=1>un <a href='2>3'>deux</a>", "un deux"},
           Row{"un<style>non", "un"},
           Row{"un <", "un <"},
           Row{"un <a href=\"", "un"},
           Row{"", ""},
       }) {
    CAPTURE(row.html);
    CHECK(html_visible_text(row.html) == row.text);
  }
}

TEST_CASE("hostile pages are read in time") {
  const auto repeat = [](std::string_view piece, int times) {
    std::string out = "<html><title>t</title>";
    for (int i = 0; i < times; ++i) out += piece;
    return out + "fin";
  };
  std::string attributes = "<html><title>t</title><p";
  for (int i = 0; i < 40'000; ++i) attributes += " a" + std::to_string(i) + "=1";
  std::string fonts = "<html><title>t</title>";
  for (int i = 0; i < 2'000; ++i) fonts += "<font size=" + std::to_string(i) + ">";
  for (int i = 0; i < 20'000; ++i) fonts += "<p>x</p>";
  for (const std::string& page :
       {repeat("<div>", 100'000),
        repeat("<b>", 100'000),
        repeat("<span></div>", 100'000),
        repeat("<div></span>", 100'000),
        repeat("<table><tr><td>", 50'000),
        repeat("<ul><li>", 50'000),
        repeat("<a href=x><div>", 50'000),
        repeat("<", 1'000'000),
        repeat("<p", 300'000),
        repeat("<!--", 300'000),
        repeat("<form>", 100'000),
        repeat("<p>", 1'000'000),
        repeat("<svg>", 100'000),
        repeat("<button>", 100'000),
        repeat("<select><option>", 50'000),
        repeat("<h1>", 100'000),
        repeat("</p>", 500'000),
        repeat("&", 1'000'000),
        repeat("<article>", 100'000),
        repeat("<title>", 100'000),
        repeat("<table>", 100'000),
        repeat("<script type=ld+json>[", 100'000),
        repeat("<h2><a href=x>un autre article</a></h2>", 30'000),
        repeat("<p class=author>", 100'000) + repeat("<i class=date></i>", 100'000),
        repeat("<div class='author date'>", 300) + repeat("<span></span>", 100'000) + "léa",
        "<title>" + repeat("x", 1'000'000) + "</title>" + repeat("<div>", 300) +
            repeat("x", 1'000'000),
        repeat("<div itemtype='schema.org/Comment'><p itemprop=text>", 2'000),
        repeat("<a href=x>Newz</a>", 20'000) + repeat("<div>News</div>", 20'000) +
            repeat("<p>Une phrase qui dure et qui ne dit rien de plus que les autres.</p>", 9000),
        attributes + ">fin",
        fonts + "fin"}) {
    const std::vector<Document> documents = read(page);
    CAPTURE(page.substr(0, 60));
    CHECK(!documents.empty());
  }
}

TEST_CASE("any markup gives valid documents") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::string_view kPieces[] = {"<p>",       "</p>",       "<div>",
                                          "</div>",    "<table>",    "<td>",
                                          "</table>",  "<li>",       "<ul>",
                                          "</ul>",     "<a href=x>", "</a>",
                                          "<h1>",      "</h1>",      "<!--",
                                          "-->",       "<script>",   "</script>",
                                          "texte é",   "&amp;",      "&#x110000;",
                                          "<",         ">",          "\"",
                                          "<form>",    "</form>",    "<select>",
                                          "<body>",    "</html>",    "<template>",
                                          "<math>",    "<frameset>", "<meta charset=x>",
                                          "<article>", "\0"};
  for (int round = 0; round < 2000; ++round) {
    std::string html;
    for (auto i = random() % 60; i > 0; --i) html += kPieces[random() % 35];
    std::vector<std::string_view> json_ld;
    const std::string plain = sanitise_html(html, json_ld);
    // Making plain markup plain changes nothing that a reader sees.
    CHECK(html_visible_text(plain) == html_visible_text(html));
    read(html);
  }
}
