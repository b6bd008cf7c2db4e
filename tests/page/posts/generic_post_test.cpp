#include "page/posts/generic_post.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const Date kSeen = *parse_iso_date("2022-07-20T10:00:00+02:00");

// The post in <div title=x>, of which blocks inside are those with a title too.
RawPost read(std::string_view html) {
  const MarkedPage page(html);
  std::vector<PostBlock> blocks;
  for (std::size_t at = 0; at < page.outline.size(); ++at) {
    const bool marked = !attribute_of(page.outline.node(at), "title").empty();
    if (marked) blocks.push_back({at, page.outline[at].end});
  }
  REQUIRE(!blocks.empty());
  const BlockWalk walk(page.outline, blocks);
  const PostMarks marks = mark_posts(page.outline, kSeen);
  return read_generic_post(page.outline, marks, walk, blocks, 0, kSeen);
}

// "author date: text"
std::string told(std::string_view inside) {
  const RawPost post = read("<div title=x>" + std::string(inside) + "</div>");
  std::string out = post.author;
  if (post.date) out += " " + iso_as_written(*post.date);
  out += ": " + post.text;
  for (char& c : out) c = c == '\n' ? '/' : c;
  return out;
}

}  // namespace

TEST_CASE("author, date and text are found by the words of their classes") {
  struct Row {
    std::string_view html;
    std::string_view told;
  };
  for (const Row& row : {
           Row{"<b class=pseudo>léa75</b><i class=date>15/07/2022 11:45</i><p class=texte>Oui.</p>",
               "léa75 2022-07-15T11:45: Oui."},
           // A link to a profile, where no class names the author.
           Row{"<a href='/membre/12'>léa75</a><span>15/07/2022 11:45</span><p class=texte>Oui.</p>",
               "léa75 2022-07-15T11:45: Oui."},
           Row{"<h4>léa75</h4><span>15/07/2022 11:45</span><p class=texte>Oui.</p>",
               "léa75 2022-07-15T11:45: Oui."},
           // A name and a date in one line.
           Row{"<p class=infos>léa75 - Le 15/07/2022 à 11:45</p><p class=texte>Oui.</p>",
               "léa75 2022-07-15T11:45: Oui."},
           // What stands beside a name is none.
           Row{"<b class=user-rank>Habitué</b><b class=user-name>léa75</b><span>15/07/2022</span>"
               "<p class=texte>Oui.</p>",
               "léa75 2022-07-15: Oui."},
           // The longest of two texts.
           Row{"<b class=pseudo>léa75</b><p class=texte>Titre</p><div class=contenu>Oui, et "
               "non.</div>",
               "léa75: Oui, et non."},
           Row{"", ": "},
       }) {
    CAPTURE(row.html);
    CHECK(told(row.html) == row.told);
  }
}

TEST_CASE("the date of a post is not that of an edit or of when its author joined") {
  CHECK(told("<b class=pseudo>léa75</b><span>Inscrite le 01/02/2004</span><span>15/07/2022</span>"
             "<p class=texte>Oui.</p>") == "léa75 2022-07-15: Oui.");
  CHECK(told("<b class=pseudo>léa75</b><span>Modifié le 16/07/2022</span><span>15/07/2022</span>"
             "<p class=texte>Oui.</p>") == "léa75 2022-07-15: Oui.");
  CHECK(told("<b class=pseudo>léa75</b><i class=updated>16/07/2022 08:00</i>"
             "<i class=published>15/07/2022</i><p class=texte>Oui.</p>") ==
        "léa75 2022-07-15: Oui.");
  // hAtom's "updated" is the post's date where there is no other.
  CHECK(told("<b class=pseudo>léa75</b><i class=updated>15/07/2022</i><p class=texte>Oui.</p>") ==
        "léa75 2022-07-15: Oui.");
  // Of two dates the one with a time.
  CHECK(told("<b class=pseudo>léa75</b><span>15/07/2022</span><span>15/07/2022 11:45</span>"
             "<p class=texte>Oui.</p>") == "léa75 2022-07-15T11:45: Oui.");
}

TEST_CASE("where nothing is named as a text it stands behind the line of the date") {
  CHECK(told("<p>léa75</p><p>Grand lecteur</p><p>15/07/2022 à 11:45</p><p>Oui.</p><p>Et non.</p>"
             "<p>12</p>") == "léa75 2022-07-15T11:45: Oui./Et non.");
  // Nothing stands there: then before it.
  CHECK(told("<b class=pseudo>léa75</b><p>Oui.</p><p>15/07/2022 à 11:45</p>") ==
        "léa75 2022-07-15T11:45: Oui.");
  // Buttons and ranks are no text.
  CHECK(
      told("<b class=pseudo>léa75</b><p>Oui.</p><span class=rank>Habitué</span><a>Répondre</a>") ==
      "léa75: Oui.");
}

TEST_CASE("a post inside of the block keeps its text, author and date to itself") {
  const RawPost post = read(
      "<div title=x><p class=texte>Oui.</p><div class=reponses><div title=y><b class=pseudo>Tom</b>"
      "<span>15/07/2022</span><p class=texte>Non, et deux fois non.</p></div></div></div>");
  CHECK(post.text == "Oui.");
  CHECK(post.author == "");
  CHECK_FALSE(post.date);
}

TEST_CASE("quotations, own id, number, and whom it answers come with the post") {
  const RawPost post = read(
      "<div title=x id=c12><b class=pseudo>léa75</b><a>#3</a><p>En réponse à <a>Octave</a></p>"
      "<div class=texte><blockquote><cite>Octave a écrit :</cite>Non.</blockquote>Si.</div>"
      "</div>");
  CHECK(post.text == "Si.");
  CHECK(post.quotes == std::vector<Quote>{{"Octave", "Non."}});
  CHECK(post.own_id == "12");
  CHECK(post.number == 3);
  CHECK(post.answered == "Octave");
  CHECK_FALSE(post.linked);
}

TEST_CASE("a text that is mostly links is told as such") {
  CHECK(read("<div title=x><p class=texte><a href=/a>Le pont rouvre lundi</a> hier</p></div>")
            .linked);
  CHECK_FALSE(read("<div title=x><p class=texte>Le pont rouvre lundi, dit "
                   "<a href=/a>la mairie</a>.</p></div>")
                  .linked);
}

TEST_CASE("a block of a whole page is not read") {
  std::string html = "<div title=x><b class=pseudo>léa75</b><p class=texte>Oui.</p>";
  for (int i = 0; i < 5000; ++i) html += "<span></span>";
  const RawPost post = read(html + "</div>");
  CHECK(post.author == "");
  CHECK(post.text == "");
}
