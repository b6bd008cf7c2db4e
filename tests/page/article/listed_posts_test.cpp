#include "page/article/listed_posts.hpp"

#include "page/article/html_article.hpp"
#include "page/article/placed_page.hpp"
#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string post(std::string_view title, std::string_view author = "Jeanne Roy") {
  return "<article><h2><a href=/" + std::string(title) + ">Le carnet : " + std::string(title) +
         "</a></h2><span class=author>" + std::string(author) + "</span>" + paragraph(title) +
         "</article>";
}

std::size_t count_posts(const std::string& html) {
  const MarkedPage page(html);
  return find_listed_posts(page.outline, page.outline.find_title("Le pont rouvre")).size();
}

}  // namespace

TEST_CASE("three posts under titles that lead to them make a list, cards beside a text none") {
  const std::string posts = post("bac") + post("gué") + post("pont");
  CHECK(count_posts("<h1>Le pont rouvre</h1><div>" + posts + "</div>") == 3);
  CHECK(count_posts("<h1>Le pont rouvre</h1>" + post("bac") + post("gué")) == 0);
  CHECK(count_posts(article_html("", posts)) == 0);
  CHECK(count_posts("<article><h2><a href=/p>Le pont rouvre</a></h2>" + paragraph("Un.") +
                    "</article>" + posts) == 0);
}

TEST_CASE("a list of posts is read whole, with their titles, and nobody signs it") {
  const std::string html = "<html><title>Carnets</title><h1>Les carnets du fleuve</h1><div>" +
                           post("bac") + post("gué", "Marc Petit") + post("pont") + "</div>";
  const Document list = read_article(html);
  CHECK(list.author.empty());
  for (const std::string_view title : {"Le carnet : bac", "Le carnet : gué", "Le carnet : pont"}) {
    CAPTURE(title);
    CHECK(list.text.find(title) != std::string::npos);
  }
}
