#include "page/posts/comment_heads.hpp"

#include <doctest/doctest.h>

#include <string>

#include "page/html/html_tree.hpp"

using namespace glane;

namespace {

// The element with the id "x".
std::size_t place_of_x(const PageOutline& outline) {
  for (std::size_t at = 0; at < outline.size(); ++at) {
    if (attribute_of(outline.node(at), "id") == "x") return at;
  }
  FAIL("no element with the id x");
  return 0;
}

struct Heads {
  explicit Heads(const std::string& body)
      : tree(body),
        outline(tree),
        heads(outline, "https://bac.example/pont"),
        x(place_of_x(outline)) {}

  HtmlTree tree;
  PageOutline outline;
  CommentHeads heads;
  std::size_t x;
};

}  // namespace

TEST_CASE("a headline of comments heads what follows, up to a headline of something else") {
  const struct {
    const char* body;
    bool heads;
  } kRows[] = {
      {"<h2>2 commentaires</h2><ul id=x><li>Merci</li></ul>", true},
      {"<h2>Réactions</h2><div>Connectez-vous</div><ul id=x><li>Merci</li></ul>", true},
      {"<h3>Discussion</h3><ul id=x><li>Merci</li></ul>", true},
      {"<h2>3 comments</h2><ul id=x><li>Merci</li></ul>", true},
      {"<h2>Commentaires</h2><h3>Lire aussi</h3><ul id=x><li>Merci</li></ul>", false},
      {"<h2>0 commentaire</h2><ul id=x><li>Merci</li></ul>", false},
      {"<h2>Derniers commentaires</h2><ul id=x><li>Merci</li></ul>", false},
      {"<h2>Le pont rouvre</h2><ul id=x><li>Merci</li></ul>", false},
      {"<ul id=x><li>Merci</li></ul><h2>2 commentaires</h2>", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.body);
    const Heads page(row.body);
    CHECK(page.heads.head(page.x) == row.heads);
  }
}

TEST_CASE("what holds the headline of the comments is told from what follows it") {
  const Heads around("<div id=x><h2>2 commentaires</h2><p>Merci</p></div>");
  CHECK(around.heads.are_inside(around.x));
  const Heads behind("<h2>2 commentaires</h2><div id=x><p>Merci</p></div>");
  CHECK_FALSE(behind.heads.are_inside(behind.x));
}

TEST_CASE("how many comments a page announces, in a headline or anywhere") {
  const Heads page("<p id=x>Envie de réagir ? <span>(1 commentaire)</span></p><b>Un pont</b>");
  CHECK(page.heads.announce(1));
  CHECK_FALSE(page.heads.announce(2));
}

TEST_CASE("the site's latest comments are those in the box of their headline") {
  const Heads box("<div><div>derniers commentaires</div><ul><li id=x>Zoé : oui</li></ul></div>");
  CHECK(box.heads.list_latest(box.x));
  const Heads beside(
      "<div><h3>Derniers commentaires</h3><ul><li>Zoé : oui</li></ul></div><p id=x>Luc : non</p>");
  CHECK_FALSE(beside.heads.list_latest(beside.x));
}

TEST_CASE("a card shows another page by its title; a comment's own title is none") {
  const struct {
    const char* link;
    bool other;
  } kRows[] = {
      {"<a href='/halle'>La halle cherche un toit</a>", true},
      {"<a href='/halle#comment-7'>La halle cherche un toit</a>", true},
      {"<a href='#c7'>La halle cherche un toit</a>", false},
      {"<a href='/pont#c7'>La halle cherche un toit</a>", false},
      {"<a href='https://bac.example/pont?p=2'>La halle cherche un toit</a>", false},
      {"<a href='/comment/7' rel=bookmark>La halle cherche un toit</a>", false},
      {"<a href='/halle'>Zoé Roy</a>", false},
      {"<a href='/halle'>le 3 mai 2021 à 10 h 12</a>", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.link);
    const Heads page("<div id=x>" + std::string(row.link) + "</div>");
    CHECK(page.heads.shows_other_page(page.x) == row.other);
  }
}
