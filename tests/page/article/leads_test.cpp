#include "page/article/leads.hpp"

#include "page/article/placed_page.hpp"
#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Whether the article between whose title and body `over` stands begins with its words.
bool is_lead(const std::string& over, const std::string& words) {
  const std::string html =
      "<html><title>Le pont rouvre</title><body><div class=head>"
      "<h1>Le pont rouvre</h1>" +
      over + "</div><div class=article-body>" + paragraph("Un.") + paragraph("Deux.") +
      paragraph("Trois.") + paragraph("Quatre.") + paragraph("Cinq.") + "</div>";
  return read_article(html).text.starts_with(words + "\n");
}

}  // namespace

TEST_CASE("the line right under a title is its subtitle") {
  CHECK(is_lead("<h2>Mais le bac s'arrête</h2>", "Mais le bac s'arrête"));
  CHECK(is_lead("<div class=t-d7>Le bac s'arrête au soir du premier dimanche de mai</div>",
                "Le bac s'arrête au soir du premier dimanche de mai"));
  CHECK_FALSE(is_lead("<h2>Bac</h2>", "Bac"));
  CHECK_FALSE(is_lead("<h2><a href=/bac>Mais le bac s'arrête</a></h2>", "Mais le bac s'arrête"));
  CHECK_FALSE(is_lead("<div class=t-d7>Le bac s'arrête</div>", "Le bac s'arrête"));
}

TEST_CASE("a short line that is named a lead is one, and a byline named after it is none") {
  CHECK(is_lead("<p>Vu.</p><div class=article__subdeck>Le bac s'arrête demain</div>",
                "Le bac s'arrête demain"));
  CHECK(is_lead("<p>Vu.</p><p itemprop=alternativeHeadline>Le bac s'arrête demain</p>",
                "Le bac s'arrête demain"));
  CHECK_FALSE(is_lead("<p>Vu.</p><div class=intro__author>Texte de la capitaine Roy</div>",
                      "Texte de la capitaine Roy"));
}

TEST_CASE("a paragraph under a title is text, though it stands among the byline") {
  const std::string lead =
      "Le bac s'arrête au soir du premier dimanche de mai, après cent dix ans de service entre "
      "les deux rives, et la mairie cherche encore un port pour lui.";
  CHECK(is_lead(
      "<div class=meta><ul><li><a href=/roy>Jeanne Roy</a></ul><div>" + lead + "</div></div>",
      lead));
  CHECK_FALSE(is_lead("<div class=author-box><div>" + lead + "</div></div>", lead));
}

TEST_CASE("what stands over the title in its body is read where it is a paragraph with a link") {
  const std::string lead =
      "Le <a href=/bac>bac</a> s'arrête au soir du premier dimanche de mai, après cent dix "
      "ans de service entre les deux rives.";
  const std::string html = "<html><title>Le pont rouvre</title><body><div class=entry-content><p>" +
                           lead + "</p><h2>Le pont rouvre</h2>" + paragraph("Un.") +
                           paragraph("Deux.") + "</div>";
  CHECK(read_article(html).text.starts_with("Le bac s'arrête au soir"));
}

TEST_CASE("a lead goes before the text that a page states without it") {
  std::string stated;
  for (int i = 0; i < 8; ++i) stated += "Le vieux pont de pierre, fermé depuis l'automne, rouvre. ";
  const auto text_with = [&](std::string_view lead) {
    return read_article("<html><title>Le pont rouvre</title><meta name=description content=\"" +
                        std::string(lead) +
                        "\"><script type=application/ld+json>{\"@type\":\"Article\"," +
                        "\"articleBody\":\"" + stated + stated +
                        "\"}</script><body><h1>Le pont rouvre</h1><p>" + std::string(lead) +
                        "</p>" + paragraph("Un.") + "</body>")
        .text;
  };
  const std::string lead = "La mairie cherche un port pour le bac, que personne ne veut plus.";
  CHECK(text_with(lead).starts_with(lead + "\nLe vieux pont"));
  CHECK(text_with("Le vieux pont de pierre, fermé depuis l'automne, rouvre.")
            .starts_with("Le vieux pont de pierre, fermé depuis l'automne, rouvre. Le vieux"));
}
