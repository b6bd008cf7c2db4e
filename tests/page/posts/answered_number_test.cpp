#include "page/posts/answered_number.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"
#include "page/posts/posts.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string item(std::string_view author, std::string_view hour, std::string_view text) {
  return "<li class=comment id=comment-1" + std::string(hour) + "><cite class=fn>" +
         std::string(author) + "</cite><time datetime='2022-07-15T" + std::string(hour) +
         ":45'>vendredi</time><div class=comment-content><p>" + std::string(text) +
         "</p></div></li>";
}

// Whom the last comment answers.
std::string answered(const std::string& items, std::string_view list = "ol") {
  const std::string tag(list);
  MarkedPage page("<h1>Le pont</h1><" + tag + " class=comment-list>" + items + "</" + tag + ">");
  Page read;
  read.crawled = Date{2022, 7, 20, 10, 0, 0, Precision::second, 120};
  const PagePosts posts = read_posts(page.outline, read);
  return posts.posts.empty() ? "none" : posts.posts.back().reply_to;
}

}  // namespace

TEST_CASE("a number at the head names a comment") {
  CHECK(answered_number("@#7 Non.") == 7);
  CHECK(answered_number("#3 – oui") == 3);
  CHECK(answered_number("@ 12: non") == 12);
  for (const std::string_view text :
       {"12 personnes", "@12h non", "# 3.5 kg", "#Pont", "@Octave", "@", "", "3"}) {
    CAPTURE(text);
    CHECK(answered_number(text) == 0);
  }
}

TEST_CASE("comments of a numbered list are counted") {
  const std::string two = item("Octave", "10", "Il tient.") + item("Zoé", "11", "Il tombe.");
  CHECK(answered(two + item("Ana", "12", "@#1 Vraiment ?")) == "Octave");
  CHECK(answered(two + item("Ana", "12", "#2 - non.")) == "Zoé");
  CHECK(answered(two + item("Ana", "12", "#3 - moi-même.")) == "");
  CHECK(answered(two + item("Ana", "12", "@#1 Vraiment ?"), "ul") == "");
  CHECK(answered(two + item("Ana", "09", "@#1 la dernière en premier")) == "");
}
