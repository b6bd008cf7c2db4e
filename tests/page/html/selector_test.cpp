#include "page/html/selector.hpp"

#include <doctest/doctest.h>

#include <string>

#include "glane/error.hpp"

using namespace glane;

namespace {

bool matches_some(std::string_view selector, const std::string& html) {
  const HtmlTree tree(html);
  return !Selector(selector).find_in(tree.root()).empty();
}

std::vector<std::string> ids_found(std::string_view selector, const std::string& html) {
  const HtmlTree tree(html);
  std::vector<std::string> ids;
  for (const GumboNode* node : Selector(selector).find_in(tree.root())) {
    ids.emplace_back(attribute_of(*node, "id"));
  }
  return ids;
}

}  // namespace

TEST_CASE("selectors match as CSS's do") {
  const std::string html =
      "<html><body><div id=corps class='a b'><section><p class=lead title='x y'>Un</p></section>"
      "<p>Deux</p></div><time datetime=2022>t</time><meta itemprop=author content=Jeanne>";
  for (const std::string_view selector : {"p",
                                          "*",
                                          "#corps",
                                          ".a",
                                          ".a.b",
                                          "div.b#corps",
                                          "#corps p",
                                          "div > p",
                                          "section > p.lead",
                                          "div section > p",
                                          "[datetime]",
                                          "time[datetime=2022]",
                                          "[itemprop=\"author\"]",
                                          "p[title='x y']",
                                          "p[title~=y]",
                                          "[title*='x y']",
                                          "[title*=y]",
                                          "p[class~=lead]",
                                          "div:has(> p)",
                                          "body:has( > div.a )",
                                          "section:has(> p.lead):has(> [title])",
                                          "h1, p",
                                          "h1,.b",
                                          "  div   >  section  ",
                                          "DIV"}) {
    CAPTURE(selector);
    CHECK(matches_some(selector, html));
  }
  for (const std::string_view selector :
       {"h1", "#autre", ".c", ".a.c", "body > p", "p section", "time[datetime=2021]", "div > .lead",
        "[title=x]", "[title~='x y']", "[title*=z]", "div:has(> .lead)", "p:has(> *)",
        "section > div"}) {
    CAPTURE(selector);
    CHECK_FALSE(matches_some(selector, html));
  }
  // "div p > a": the nearest div need not be the one.
  CHECK(matches_some(".x p > a", "<div class=x><p><a href=1>1</a></p></div>"));
  CHECK(matches_some(".x > div p", "<div class=x><div><div><p>1</p></div></div></div>"));
}

TEST_CASE("what is no selector is refused with its place") {
  for (const std::string_view selector :
       {"", "p >", "> p", ".", "#", "p..a", "[x", "[class=\"a]", "p:first-child", "p:has(a)",
        "p:has(> a", "[x^=a]", "p#x{m}", "[~=x]", "p + p", "a, ", "p$"}) {
    CAPTURE(selector);
    CHECK_THROWS_AS(Selector{selector}, Error);
  }
  for (const std::string_view unseen :
       {"strong", "svg", "[data-x]", "p[onclick=a]", "p:has(> b)"}) {
    CAPTURE(unseen);
    CHECK_THROWS_AS(Selector{unseen}, Error);
  }
}

TEST_CASE("an id with a number is that of each post, and of nothing beside it") {
  const std::string html =
      "<ul><li id=post_12>Un<li id=post_7>Deux<li id=post_>Trois<li id=post_message_3>Quatre"
      "<li id=post_4b>Cinq<li id=Post_5>Six</ul>";
  CHECK(ids_found("li#post_{n}", html) == std::vector<std::string>{"post_12", "post_7"});
  CHECK(ids_found("#post_message_{n}", html) == std::vector<std::string>{"post_message_3"});
}

TEST_CASE("what is inside of an element that matches is not found again") {
  const std::string html = "<div class=c id=a><p><div class=c id=b></div></div><div class=C id=d>";
  CHECK(ids_found(".c", html) == std::vector<std::string>{"a", "d"});
}

TEST_CASE("alternatives are told from each other, in the order in which they are written") {
  const HtmlTree tree("<p class=auteur>Léa</p><p class=date>Hier</p>");
  const Selector selector(".date, .auteur");
  REQUIRE(selector.alternatives() == 2);
  const std::vector<const GumboNode*> found = selector.find_in(tree.root());
  REQUIRE(found.size() == 2);
  CHECK_FALSE(selector.matches(*found[0], 0));
  CHECK(selector.matches(*found[0], 1));
  CHECK(selector.matches(*found[1], 0));
  CHECK(Selector().empty());
  CHECK_FALSE(Selector().matches(*found[0]));
}

TEST_CASE("a page without its classes holds no match") {
  const Selector selector("li.comment.depth, .fil .message, #post_{n}.post");
  CHECK(selector.may_match({"comment", "depth"}));
  CHECK(selector.may_match({"message", "fil", "x"}));
  CHECK(selector.may_match({"post"}));
  CHECK_FALSE(selector.may_match({"comment", "message"}));
  CHECK_FALSE(selector.may_match({}));
  CHECK(Selector("[id*=post]").may_match({}));
}

// Trying each ancestor for each step would take 40^20 comparisons.
TEST_CASE("a long path in a deep page ends soon") {
  std::string html, path;
  for (int i = 0; i < 200; ++i) html += "<div class=a>";
  for (int i = 0; i < 20; ++i) path += ".a .a > ";
  CHECK(Selector(path + ".a").find_in(HtmlTree(html).root()).size() == 1);
  CHECK_FALSE(matches_some("h1 " + path + ".a", html));
  std::string longest = "p";
  for (int i = 1; i < 64; ++i) longest += " p";
  CHECK_FALSE(Selector(longest).empty());
  CHECK_THROWS_AS(Selector(longest + " p"), Error);
}
