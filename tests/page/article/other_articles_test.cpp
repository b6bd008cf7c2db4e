#include "page/article/other_articles.hpp"

#include "page/article/placed_page.hpp"
#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string article(std::string_view mark, std::string_view inside) {
  return "<div class=scroll><article title=" + std::string(mark) + " class=entry-content>" +
         std::string(inside) + paragraph("Un.") + paragraph("Deux.") + "</article></div>";
}

std::vector<std::size_t> others(const MarkedPage& page) {
  return find_other_articles(page.outline, page.outline.find_title("Le pont rouvre"));
}

const std::string kOwn = article("own", "<h1>Le pont rouvre</h1>");

}  // namespace

TEST_CASE("an endless page's next articles have headlines of their own") {
  const MarkedPage page("<body>" + kOwn + article("a", "<h1>Le gué se referme</h1>") +
                        article("b", "<h1>La fanfare défile</h1>"));
  CHECK(others(page) == std::vector<std::size_t>{page.at("a"), page.at("b")});
}

TEST_CASE("parts of one article, and cards without a headline, are no other articles") {
  CHECK(others(MarkedPage("<body>" + kOwn + article("a", ""))).empty());
  CHECK(others(MarkedPage("<body>" + kOwn + article("a", "<h2>Le gué se referme</h2>"))).empty());
  CHECK(others(MarkedPage("<body>" + kOwn + article("a", "<h1>Le pont rouvre</h1>"))).empty());
  // The title stands over all of them.
  CHECK(others(MarkedPage("<body><h1>Le pont rouvre</h1>" + article("a", "<h1>Premier jour</h1>") +
                          article("b", "<h1>Deuxième jour</h1>")))
            .empty());
}

TEST_CASE("an endless page is read up to its own article's end") {
  const std::string html =
      "<html><title>Le pont rouvre</title><body>"
      "<div class=scroll><article class=entry-main-content><h1>Le pont rouvre</h1><p>" +
      kProse + "</p><p>" + kMoreProse +
      "</p></article></div><div class=scroll><article class=entry-main-content>"
      "<h1>Le gué se referme</h1>" +
      paragraph("Un.") + paragraph("Deux.") + "</article></div>";
  CHECK(read_article(html).text == kProse + "\n" + kMoreProse);
}

TEST_CASE("boxes behind an article hold the next ones where their headlines are signed") {
  const std::string own = "<body><div><h1>Le pont rouvre</h1>" + paragraph("Un.") +
                          paragraph("Deux.") + paragraph("Trois.") + paragraph("Quatre.") +
                          paragraph("Cinq.") + "</div>";
  const auto box = [](std::string_view headline, std::string_view byline) {
    return "<div title=a>" + std::string(headline) + std::string(byline) + paragraph("Un.") +
           paragraph("Deux.") + paragraph("Trois.") + paragraph("Quatre.") + paragraph("Cinq.") +
           "</div>";
  };
  const std::string_view headline = "<h1>Le gué se referme</h1>";
  const std::string_view byline = "<span class=post-date>3 mai 2021</span>";
  const MarkedPage page(own + box(headline, byline));
  CHECK(others(page) == std::vector<std::size_t>{page.at("a")});
  CHECK(others(MarkedPage(own + box(headline, ""))).empty());
  CHECK(others(MarkedPage(own + box("<h2>Le gué se referme</h2>", byline))).empty());
  CHECK(others(MarkedPage(own + box("<h1>Le pont rouvre</h1>", byline))).empty());
  CHECK(others(MarkedPage(own + box(paragraph("Nul.") + std::string(headline), byline))).empty());
}
