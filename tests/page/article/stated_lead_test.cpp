#include "page/article/stated_lead.hpp"

#include <doctest/doctest.h>

#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const std::string kLead = "Après onze mois de travaux, piétons et fanfare passent dès lundi";

std::string described(std::string_view name, std::string_view content) {
  return "<meta property='" + std::string(name) + "' content='" + std::string(content) + "'>";
}

std::string read(std::string_view head, std::string_view under_title) {
  return read_article(page_output_of(head, under_title)).text;
}

}  // namespace

TEST_CASE("the lead that a page states is read, whatever it is named") {
  for (const std::string_view name : {"og:description", "description", "twitter:description"}) {
    CAPTURE(name);
    const std::string head = described(name, kLead);
    CHECK(read(head, "<div class=byline><p>" + kLead + "</p><p>Le 3 mai</p></div>") ==
          kLead + "\n" + kText);
    CHECK(read(head, "<div class=sc-x>" + kLead + "</div>") == kLead + "\n" + kText);
    CHECK(read(head, "<h5 class=post-meta>" + kLead + ".</h5>") == kLead + ".\n" + kText);
  }
  CHECK(read(described("description", "Après onze mois de travaux, piétons et fanfare…"),
             "<p class=toolbar>" + kLead + "</p>") == kLead + "\n" + kText);
}

TEST_CASE("the description of an article in microdata is its lead, that of its author is none") {
  const std::string box = "<div class=byline><p itemprop=description>" + kLead + "</p></div>";
  CHECK(read("", "<div itemscope itemtype='https://schema.org/NewsArticle'>" + box + "</div>") ==
        kLead + "\n" + kText);
  CHECK(read("", "<div itemscope itemtype='https://schema.org/Person'>" + box + "</div>") == kText);
}

TEST_CASE("what is read with the body, or is no text, is no stated lead") {
  const std::string head = described("og:description", kProse);
  CHECK(read(head, "") == kText);
  CHECK(read(described("og:description", kLead),
             "<figure><img src=a><figcaption>" + kLead + "</figcaption></figure>") == kText);
  CHECK(read(described("og:description", "Le pont rouvre"), "") == kText);
}

TEST_CASE("a heading next to the title is read, though the text lies elsewhere") {
  const std::string deck = "<h2>La fanfare traversera la première, suivie des écoles</h2>";
  CHECK(read("", "<div class=main>" + deck + "</div>").find("La fanfare traversera") == 0);
}
