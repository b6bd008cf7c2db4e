#include "page/article/visible_author.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::optional<VisibleAuthor> author_in_comment_line(const std::string& html) {
  const PlacedPage page(html);
  return find_visible_author(page.outline, page.place, kSeen);
}

// "Jeanne Roy p.auteur"; empty: none.
std::string found_in(const std::string& html) {
  const auto found = author_in_comment_line(html);
  return found ? found->author + " " + found->from : "";
}

}  // namespace

TEST_CASE("an author is marked, named, linked, or signs in words") {
  struct Row {
    std::string_view head;
    std::string_view found;
  };
  for (const Row& row : {
           Row{"<a rel=author href=/x>Jeanne Roy</a>", "Jeanne Roy a"},
           Row{"<span itemprop=author>La rédaction</span>", "La rédaction span"},
           Row{"<p class=auteur>Jeanne Roy</p>", "Jeanne Roy p.auteur"},
           Row{"<p class=byline>Par Jeanne Roy, le 15 juillet 2022</p>", "Jeanne Roy p.byline"},
           Row{"<a href=/auteur/jroy>Jeanne Roy</a>", "Jeanne Roy a"},
           Row{"<a href=/agency/afp.html>AFP</a>", "AFP a"},
           Row{"<div data-testid=page-byline><span>By </span><b>Jeanne Roy</b></div>",
               "Jeanne Roy div"},
           Row{"<p>Par Jeanne Roy</p>", "Jeanne Roy p"},
           Row{"<p>Autorin: Jeanne Roy, Projektleiterin am Quai.</p>", "Jeanne Roy p"},
           Row{"<p>Autoren Jeanne Roy und Marc Petit</p>", "Jeanne Roy und Marc Petit p"},
           Row{"<div class=byline><p>By <a rel=author href=/a>Jeanne Roy</a>,</p>"
               "<p><a rel=author href=/b>Marc Petit</a></p></div>",
               "Jeanne Roy, Marc Petit a"},
           Row{"<p>By J.R. Petit</p>", "J.R. Petit p"},
           Row{"<p><b>Por: </b><a rel='category tag' href=/autor/jroy>Jeanne Roy</a></p>",
               "Jeanne Roy a"},
           Row{"<p class=post-author>Eingestellt von <b class=fn>der Michel</b></p>",
               "der Michel p.post-author"},
           Row{"<p itemprop=author>quai Webteam</p>", "quai Webteam p"},
           Row{"<p class=author>durch Jeanne Roy</p>", "Jeanne Roy p.author"},
           Row{"<p class=author>mehr von Jeanne</p>", ""},
           Row{"<p class=author>\u0646\u0648\u0631 \u0646\u0628\u064A\u0644</p>",
               "\u0646\u0648\u0631 \u0646\u0628\u064A\u0644 p.author"},
           Row{"<p>Text von Jeanne Roy Illustration von Marc Petit</p>", "Jeanne Roy p"},
           Row{"<p>Auteur : Jeanne Roy</p>", "Jeanne Roy p"},
           Row{"<div>3.3.2020 <span>- Redaktion: Jeanne Roy (Sprecherin des Quais)</span></div>",
               "Jeanne Roy div"},
           Row{"<div><span>김하늘 기자 | </span>2022-07-15 10:30</div>", "김하늘 div"},
           Row{"<p>河報 記者王小河／即時報導</p>", "王小河 p"},
           Row{"<p>Propos recueillis par Jeanne Roy.</p>", "Jeanne Roy p"},
           Row{"<div class=author>Par<br>Jeanne Roy</div>", "Jeanne Roy div.author"},
           Row{"<p>Filed: <a rel='category tag' href=/r>Recettes par Mamie Jeanne</a></p>", ""},
           Row{"<p>14 juin 2022 | 15:49 PAR Jeanne Roy IN <a rel='category tag' "
               "href=/r>Rhin</a> | 0 COMMENTS</p>",
               "Jeanne Roy p"},
           Row{"<div><h4>Autor</h4><p><a href=/p/7>Jeanne Roy</a><b>, </b></p></div>",
               "Jeanne Roy div"},
           Row{"<p class=author>Автор:</p>", ""},
           Row{"<div class=author><p class=author>Автор:</p><p>Олеся Вереск</p></div>",
               "Олеся Вереск div.author"},
           Row{"<div class=author>Συντάκτης:<br>Jeanne Roy</div>", "Jeanne Roy div.author"},
           Row{"<p class=auteur>Radioquai</p><p>Un texte de Jeanne Roy</p>", "Jeanne Roy p"},
           Row{"<p class=auteur>Marc Petit</p><p>Un texte de Jeanne Roy</p>",
               "Marc Petit p.auteur"},
           Row{"<p class=auteur>Radioquai</p><p>Par monts et par vaux</p>", "Radioquai p.auteur"},
           Row{"<p><a href=/recipe-category/course>By Course or Type</a></p>", ""},
           Row{"<p>By <a href=/staff/jeanne-roy>Jeanne Roy</a></p>", "Jeanne Roy a"},
           Row{"<p>Texte : Jeanne Roy</p>", "Jeanne Roy p"},
           Row{"<p>Un article de Jeanne Roy</p>", "Jeanne Roy p"},
           Row{"<p>von Jeanne Roy</p>", "Jeanne Roy p"},
           Row{"<p class=byline>von Jeanne Roy</p>", "Jeanne Roy p.byline"},
           Row{"<p>15.07.2022 | Jeanne Roy</p>", "Jeanne Roy p"},
           Row{"<p>15.07.2022 <a href=/s>Grand Angle</a></p>", ""},
           Row{"<p>New York, 15 juillet 2022</p>", ""},
           Row{"<p>Von Anfang an</p>", ""},
           Row{"<a href=/auteur/jeanne-roy>Jeanne</a>", "Jeanne a"},
           Row{"<a href=/auteur/jeanne-roy>Signaler</a>", ""},
           Row{"<span class=author>octave</span>", "octave span.author"},
           Row{"<span class=author>Posted by</span>", ""},
           Row{"<span class=meta-prep-author>Publiziert am</span>", ""},
           Row{"<p class=auteurs>Jeanne Roy, Marc Petit et NDR</p>",
               "Jeanne Roy, Marc Petit et NDR p.auteurs"},
           Row{"<div class=credit><span class=author-name>Jeanne Roy</span></div>", ""},
           Row{"<p>Jeanne Roy</p>", ""},
           Row{"<p class=auteur>Voir tous les articles</p>", ""},
           Row{"<p class=auteur>redaction@quai.fr</p>", ""},
           Row{"<a href=/auteur/>Jeanne Roy</a>", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.head);
    CHECK(found_in(article_html(row.head)) == row.found);
  }
}

TEST_CASE("the most trusted signature counts, that of the head before that of the foot") {
  const std::string written = "<p>Par Jeanne Roy</p>";
  const std::string linked = "<a href=/auteur/lea>Léa Petit</a>";
  const std::string named = "<b class=auteur>Tom Blanc</b>";
  const std::string marked = "<a rel=author href=/a>Zoé Noir</a>";
  CHECK(found_in(article_html(written + linked)) == "Léa Petit a");
  CHECK(found_in(article_html(linked + named)) == "Tom Blanc span.auteur");
  CHECK(found_in(article_html(named + marked)) == "Zoé Noir a");
  CHECK(found_in(article_html(written, marked)) == "Jeanne Roy p");
  CHECK(found_in(article_html("", marked)) == "Zoé Noir a");
  CHECK(found_in(article_html("", "", written)) == "");
  CHECK(found_in(article_html("<aside>" + written + "</aside>")) == "");
}

TEST_CASE("a line may sign with several names") {
  const auto found = author_in_comment_line(
      article_html("<p>Par <a rel=author href=/j>Jeanne Roy</a> et <a rel=author href=/l>Léa "
                   "Petit</a></p>"));
  REQUIRE(found);
  CHECK(found->author == "Jeanne Roy, Léa Petit");
  CHECK(found->authors == std::vector<std::string>{"Jeanne Roy", "Léa Petit"});
}

TEST_CASE("a name only named as an author's is said where a word or a link says so") {
  CHECK_FALSE(author_in_comment_line(article_html("<p class=auteur>Le Quai</p>"))->labelled);
  CHECK(author_in_comment_line(article_html("<p>Par <b class=auteur>Le Quai</b></p>"))->labelled);
  CHECK(author_in_comment_line(
            article_html("<p><b class=auteur>Le Quai</b> <a href=/auteur/q>+</a></p>"))
            ->labelled);
  CHECK(author_in_comment_line(article_html("<a rel=author href=/q>Le Quai</a>"))->labelled);
}

TEST_CASE("one name in all that is marked as an author is the article's, wherever it stands") {
  std::string far;
  for (int i = 0; i < 12; ++i) far += paragraph("Ailleurs.");
  const std::string box = "<div class=author-box><a rel=author href=/a>Zoé Noir</a></div>";
  const std::string other = "<a rel=author href=/b>Léa Petit</a>";
  const auto found = [&](const std::string& behind) {
    return found_in(article_html("", "<div>" + far + "</div>" + behind));
  };
  CHECK(found(box) == "Zoé Noir a");
  CHECK(found(box + box) == "Zoé Noir a");
  CHECK(found(box + other) == "");
  CHECK(found("<p class='post-author vcard'>Posted by <b class=fn>Zoé Noir</b></p>") ==
        "Zoé Noir p.post-author.vcard");
  CHECK(found("<div class=related>" + box + "</div>") == "");
  CHECK(found("<aside>" + box + "</aside>") == "");
  CHECK(found("<aside>" + box + " — 15.07.2022 — Permalien</aside>") == "Zoé Noir a");
  CHECK(found("<div class=comment>" + box + "</div>") == "");
  CHECK(found("<div itemtype='https://schema.org/Comment'>" + box + "</div>") == "");
}

TEST_CASE("who signs right under the text does, in whatever box, where nobody else does") {
  const auto found = [](const std::string& foot) { return found_in(article_html("", foot)); };
  CHECK(found("<div class=article__credits><p>Text: Jeanne Roy</p></div>") ==
        "Jeanne Roy div.article__credits");
  CHECK(found("<div class=article-footer><h3>Autor</h3><h3 class=author-name>Jeanne Roy</h3>"
              "<p>Toutes les actualités</p></div>") == "Jeanne Roy div.article-footer");
  CHECK(found("<div class=footer-bar><h3>Published by</h3><h3>Jeanne Roy</h3></div>") == "");
  CHECK(found("<div class='author-bio footer'><h3>Jeanne Roy</h3>"
              "<a href=/author/jeanne>Alles lesen</a></div>") == "Jeanne Roy h3");
  CHECK(found("<div class=related><p>Text: Jeanne Roy</p></div>") == "");
  CHECK(found("<div class=article__credits><p>Text: Jeanne Roy</p></div>"
              "<div class=article__credits><p>Text: Marc Petit</p></div>") == "");
}

TEST_CASE("a byline about the title is no block of its own, or off the article") {
  CHECK(found_in(article_html("<h2><i>Vedettes (1/1)</i> <span>15.07.2022 13:30 von "
                              "Octave</span></h2>")) == "Octave span");
  CHECK(found_in(article_html("<div class=nav><p class=entry-autor><a href=/author/jroy>Jeanne "
                              "Roy</a> 15.07.2022</p></div>")) == "Jeanne Roy p.entry-autor");
  CHECK(found_in(article_html("<byline>Von Jeanne Roy, dpa</byline>")) == "Jeanne Roy ");
}

TEST_CASE("a label in a cell of its own, a date before the name, and no link of the text") {
  for (const std::string_view foot : {
           "<table><tr><td><p>Rédacteur :</p><td><p>AFP - Jeanne Roy - email : "
           "<a href=mailto:x>j@q.fr</a></p></table>",
           "<p>Text &amp; Fotos: Jeanne Roy</p>",
       }) {
    CAPTURE(foot);
    CHECK(author_in_comment_line(article_html("", foot))->author == "Jeanne Roy");
  }
  CHECK(found_in(article_html("<span>15.07.2022 | 13:10 | Jeanne Roy</span>")) ==
        "Jeanne Roy span");
  CHECK(found_in(
            article_html("<div class=teaser><p class=teaser-metadata>Von Jeanne Roy</p></div>")) ==
        "Jeanne Roy p.teaser-metadata");
  CHECK(found_in(article_html("<p class=auteur>Senior Politics Reporter</p>")) == "");
  CHECK(found_in(article_html("<p class=auteur><a href=/auteur/x>Zur Artikelübersicht</a></p>")) ==
        "");
  CHECK(found_in(article_html(
            "", "",
            paragraph("Six. <a href='/p?author=Mozart'>Wolfgang Amadeus Mozart</a> y passa."))) ==
        "");
}

TEST_CASE("what stands behind a colon is an author only where the element is one's") {
  const std::string list = "Équipement :</p><p>Radar Doppler</p>";
  CHECK(found_in(article_html("<div class=calcul><p>" + list + "</div>")) == "");
  CHECK(found_in(article_html("<div class=auteur><p>Автор:</p><p>Jeanne Roy</p></div>")) ==
        "Jeanne Roy div.auteur");
  CHECK(found_in(article_html("<div class=author>Autor Jeanne Roy:<br>EN<br>Übersetzung Zoé "
                              "Noir,<br>12.12.22</div>")) == "Jeanne Roy div.author");
  CHECK(found_in(article_html("<div class=author>Übersetzung Zoé Noir</div>")) == "");
}

TEST_CASE("a name without a mark signs beside the date in a box of facts") {
  const auto box = [](std::string_view name) {
    return article_html("<div class=post-meta><span>15.07.2022</span> " + std::string(name) +
                        "</div>");
  };
  CHECK(found_in(box("<span>Jeanne Roy</span>")) == "Jeanne Roy span");
  CHECK(found_in(box("<span class=meta--categories>Pont Rhin</span>")) == "");
  CHECK(found_in(box("<span>le rhin</span>")) == "");
}

TEST_CASE("a name behind a small portrait signs") {
  CHECK(found_in(article_html("<p><i class='fa fa-pencil'></i> <a href=/x>Jeanne Roy</a></p>")) ==
        "Jeanne Roy a");
  CHECK(found_in(article_html("<p><i class='fa fa-map'></i> <a href=/x>Vieux Rhin</a></p>")) == "");
}

TEST_CASE("who is named in an embedded post, an imprint, a teaser or as a checker signs nothing") {
  for (const std::string_view foot :
       {"<div class=fb-post><blockquote>Posted by <a rel=author href=/q>Le "
        "Bac</a></blockquote></div>",
        "<table class=infobox><tr><td class=auteur>Victor Petit</table>",
        "<div itemprop=review><span itemprop=author>Luc Noir</span></div>",
        "<p>Par <span itemprop=org>Le Bac du Rhin</span></p>",
        "<div><a href=/crue>La grande crue de 1910 en images</a><p class=author>Luc Noir</p></div>",
        "<p>Verified by <span class=author>Luc Noir</span></p>"}) {
    CAPTURE(foot);
    CHECK(found_in(article_html("", foot)) == "");
  }
}
