#include "page/posts/engine_posts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct Reading {
  explicit Reading(std::string_view html)
      : page(html), found(read_engine_posts(page.outline, kSeen)) {}

  std::string_view engine() const { return found.engine == nullptr ? "" : found.engine->name; }

  // "author date #own id^parent: text;" of each post
  std::string posts() const {
    std::string out;
    for (const RawPost& post : found.posts) {
      out += post.author;
      if (post.date) out += " " + iso_as_written(*post.date).substr(0, 16);
      if (!post.own_id.empty()) out += " #" + post.own_id;
      if (post.parent) out += "^" + std::to_string(*post.parent);
      out += ": " + post.text + ";";
    }
    return out;
  }

  static inline const Date kSeen{2007, 6, 14, 12, 0, 0, Precision::second, 120};
  MarkedPage page;
  EnginePosts found;
};

std::string phpbb_post(std::string_view number, std::string_view author, std::string_view text) {
  return "<div class=post id=p" + std::string(number) + "><p class=author>par <a class=username>" +
         std::string(author) + "</a> &raquo; 12 juin 2007, 10:22</p><div class=content>" +
         std::string(text) + "</div></div>";
}

}  // namespace

TEST_CASE("a post may be the smallest element around its text with an author in it") {
  std::string topic = "<table>";
  for (const std::string_view author : {"Octave", "léa75"}) {
    topic += "<tr><td><table><tr><td><a href='/?action=profile;u=2'>" + std::string(author) +
             "</a></td><td><div class=smalltext>12 juin 2007, 10:22</div><div class=post>Oui."
             "</div></td></tr></table></td></tr>";
  }
  const Reading reading(topic + "</table>");
  CHECK(reading.engine() == "SMF 1");
  CHECK(reading.posts() == "Octave 2007-06-12T10:22: Oui.;léa75 2007-06-12T10:22: Oui.;");
}

TEST_CASE("a page of no known software has no posts") {
  for (const std::string_view html :
       {"", "<p>Le pont rouvre.", "<div class=avis><b class=pseudo>léa75</b><p>Oui.</div>",
        // It looks like phpBB's, and signs nothing.
        "<div class=post><div class=content>Oui.</div></div><div class=post><div class=content>Non."
        "</div></div>"}) {
    CAPTURE(html);
    const Reading reading(html);
    CHECK(reading.engine() == "");
    CHECK(reading.found.posts.empty());
  }
}

TEST_CASE("a single post must be dated") {
  const std::string dated = phpbb_post("12", "Octave", "Oui.");
  CHECK(Reading(dated).posts() == "Octave 2007-06-12T10:22 #12: Oui.;");
  std::string undated = dated;
  undated.erase(undated.find(" &raquo;"), std::string(" &raquo; 12 juin 2007, 10:22").size());
  CHECK(Reading(undated).engine() == "");
  CHECK(Reading(undated + phpbb_post("13", "léa75", "Non.")).posts() ==
        "Octave #12: Oui.;léa75 2007-06-12T10:22 #13: Non.;");
}

TEST_CASE("a post without words is none, one that only quotes is one") {
  const Reading reading(phpbb_post("12", "Octave", "") + phpbb_post("13", "léa75", "Non.") +
                        phpbb_post("14", "Tom",
                                   "<blockquote><cite>léa75 a écrit :</cite>Non."
                                   "</blockquote>"));
  CHECK(reading.posts() == "léa75 2007-06-12T10:22 #13: Non.;Tom 2007-06-12T10:22 #14: ;");
  CHECK(reading.found.posts.at(1).quotes == std::vector<Quote>{{"léa75", "Non."}});
}

TEST_CASE("a reply inside of a comment is a post of its own, under it") {
  const Reading reading(
      "<ol class=commentlist><li class=comment id=comment-7><cite class=fn>Octave</cite>"
      "<div class=comment-date>12/06/2007 10:22</div><div class=comment-content>Oui.</div>"
      "<ul><li class=comment id=comment-8><cite class=fn>léa75</cite>"
      "<div class=comment-date>12/06/2007 11:05</div><div class=comment-content>Non.</div></ul>"
      "</ol>");
  CHECK(reading.engine() == "WordPress");
  CHECK(reading.posts() == "Octave 2007-06-12T10:22 #7: Oui.;léa75 2007-06-12T11:05 #8^0: Non.;");
}

TEST_CASE("where software has its date elsewhere a moment alone is it, one with a label is not") {
  const auto posts = [](const std::string& facts) {
    std::string topic;
    for (const std::string_view number : {"31", "32"}) {
      topic += "<li class=postbit id=post_" + std::string(number) +
               "><a class=username>Octave</a><dl>" + facts +
               "</dl><blockquote class=postcontent>Oui, le pont.</blockquote></li>";
    }
    return Reading("<ol>" + topic + "</ol>").posts();
  };
  CHECK(posts("<dt></dt><dd> 12.06.2007,&nbsp;10:22 </dd>") ==
        "Octave 2007-06-12T10:22 #31: Oui, le pont.;Octave 2007-06-12T10:22 #32: Oui, le pont.;");
  for (const char* facts : {"<dt>Inscrit</dt><dd>12.06.2007, 10:22</dd>", "<dd>12.06.2007</dd>"}) {
    CHECK(posts(facts) == "Octave #31: Oui, le pont.;Octave #32: Oui, le pont.;");
  }
}

TEST_CASE("an author may be named beside the date alone") {
  const Reading reading(
      "<dl id=comments><dt id=c7>Le mardi 12 juin 2007, 10:22 par Octave</dt><dd><p>Oui.</p></dd>"
      "<dt id=c8>Le mardi 12 juin 2007, 11:05 par léa75</dt><dd><p>Non.</p></dd></dl>");
  CHECK(reading.engine() == "Dotclear");
  CHECK(reading.posts() == "Octave 2007-06-12T10:22 #7: Oui.;léa75 2007-06-12T11:05 #8: Non.;");
}

TEST_CASE("of two kinds of software that could have written a page, the one with most posts did") {
  const std::string forum = phpbb_post("12", "Octave", "Oui.") + phpbb_post("13", "léa", "Non.");
  const std::string comment =
      "<ol class=commentlist><li class=comment><cite class=fn>Tom</cite><div "
      "class=comment-date>12/06/2007</div><div class=comment-content>Ah.</div></li></ol>";
  CHECK(Reading(comment + forum).engine() == "phpBB 3");
  CHECK(Reading(comment).engine() == "WordPress");
}
