#include "page/posts/post_places.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// A page of more than the part that is looked at.
std::string in_page(std::string_view part) {
  std::string rest;
  for (int i = 0; i < 40; ++i) rest += "<p>...</p>";
  return "<div>" + rest + "</div>" + std::string(part);
}

bool elsewhere(std::string_view html) {
  const MarkedPage page(in_page(html));
  const Date seen = *parse_iso_date("2022-07-20");
  return stands_elsewhere(page.outline, mark_posts(page.outline, seen), page.at("x"));
}

}  // namespace

TEST_CASE("comments are read in their section, not in lists of the latest, forms and widgets") {
  CHECK_FALSE(elsewhere("<div class=comments><p title=x>1</p></div>"));
  CHECK_FALSE(elsewhere("<div class=comment-widget><p title=x>1</p></div>"));
  CHECK_FALSE(elsewhere("<div class='rv-widget review-widget'><p title=x>1</p></div>"));
  CHECK(elsewhere("<div class=widget><p title=x>1</p></div>"));
  CHECK(elsewhere("<div class='widget widget_comments'><p title=x>1</p></div>"));
  CHECK(elsewhere("<div class=recent-comments-widget><p title=x>1</p></div>"));
  CHECK(elsewhere("<div class=page-sidebar><p title=x>1</p></div>"));
  CHECK_FALSE(elsewhere("<div class='row fixed-sidebar-layout--300'><p title=x>1</p></div>"));
  CHECK_FALSE(elsewhere("<div class=sidebar-grid><p title=x>1</p></div>"));
  CHECK(elsewhere("<form><p title=x>1</p></form>"));
}

TEST_CASE("a block with a headline or most of the page holds an article") {
  const auto holds = [](std::string_view html) {
    const MarkedPage page(html);
    return block_holds_article(page.outline, page.at("x"));
  };
  CHECK(holds(in_page("<div title=x><h2>Le pont</h2></div>")));
  CHECK_FALSE(holds(in_page("<div title=x><p>1</p></div>")));
  CHECK(holds("<div title=x><p>1</p></div>"));
  CHECK_FALSE(holds("<div title=x id=comment-12><p>1</p></div>"));
}

TEST_CASE("prose before an element is an article") {
  const auto follows = [](const std::string& before) {
    const MarkedPage page(before + "<div title=x>1</div>");
    return follows_article(page.outline, page.at("x"));
  };
  std::string prose;
  for (int i = 0; i < 60; ++i) prose += "Le pont rouvre. ";
  CHECK(follows("<p>" + prose + "</p>"));
  CHECK_FALSE(follows("<p>Le pont rouvre.</p>"));
}

TEST_CASE("answers to a comment are named so") {
  const auto answers = [](std::string_view html) {
    const MarkedPage page(html);
    return is_answer_element(page.outline.node(page.at("x")));
  };
  CHECK(answers("<div title=x class='component comment-reply'>"));
  CHECK(answers("<div title=x class=reponse>"));
  CHECK_FALSE(answers("<div title=x class=reply-content>"));
  CHECK_FALSE(answers("<div title=x class=comment>"));
}
