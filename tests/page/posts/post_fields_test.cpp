#include "page/posts/post_fields.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// The blocks of the elements with a title, in order.
std::vector<PostBlock> blocks_of(const MarkedPage& page) {
  std::vector<PostBlock> blocks;
  for (std::size_t at = 0; at < page.outline.size(); ++at) {
    const bool marked = !attribute_of(page.outline.node(at), "title").empty();
    if (marked) blocks.push_back({at, page.outline[at].end});
  }
  return blocks;
}

// All elements of <... title=x>, itself first.
std::vector<std::size_t> inside(const MarkedPage& page) {
  std::vector<std::size_t> elements;
  const std::size_t begin = page.at("x");
  for (std::size_t at = begin; at < page.outline[begin].end; ++at) elements.push_back(at);
  return elements;
}

std::string own_id(std::string_view html) {
  const MarkedPage page(html);
  return own_id_post_field(page.outline, inside(page));
}

std::string answered(std::string_view html) {
  const MarkedPage page("<div title=x>" + std::string(html) + "</div>");
  RawPost post;
  read_answered_field(page.outline, inside(page), post);
  return post.answered;
}

std::string answered_id(std::string_view html) {
  const MarkedPage page(html);
  RawPost post;
  read_answered_field(page.outline, inside(page), post);
  return post.answered_id;
}

int number(std::string_view html) {
  const MarkedPage page("<div title=x>" + std::string(html) + "</div>");
  return shown_number_post_field(page.outline, inside(page));
}

}  // namespace

TEST_CASE("the elements of a block are those of no block inside of it") {
  const MarkedPage page(
      "<div title=a><p>1</p><div title=b><p>2</p><div title=c>3</div></div><p>4</p></div>"
      "<div title=d>5</div>");
  const std::vector<PostBlock> blocks = blocks_of(page);
  REQUIRE(blocks.size() == 4);
  const BlockWalk walk(page.outline, blocks);
  CHECK(walk.own_elements(0).size() == 3);
  CHECK(walk.own_elements(0).front() == page.at("a"));
  CHECK(walk.own_elements(1).size() == 2);
  CHECK(walk.own_elements(2) == std::vector{page.at("c")});
  CHECK_FALSE(walk.parent_of(0));
  CHECK(walk.parent_of(1) == 0u);
  CHECK(walk.parent_of(2) == 1u);
  CHECK_FALSE(walk.parent_of(3));
  CHECK(post_field_blocks_inside(blocks, blocks[0]).size() == 2);
  CHECK(post_field_blocks_inside(blocks, blocks[1]).size() == 1);
  CHECK(post_field_blocks_inside(blocks, blocks[2]).empty());
  CHECK(post_field_blocks_inside({}, blocks[0]).empty());
}

TEST_CASE("a block that ends before another begins is not around it, though its element is") {
  const MarkedPage page("<dl title=a><dt>1<dd>2<dt title=b>3<dd>4</dl>");
  const std::vector<PostBlock> blocks = {{page.at("a"), page.at("b")},
                                         {page.at("b"), page.outline[page.at("a")].end}};
  const BlockWalk walk(page.outline, blocks);
  CHECK_FALSE(walk.parent_of(1));
  CHECK(walk.own_elements(0).size() == 3);
  CHECK(walk.own_elements(1).size() == 2);
}

TEST_CASE("an author is the first line of his element, less what stands behind his link") {
  struct Row {
    std::string_view html;
    std::string_view author;
  };
  for (const Row& row : {
           Row{"<p title=x>Octave</p>", "Octave"},
           Row{"<p title=x>De <a href=/u/2>Octave</a> Internaute</p>", "Octave"},
           Row{"<p title=x>Posté par <a href=/u/2>Marc Petit</a> (site personnel)</p>",
               "Marc Petit"},
           Row{"<p title=x>Octave<br>Grand lecteur</p>", "Octave"},
           Row{"<div title=x><p>léa75</p><p>Inscrite depuis 2004</p></div>", "léa75"},
           Row{"<p title=x></p>", ""},
       }) {
    CAPTURE(row.html);
    CHECK(author_field_of_post(MarkedPage(row.html).node()) == row.author);
  }
}

TEST_CASE("the number in an anchor stands behind a word, and nothing but a suffix behind it") {
  struct Row {
    std::string_view anchor;
    std::string_view number;
  };
  for (const Row& row : {
           Row{"p1234", "1234"},
           Row{"comment-34", "34"},
           Row{"#msg12", "12"},
           Row{"https://a.example/t/4#post_56", "56"},
           Row{"34", "34"},
           Row{"post_12_body", "12"},
           Row{"c7-texte", "7"},
           Row{"p12b", ""},
           Row{"commentaires", ""},
           Row{"p12.3", ""},
           Row{"un-mot-bien-trop-long-pour-une-ancre-12", ""},
           Row{"p123456789012345678901", ""},
           Row{"", ""},
           Row{"#", ""},
       }) {
    CAPTURE(row.anchor);
    CHECK(number_of_anchor(row.anchor) == row.number);
  }
}

TEST_CASE("a post's own id is that of an anchor in it or before it, its permalink, its button") {
  struct Row {
    std::string_view html;
    std::string_view id;
  };
  for (const Row& row : {
           Row{"<div title=x id=p12><a href='#p13'>13</a></div>", "12"},
           Row{"<div title=x><a name=msg12></a>Oui.</div>", "12"},
           Row{"<a name=c12></a><div title=x>Oui.</div>", "12"},
           Row{"<p id=c12></p><div title=x>Oui.</div>", ""},
           Row{"<div title=x><a href='/sujet?t=4#p12'>Lien</a></div>", "12"},
           Row{"<div title=x><a href='/repondre?t=4&id_forum=12'>Répondre</a></div>", "12"},
           Row{"<div title=x><a href='/p?replytocom=12'>Répondre</a><a href='#c13'>#</a></div>",
               "13"},
           Row{"<div title=x><a href='/p?replytocom='>Répondre</a></div>", ""},
           Row{"<div title=x id=commentaire>Oui.</div>", ""},
       }) {
    CAPTURE(row.html);
    CHECK(own_id(row.html) == row.id);
  }
}

TEST_CASE("whom a post answers is named in an element that says nothing else") {
  CHECK(answered("<p>En réponse à <a>Octave</a></p><p>Oui.</p>") == "Octave");
  CHECK(answered("<span>En réponse à Marc Petit</span>") == "Marc Petit");
  CHECK(answered("<p>Réponse à <b>léa75</b></p>") == "léa75");
  CHECK(answered("<p>Octave</p><p>Oui.</p>") == "");
  const std::string long_one =
      "<p>En réponse à tous ceux qui passent ici chaque matin sans un "
      "regard pour le pont, et ils sont nombreux</p>";
  CHECK(answered(long_one) == "");
}

TEST_CASE("a link that opens the text names whom it answers") {
  const auto read = [](std::string_view link, std::string_view text) {
    const MarkedPage page("<p title=x>" + std::string(link) + " Oui.</p>");
    RawPost post;
    post.text = text;
    post.own_id = "12";
    post.author = "Peggy";
    read_answered_field(page.outline, inside(page), post);
    return post.answered_id + '/' + post.answered;
  };
  CHECK(read("<a href='https://pont.example/a#comment-7'>Octave</a>", "Octave Oui.") == "7/");
  CHECK(read("<a href='/m/octave' rel='author external'>Octave</a>", "Octave Oui.") == "/Octave");
  CHECK(read("<a class='mention' href='/m/octave'>Octave</a>", "Octave Oui.") == "/Octave");
  // Its own date, its own author, a link further down, any other link.
  CHECK(read("<a href='#comment-12'>Octave</a>", "Octave Oui.") == "/");
  CHECK(read("<a href='/m/peggy' rel='author'>Peggy</a>", "Peggy Oui.") == "/");
  CHECK(read("<a href='#comment-7'>Octave</a>", "Non. Octave Oui.") == "/");
  CHECK(read("<a href='/m/octave'>Octave</a>", "Octave Oui.") == "/");
}

TEST_CASE("a number counts where it stands alone behind its sign") {
  CHECK(number("<a>#21</a>") == 21);
  CHECK(number("<span> n°7 </span>") == 7);
  CHECK(number("<span>N° 8</span>") == 8);
  CHECK(number("<span>21</span>") == 0);
  CHECK(number("<span>#pont</span>") == 0);
  CHECK(number("<span>#12 rue du Quai</span>") == 0);
  CHECK(number("<span>#12345678</span>") == 0);
  CHECK(number("<span>#</span>") == 0);
  CHECK(number("<span>#pont</span><a>#3</a><a>#4</a>") == 3);
}

TEST_CASE("markup names the post that is answered by its id") {
  CHECK(answered_id("<div title=x data-parent=12>...</div>") == "12");
  CHECK(answered_id("<div title=x><article data-parentid=12>...</article></div>") == "12");
  CHECK(answered_id("<div title=x data-parent=0>...</div>").empty());
  CHECK(answered_id("<div title=x data-parent=menu>...</div>").empty());
  CHECK(answered_id("<div title=x><p>In reply to <a href='/c/12#comment-12'>Le pont</a> by Octave"
                    "</p></div>") == "12");
  CHECK(answered_id("<div title=x><p>En réponse à <a href='/membre/12'>Octave</a></p></div>")
            .empty());
  CHECK(answered_id("<div title=x><a rel=in-reply-to href='#forum12'>^</a></div>") == "12");
  CHECK(answered_id("<div title=x><a rel=in-reply-to href='/c/pont'>Le pont</a></div>").empty());
}

TEST_CASE("the number of the post that is answered is no part of a name") {
  CHECK(answered("<a>Antwort auf #1 von Octave</a>") == "Octave");
}

TEST_CASE("what a review is about is nobody whom it answers") {
  CHECK(answered("<span class=item>En réponse à : <a href='/pont'>Le pont</a></span>").empty());
}
