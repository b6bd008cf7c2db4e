// The order of trust of an article's fields, and that claims are right.
#include <doctest/doctest.h>

#include "page/article/html_article.hpp"
#include "page/article/url_date.hpp"
#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string author_of(std::string_view head, std::string_view body) {
  return read_article(page_output_of(head, body)).author;
}

std::string date_field_value(std::string_view head, std::string_view body) {
  const Document article = read_article(page_output_of(head, body));
  return article.date ? iso_as_written(*article.date) : "";
}

std::string json_ld(std::string_view fields) {
  return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + std::string(fields) +
         "}</script>";
}

}  // namespace

TEST_CASE("a page's own title is told from its site's and from a cut one") {
  struct Row {
    std::string_view head;
    std::string_view title;
    std::string_view from;
  };
  for (const Row& row : {
           Row{"<meta property=og:title content='Le pont rouvre'><title>x</title>",
               "Le pont rouvre", "meta og:title"},
           Row{"<meta property=og:title content='Le Quai'><meta property=og:site_name content='Le "
               "Quai'><title>x</title><body><h1>Le pont rouvre</h1>",
               "Le pont rouvre", "h1"},
           Row{"<meta property=og:title content='Le pont rouvre aux ...'><title>x</title><body>"
               "<h1>Le pont rouvre aux piétons</h1>",
               "Le pont rouvre aux piétons", "h1"},
           Row{"<title>Le pont de pierre rouvre ‹ Le Quai</title><body><h1>Le blog</h1><h3>Le pont "
               "de pierre rouvre</h3>",
               "Le pont de pierre rouvre", "heading"},
           Row{"<title>Le pont de pierre - Forum du Quai</title><body><h1>Forum du Quai</h1><h2>Le "
               "pont de pierre</h2>",
               "Le pont de pierre", "heading"},
           Row{"<title>Un</title>", "Un", "title"},
           Row{"<meta name=twitter:title content='Un'>", "Un", "meta twitter:title"},
       }) {
    CAPTURE(row.head);
    const Document article = read_article("<html>" + std::string(row.head) + "<p>" + kProse);
    CHECK(article.title == row.title);
    CHECK(origin_of(article, "title") == row.from);
  }
  const Document stated =
      read_article("<html>" + json_ld("\"headline\":\"Le pont\"") + "<p>" + kProse);
  CHECK(stated.title == "Le pont");
  CHECK(origin_of(stated, "title") == "json-ld NewsArticle headline");
}

TEST_CASE("each way to sign is read") {
  struct Row {
    std::string head;
    std::string body;
    std::string_view author;
  };
  for (const Row& row : {
           Row{json_ld("\"author\":{\"@type\":\"Person\",\"name\":\"Jeanne Roy\"}"), "",
               "Jeanne Roy"},
           Row{"<meta name=author content='Par Jeanne Roy'>", "", "Jeanne Roy"},
           Row{"<meta name=DC.creator content='Jeanne Roy'>", "", "Jeanne Roy"},
           Row{"<meta property=article:author content='Jeanne Roy'>", "", "Jeanne Roy"},
           Row{"<meta name=parsely-author content='Jeanne Roy'>", "", "Jeanne Roy"},
           Row{"<meta name=citation_author content='Roy, Jeanne'>", "", "Jeanne Roy"},
           Row{"", "<a rel=author href=/x>Jeanne Roy</a>", "Jeanne Roy"},
           Row{"", "<span itemprop=author><span itemprop=name>Jeanne Roy</span></span>",
               "Jeanne Roy"},
           Row{"", "<div class='byline'>Par <b>Jeanne Roy</b></div>", "Jeanne Roy"},
           Row{"", "<div class=mo-label>Auteur :</div><div class=mo-author>Les Amis du Pont</div>",
               "Les Amis du Pont"},
           Row{"", "<p>Auteur: <a href=/jeanne>Jeanne Roy</a></p>", "Jeanne Roy"},
           Row{"", "<dd><a href='/staff/jeanne-roy/'>Jeanne Roy</a></dd>", "Jeanne Roy"},
           Row{"", "<p>Par <a href='auteur/jeanne-roy'>Jeanne Roy</a> | 3 mars 2021</p>",
               "Jeanne Roy"},
           Row{"", "<p>Publié le 15 juillet 2022 à 11h45 par Jeanne Roy</p>", "Jeanne Roy"},
           Row{"",
               "<p class=author><a rel=author>Jeanne Roy</a> et <a rel=author>Marc Petit</a></p>",
               "Jeanne Roy, Marc Petit"},
           Row{"", "<span class=su-author>Propos recueillis par <a>Jeanne Roy</a>.</span>",
               "Jeanne Roy"},
           Row{"", "<address class=authorsign><p>Jeanne Roy</p></address>", "Jeanne Roy"},
           Row{"", "<aside class=author><a>Jeanne Roy</a></aside>", "Jeanne Roy"},
           Row{"", "<span class=auteur>Article rédigé par<br>Jeanne Roy</span>", "Jeanne Roy"},
       }) {
    CAPTURE(row.head);
    CAPTURE(row.body);
    CHECK(author_of(row.head, row.body) == row.author);
  }
}

TEST_CASE("what is no signature of the article is none") {
  for (const std::string_view body : {
           "<aside><a rel=author href=/x>Jeanne Roy</a></aside>",
           "<div class=sidebar><p>Par Jeanne Roy</p></div>",
           "<div class=related><span class=author>Jeanne Roy</span></div>",
           "<div><h3><a href=/autre>Un tout autre article</a></h3><p>Par Jeanne Roy</p></div>",
           "<div class=author>En kiosque : janvier 2020</div>",
           "<div class=author-description>Voir tous ses articles</div>",
           "<p>Par ailleurs, rien.</p>",
           "<p>Jeanne Roy.</p>",
           "<p>Jeanne Roy</p>",
           "<figure><figcaption>Le pont <span itemprop=creator>Jeanne Roy</span></figcaption>"
           "</figure>",
           "<header><div class=contributor>Jeanne Roy</div></header>",
           "<span class=media-author>Jeanne Roy</span>",
           "<div class=contributor>Pétition soutenue par un contributeur</div>",
       }) {
    CAPTURE(body);
    CHECK(author_of("", body) == "");
  }
  for (const std::string_view head :
       {"<meta name=author content='https://facebook.com/quai'>",
        "<meta name=author content=admin>",
        "<meta name=author content='Le Quai'><meta property=og:site_name content='Le Quai'>",
        "<meta name=author content='La Gazette'><link rel=canonical "
        "href='https://www.lagazette.fr/pont'>",
        "<meta name=author content='redaction@quai.fr'>"}) {
    CAPTURE(head);
    CHECK(author_of(head, "") == "");
  }
}

TEST_CASE("a comment's author is not the article's") {
  CHECK(read_article(page_output_of("", "") +
                     "<div id=comments><p class=author>léa</p><p>Bien.</p></div>")
            .author == "");
}

TEST_CASE("a stated author whom the page does not show gives way to one whom it shows") {
  const std::string stated = json_ld("\"author\":{\"@type\":\"Person\",\"name\":\"Marc Petit\"}");
  CHECK(author_of(stated, "<p class=byline>Par Jeanne Roy</p>") == "Jeanne Roy");
  CHECK(author_of(stated, "<p class=byline>Par Jeanne Roy</p><p>Avec Marc Petit</p>") ==
        "Marc Petit");
  CHECK(author_of(stated, "") == "Marc Petit");
  const std::string agency =
      json_ld("\"author\":{\"@type\":\"Organization\",\"name\":\"Agence du Pont\"}");
  CHECK(author_of(agency, "") == "");
  CHECK(author_of(agency, "<p>Agence du Pont</p>") == "Agence du Pont");
}

TEST_CASE("a site's name is an author only where the page signs with it") {
  const std::string site = "<meta property=og:site_name content='Les Amis du Pont'>";
  CHECK(author_of(site, "<p class=author>Les Amis du Pont</p>") == "");
  CHECK(author_of(site, "<p>par <a class=author href=auteur/amis>Les Amis du Pont</a></p>") ==
        "Les Amis du Pont");
  // Who writes a blog may give it a name: one's own.
  CHECK(author_of("<meta property=og:site_name content='Jeanne Roy'><meta name=author content="
                  "'Jeanne Roy'>",
                  "<p>Jeanne Roy</p>") == "Jeanne Roy");
}

TEST_CASE("each way to date is read") {
  struct Row {
    std::string head;
    std::string body;
    std::string_view date;
  };
  for (const Row& row : {
           Row{json_ld("\"datePublished\":\"2022-07-15\",\"dateModified\":\"2022-07-16\""), "",
               "2022-07-15"},
           Row{"<meta property=article:published_time content='2022-07-15T11:45:00+02:00'>", "",
               "2022-07-15T11:45+02:00"},
           Row{"<meta name=DC.date.issued content='2022-07-15'>", "", "2022-07-15"},
           Row{"<meta itemprop=datePublished content='2022-07-15'>", "", "2022-07-15"},
           Row{"", "<time itemprop=datePublished datetime='2022-07-15T11:45'>hier</time>",
               "2022-07-15T11:45"},
           Row{"", "<time datetime='2022-07-15'>vendredi</time>", "2022-07-15"},
           Row{"", "<p>Publié le 15 juillet 2022</p>", "2022-07-15"},
           Row{"", "<abbr class=published title=2022-07-15T11:45:00Z>vendredi</abbr>",
               "2022-07-15T11:45Z"},
           Row{"<meta property=article:modified_time content=2022-07-15>", "", "2022-07-15"},
           Row{"", "<p>Par léa \u2022 15 juillet 2022 \u2022 689 mots</p>", "2022-07-15"},
           Row{"",
               "<div><span>Publié le 15 juil. 2022</span><span>Mis à jour le 16 juil. 2022"
               "</span></div>",
               "2022-07-15"},
           Row{"", "<time class='published updated' datetime=2022-07-15></time>", "2022-07-15"},
           Row{"", "<div class=fecha><span>vendredi 15 juillet 2022</span></div>", "2022-07-15"},
           Row{"", "<div class=publication>15/07/2022, par léa</div>", "2022-07-15"},
           Row{"<link rel=canonical href='https://exemple.fr/2022/07/15/pont'>", "", "2022-07-15"},
       }) {
    CAPTURE(row.head);
    CAPTURE(row.body);
    CHECK(date_field_value(row.head, row.body) == row.date);
  }
}

TEST_CASE("the date is that of publication, and the article's own") {
  CHECK(date_field_value("",
                         "<time class=updated datetime=2022-07-16></time><time class=published "
                         "datetime=2022-07-15></time>") == "2022-07-15");
  CHECK(date_field_value("",
                         "<p>Mis à jour le 16 juillet 2022</p><p>Publié le 15 juillet 2022</p>") ==
        "2022-07-15");
  CHECK(date_field_value("", "<p>Mis à jour le 16 juillet 2022</p>") == "");
  for (const std::string_view body : {"<aside><time datetime=2022-07-10></time></aside>",
                                      "<div class=related><p>Publié le 10 juillet 2022</p></div>",
                                      "<ul class=menu><li>10 juillet 2022</ul>",
                                      "<div><h3><a href=/x>Un tout autre article</a></h3><time "
                                      "datetime=2022-07-10></time></div>"}) {
    CAPTURE(body);
    CHECK(date_field_value("", body) == "");
  }
  const std::string comments = "<div><p>léa - Le 22/01/2020 à 12:01</p></div>";
  CHECK_FALSE(read_article(page_output_of("", "") + comments).date);
  // JSON-LD, <meta>, what is shown, the URL.
  const std::string url = "<link rel=canonical href='https://exemple.fr/2022/07/12/pont'>";
  const std::string meta = url + "<meta name=date content=2022-07-14>";
  const std::string shown = "<p>13 juillet 2022</p>";
  CHECK(date_field_value(meta + json_ld("\"datePublished\":\"2022-07-15\""), shown) ==
        "2022-07-15");
  CHECK(date_field_value(meta, shown) == "2022-07-14");
  CHECK(date_field_value(url, shown) == "2022-07-13");
  CHECK(date_field_value(url + "<meta property=og:updated_time content=2022-07-16>", "") ==
        "2022-07-12");
}

TEST_CASE("dates are taken by vote") {
  struct Row {
    std::string head;
    std::string body;
    std::string_view date;
  };
  const std::string said = "<p>Publié le 2 mars 2022</p>";
  const std::string plugin = json_ld("\"datePublished\":\"2022-07-12T01:50:12+01:00\"");
  for (const Row& row : {
           // "Publié le" in words is before an update in a machine field.
           Row{"", "<time datetime=2022-07-03T10:18:46Z>Publié le 2 mars 2022</time>",
               "2022-03-02"},
           Row{"<meta property=article:published_time content=2022-07-03>", said, "2022-03-02"},
           Row{plugin, said, "2022-03-02"},
           // The same day elsewhere on Earth is the same.
           Row{"<meta property=article:published_time content=2022-03-02T23:10:00Z>",
               "<p>Publié le 3 mars 2022</p>", "2022-03-02T23:10Z"},
           // The page agrees with its <meta>, but not with its JSON-LD.
           Row{plugin + "<meta property=article:published_time content=2022-03-02T08:26:18Z>",
               "<span class=published>2 mars 2022</span>", "2022-03-02T08:26:18Z"},
           // No dates at all.
           Row{"<meta name=date content=0001-01-01T00:00:00>", said, "2022-03-02"},
           Row{"<meta name=date content=-0001-11-30T00:00:00+00:00>", said, "2022-03-02"},
           Row{json_ld("\"datePublished\":\"1970-01-01T01:00:00+01:00\""), said, "2022-03-02"},
           Row{json_ld("\"datePublished\":\"1899-12-30T00:00:00\""), said, "2022-03-02"},
           Row{"<meta name=date content=2041-01-01>", said, "2022-03-02"},
           Row{"", "<time datetime=1970-01-01>2 mars 2022</time>", "2022-03-02"},
           Row{"", "<p>Né le 2 mars 1962</p>", ""},
           Row{"", "<p>Inscrit le 2 mars 2022</p>", ""},
           Row{"", "<div><b>Membre depuis :</b> <time>2 mars 2022</time></div>", ""},
           Row{"", "<p class=date>© 2 mars 2022</p>", ""},
           // Pages, videos and products bear dates too.
           Row{"<script type=application/ld+json>{\"@type\":\"MedicalWebPage\",\"datePublished\":"
               "\"2022-03-02\"}</script>",
               "", "2022-03-02"},
           Row{"<script type=application/ld+json>{\"@type\":\"VideoObject\",\"uploadDate\":"
               "\"2022-03-02\"}</script>",
               "", "2022-03-02"},
           Row{"<script type=application/ld+json>{\"@type\":\"VideoObject\",\"uploadDate\":"
               "\"2022-07-02\"}</script>",
               said, "2022-03-02"},
           // A vague name of <meta> gives way to what is shown.
           Row{"<meta name=date content=2022-06-02>", "<time datetime=2022-03-02></time>",
               "2022-03-02"},
           // In the evening of the Americas UTC counts the next day.
           Row{json_ld("\"datePublished\":\"2022-03-03T02:11:00Z\"") +
                   "<link rel=canonical href='https://exemple.fr/2022/03/02/pont'>",
               "", "2022-03-02"},
           Row{json_ld("\"datePublished\":\"2022-03-03T02:11:00Z\""),
               "<time datetime='2022-03-02T21:11:00-05:00'></time>", "2022-03-02T21:11-05:00"},
           Row{"", "<footer><p>Publié le 2 mars 2022</p></footer>", "2022-03-02"},
           Row{"", "<p class=postmeta>2 mars 2022 \u00B7 Rubrique : Ponts</p>", "2022-03-02"},
           Row{"", "<p>Posted on March 2, 2022</p>", "2022-03-02"},
           Row{"", "<p>Von Hans Roy am 2. März 2022</p>", "2022-03-02"},
           Row{"", "<p>Hamburg, 2. März 2022</p>", "2022-03-02"},
       }) {
    CAPTURE(row.head);
    CAPTURE(row.body);
    CHECK(date_field_value(row.head, row.body) == row.date);
  }
}

TEST_CASE("an address may hold a date") {
  struct Row {
    std::string_view url;
    std::string_view date;
  };
  for (const Row& row : {
           Row{"https://exemple.fr/2022/07/15/pont", "2022-07-15"},
           Row{"https://exemple.fr/pont-20220715", "2022-07-15"},
           Row{"https://exemple.fr/2022-07-15-pont.html", "2022-07-15"},
           Row{"https://exemple.fr/pont-15-07-2022", "2022-07-15"},
           Row{"https://exemple.fr/pont-15-07-20221", ""},
           Row{"https://exemple.fr/2022/07/pont", "2022-07"},
           Row{"https://exemple.fr/2022/13/15/pont", ""},
           Row{"https://exemple.fr/pont-2022", ""},
           Row{"https://exemple.fr/12022/07/15", ""},
           Row{"https://exemple.fr/2022/07/15/copie-20210714", ""},
           Row{"https://2022.exemple.fr", ""},
           Row{"20220715", ""},
       }) {
    CAPTURE(row.url);
    const auto date = date_in_url(row.url);
    CHECK((date ? iso_as_written(*date) : "") == row.date);
  }
}

TEST_CASE("address and language are those that the page states, if need be in JSON-LD") {
  const std::string json =
      json_ld("\"headline\":\"t\",\"url\":\"https://quai.fr/pont\",\"inLanguage\":\"fr_CA\"");
  const Document stated = read_article("<html>" + json + "<p>" + kProse);
  CHECK(stated.url == "https://quai.fr/pont");
  CHECK(stated.language == "fr-CA");
  const Document shown = read_article("<html lang=fr><link rel=canonical href=https://quai.fr/a>" +
                                      json + "<p>" + kProse);
  CHECK(shown.url == "https://quai.fr/a");
  CHECK(shown.language == "fr");
  CHECK(read_article("<html>" + json_ld("\"headline\":\"t\",\"url\":\"https://quai.fr/\"") + "<p>" +
                     kProse)
            .url == "");
}

TEST_CASE("a page says where its fields were read, where that is asked for") {
  const Document article = read_article(page_output_of(
      "<meta name=date content=2022-07-15><link rel=canonical href=https://exemple.fr/a>",
      "<p class=byline>Par Jeanne Roy</p>"));
  CHECK(origin_of(article, "date") == "meta date");
  CHECK(origin_of(article, "author") == "p.byline");
  CHECK(origin_of(article, "url") == "link canonical");
  CHECK(origin_of(article, "text") == "div by density");
  Page page;
  page.text = page_output_of("", "");
  CHECK(read_html(page, {})[0].origins.empty());
}
