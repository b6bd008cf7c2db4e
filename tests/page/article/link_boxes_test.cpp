#include "page/article/link_boxes.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a heading that announces other pages begins their box") {
  const auto begins_box = [](const std::string& box) {
    const PlacedPage page(article_html("", box));
    const std::size_t found = find_box_of_ways(page.outline, page.at("h"));
    return found != 0 && found == page.at("x");
  };
  const std::string link = "<p><a href=/b>Le maire répond</a> Deux ans après la crue</p>";
  CHECK(begins_box("<div title=x><h6 title=h>Mehr zum Thema</h6>" + link + link + "</div>"));
  CHECK(begins_box("<section title=x><header><h2 title=h>Vous aimerez aussi</h2></header>" + link +
                   "</section>"));
  CHECK(begins_box("<div title=x><div role=heading title=h>Keep Reading</div>" + link + "</div>"));
  CHECK(begins_box("<div title=x><div class='h3 big' title=h>Mehr zum Thema</div>" + link +
                   "</div>"));
  CHECK(begins_box("<div title=x><h1 title=h>While you are here…</h1>" + link + "</div>"));
  CHECK_FALSE(begins_box("<div title=x><div title=h>Keep Reading</div>" + link + "</div>"));
  CHECK_FALSE(begins_box("<div title=x><h6 title=h>Les ponts du Rhin</h6>" + link + "</div>"));
  CHECK_FALSE(begins_box("<div title=x><h6 title=h>Mehr zum Thema</h6><p>Un.</p></div>"));
  CHECK_FALSE(
      begins_box("<div title=x><p>Un.</p><h6 title=h>Mehr zum Thema</h6>" + link + "</div>"));
}

TEST_CASE("a line that files an article is a label and links within the site behind the text") {
  const std::string links = "<a href=/v>Ville</a>, <a href=/p>Ponts</a>";
  const auto is_filing = [](const std::string& line, const std::string& behind = "") {
    const PlacedPage page(article_html("", line + behind));
    return is_filing_line(page.outline, page.at("x"));
  };
  CHECK(is_filing("<p title=x>Les rubriques du Quai : " + links + "</p>"));
  CHECK(is_filing("<p title=x><b>Thèmes :</b> " + links + "</p>"));
  CHECK(is_filing("<div title=x><h3>Thèmes :</h3>" + links + "</div>"));
  CHECK_FALSE(is_filing("<div title=x><h3>Thèmes</h3>" + links + "</div>"));
  CHECK_FALSE(is_filing("<p title=x>Les rubriques du Quai : " + links + "</p>", paragraph("Six.")));
  CHECK_FALSE(is_filing("<p title=x>On a vu " + links + "</p>"));
  CHECK_FALSE(is_filing("<p title=x>Ont parlé : " + links + " et bien d'autres gens</p>"));
  CHECK_FALSE(
      is_filing("<p title=x>Sources : <a href=https://a.example/1>Un rapport</a>, "
                "<a href=https://b.example/2>un autre</a></p>"));
}

TEST_CASE("a short label and one link up to the end lead away from an article") {
  const auto is_labelled = [](const std::string& line) {
    const MarkedPage page("<body>" + line);
    return is_labelled_link(page.outline, page.at("x"));
  };
  const std::string link = "<a href=/livre>Dix ans de travaux sur le pont</a>";
  CHECK(is_labelled("<p title=x>Le livre :<br>" + link + "</p>"));
  CHECK(is_labelled("<p title=x><b>En images :</b> " + link + "</p>"));
  CHECK(is_labelled("<p title=x>→ RÉCIT. " + link + "</p>"));
  CHECK(is_labelled("<p title=x>LIRE SUR LE QUAI >> <i>" + link + "</i></p>"));
  CHECK(
      is_labelled("<p title=x><b>Читайте материал <a href=/b>Паром снова ходит по реке до "
                  "Ромодана</a></b></p>"));
  CHECK(is_labelled("<p title=x>Lesen Sie dazu " + link + "</p>"));
  CHECK_FALSE(is_labelled("<p title=x>Maria liest " + link + "</p>"));
  CHECK_FALSE(is_labelled("<p title=x>RÉCIT. " + link + "</p>"));
  CHECK_FALSE(is_labelled("<p title=x>Source : " + link + "</p>"));
  CHECK_FALSE(is_labelled("<p title=x>Robe : <a href=/m>Maison Roy</a></p>"));
  CHECK_FALSE(is_labelled("<p title=x>Le maire a lu " + link + "</p>"));
  CHECK_FALSE(is_labelled("<p title=x>Le livre : " + link + ", et la suite</p>"));
  CHECK_FALSE(is_labelled("<li title=x>Le livre : " + link + "</li>"));
}

TEST_CASE("a banner of a heading, some words and a link calls to action") {
  const auto calls = [](const std::string& name, const std::string& end) {
    const PlacedPage page(
        article_html("", "<div class=" + name +
                             " title=x><h3>Soutenez le passeur</h3><p>Le bac passe, jour et "
                             "nuit, grâce à vous, et à nul autre. " +
                             end + "</p></div>"));
    return is_call_to_action(page.outline, page.at("x"));
  };
  const std::string link = "<a href=/don>Donner</a>";
  CHECK(calls("post-banner", link));
  CHECK(calls("m-cta-box", link));
  CHECK_FALSE(calls("post-banner", ""));
  CHECK_FALSE(calls("part", link));
  CHECK_FALSE(calls("nectar", link));
}

TEST_CASE("a button that sells a subscription ends a box of its own") {
  const auto ends_box = [](const std::string& button, const std::string& heading) {
    const PlacedPage page(article_html(
        "", "<div title=x>" + heading + "<p>Le bac, le pont.</p>" + button + "</div>"));
    const std::size_t found = find_subscription_box(page.outline, page.at("b"));
    return found != 0 && found == page.at("x");
  };
  const std::string heading = "<h3>Comprendre le Rhin ?</h3>";
  CHECK(ends_box("<a title=b href=/o>Je découvre les offres</a>", heading));
  CHECK(ends_box("<p><button title=b>Jetzt abonnieren</button></p>", heading));
  CHECK_FALSE(ends_box("<a title=b href=/o>Je découvre le pont</a>", heading));
  CHECK_FALSE(ends_box("<a title=b href=/o>Je découvre les offres</a>", "<p>Le Rhin</p>"));
}

TEST_CASE("a run of a paragraph that says what its link leads to is none of the text") {
  const auto is_way = [](const std::string& run) {
    const MarkedPage page("<body><p>Le bac est loin. " + run + "Il revient lundi.</p>");
    return is_way_amid_sentence(page.outline, page.at("x"));
  };
  const std::string link = "<a href=/b>Dix ans de travaux sur le pont</a>";
  CHECK(is_way("<span title=x><b>À LIRE AUSSI</b> " + link + "</span>"));
  CHECK(is_way("<span title=x>Lesen Sie auch: " + link + "</span>"));
  CHECK_FALSE(is_way("<span title=x>On lira " + link + "</span>"));
  CHECK_FALSE(is_way("<span title=x>À lire aussi</span>"));
  CHECK_FALSE(is_way("<a title=x href=/b>À lire aussi : dix ans de travaux</a>"));
}

TEST_CASE("a box that begins with what closes it is a window over the page") {
  const auto is_one = [](const std::string& box) {
    const PlacedPage page(article_html("", box));
    return is_window(page.outline, page.at("x"));
  };
  const std::string text = paragraph("Livraison.");
  CHECK(is_one("<div title=x id=info><div class=close>Fermer [X]</div>" + text + "</div>"));
  CHECK(is_one("<div title=x class=notice><button class='close big'>×</button>" + text + "</div>"));
  CHECK(is_one("<div title=x class=rules><a class='close shut'></a>" + text + "</div>"));
  CHECK_FALSE(is_one("<div title=x id=info><div class=closer>Fermer</div>" + text + "</div>"));
  CHECK_FALSE(is_one("<div title=x id=info>" + text + "<div class=close>Fermer</div></div>"));
  std::string much;
  for (int i = 0; i < 30; ++i) much += text;
  CHECK_FALSE(is_one("<div title=x id=info><div class=close>Fermer</div>" + much + "</div>"));
}
