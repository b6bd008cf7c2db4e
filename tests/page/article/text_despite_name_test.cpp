#include "page/article/text_despite_name.hpp"

#include <string>

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a sentence goes on behind a word with a small letter") {
  const auto begins = [](std::string_view html) {
    const MarkedPage page(html);
    return begins_sentence(page.node());
  };
  CHECK(begins("<p><a href=#n class=popup title=x>Le bac</a> ne passe plus."));
  CHECK_FALSE(begins("<p><a href=#n class=popup title=x>Le bac</a> Jeanne Roy, mardi."));
  CHECK_FALSE(begins("<p><a href=#n class=popup title=x>Le bac</a><b class=c>ne passe</b>"));
  CHECK_FALSE(begins("<p><a href=#n class=popup title=x>Le bac</a>"));
}

TEST_CASE("a part of the body that holds nearly all of it is no box, whatever its name") {
  const std::string text = paragraph("Un.") + paragraph("Deux.") + paragraph("Trois.");
  const auto mark = [](const std::string& inside) {
    const PlacedPage page("<h1>Le pont rouvre</h1><div class=article-content title=body>" + inside +
                          "</div>");
    return page.marks[page.at("x")];
  };
  CHECK(mark("<div class=article-teaser title=x>" + text + "</div>") == Mark::kept);
  CHECK(mark("<section><div class=gallery-width title=x>" + text + "</div></section>") ==
        Mark::kept);
  CHECK(mark(text + "<div class=article-teaser title=x>" + text + "</div>") == Mark::off_article);
  CHECK(mark("<aside title=x>" + text + "</aside>") == Mark::off_article);
}

TEST_CASE("a paragraph behind the wall is text, the offer is none") {
  const auto mark = [](const std::string& html) {
    const PlacedPage page(article_html(paragraph("Un.") + html + paragraph("Deux.")));
    return page.marks[page.at("x")];
  };
  CHECK(mark("<p class='text paywall' title=x>Le maire, lui, avait promis l'été.</p>") ==
        Mark::kept);
  CHECK(mark("<h3 class=paywall title=x>Deux hivers</h3>") == Mark::kept);
  CHECK(mark("<div class=paywall title=x>Lisez la suite pour un euro.</div>") == Mark::boilerplate);
  CHECK(mark("<p class=paywall-offer title=x>Abonnez-vous</p>") == Mark::boilerplate);
}

TEST_CASE("headings of pictures that the article is about are no cards, though they are links") {
  const std::string words =
      "Le pont de pierre, fermé depuis l'automne, tel qu'il fut sous la "
      "crue, et tel qu'il est aujourd'hui, vu de la rive.";
  const auto page_of = [&](const std::string& caption) {
    std::string figures;
    for (int i = 0; i < 12; ++i) {
      figures += "<figure><h2><a href=/photo/1>Le pont sous la crue</a></h2><img src=a><" +
                 caption + (i == 5 ? " title=x>" : ">") + words + "</" + caption + "></figure>";
    }
    return "<h1>Le pont rouvre</h1><div title=body>" + paragraph("Un.") + figures + "</div>";
  };
  const PlacedPage shown(page_of("figcaption"));
  CHECK(shown.marks[shown.at("x")] == Mark::kept);
  const PlacedPage cards(page_of("div"));
  CHECK(cards.marks[cards.at("x")] != Mark::kept);
}

TEST_CASE("a short line with a date, of what tells of the publication, is no paragraph") {
  const auto is_prose = [](const std::string& html) {
    const PlacedPage page(article_html(html + paragraph("Un.")));
    return is_paragraph_of_prose(page.outline, page.at("x"));
  };
  CHECK_FALSE(is_prose("<p title=x class=c-article__meta>Colmar, 28.10.2021, 058/21</p>"));
  CHECK(is_prose("<p title=x class=c-article__meta>Le bac part à 8 heures, en 2021.</p>"));
  CHECK(is_prose("<p title=x class=caption>Colmar, 28.10.2021, 058/21</p>"));
  CHECK(is_prose("<p title=x class=produit-info>Un bac, un pont</p>"));
}

TEST_CASE("slides that a paragraph leads to are text, those of links are none") {
  const auto mark = [](const std::string& before, const std::string& slide) {
    const PlacedPage page(article_html(paragraph("Un.") + paragraph("Deux.") + "<section>" +
                                       before + "<div class=carousel title=x><div>" + slide +
                                       "</div><div>" + slide + "</div></div></section>"));
    return page.marks[page.at("x")];
  };
  CHECK(mark(paragraph("Trois ateliers."), paragraph("Atelier.")) == Mark::kept);
  CHECK(mark("<h2>Hôtels</h2>", paragraph("Atelier.")) == Mark::off_article);
  CHECK(mark(paragraph("Trois ateliers."), "<a href=/a>" + paragraph("Atelier.") + "</a>") ==
        Mark::off_article);
}
