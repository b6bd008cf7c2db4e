#include "page/posts/posts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct Reading {
  explicit Reading(std::string_view html, std::string_view url = "https://a.example/pont")
      : page(html) {
    Page read;
    read.url = url;
    read.crawled = Date{2022, 7, 20, 10, 0, 0, Precision::second, 120};
    posts = read_posts(page.outline, read);
  }

  // "position author->reply_to: text [quotes];" of each post
  std::string told() const {
    std::string out;
    for (const Document& post : posts.posts) {
      CHECK(post.type == DocumentType::comment);
      out += std::to_string(post.position) + " " + post.author;
      if (!post.reply_to.empty()) out += "->" + post.reply_to;
      out += ": " + post.text;
      for (const Quote& quote : post.quotes) out += " [" + quote.author + ": " + quote.text + "]";
      out += ";";
    }
    for (char& c : out) c = c == '\n' ? '/' : c;
    return out;
  }

  MarkedPage page;
  PagePosts posts;
};

std::string comment(std::string_view author, std::string_view text, std::string_view id = "") {
  return "<li class=comment id='comment-" + std::string(id) + "'><cite class=fn>" +
         std::string(author) + "</cite><time datetime='2022-07-15T11:45'>vendredi</time>" +
         "<div class=comment-content>" + std::string(text) + "</div></li>";
}

std::string list(const std::string& comments) {
  return "<ol class=commentlist>" + comments + "</ol>";
}

std::string forum_post(std::string_view author, std::string_view text, std::string_view rest = "") {
  return "<div class=post id=p12><p class=author><a class=username>" + std::string(author) +
         "</a> &raquo; 15 juillet 2022, 11:45</p>" + std::string(rest) + "<div class=content>" +
         std::string(text) + "</div></div>";
}

}  // namespace

TEST_CASE("comments count from 1, the posts of a topic from 0") {
  const Reading blog(list(comment("Octave", "Oui.", "7") + comment("léa75", "Non.", "8")));
  CHECK(blog.told() == "1 Octave: Oui.;2 léa75: Non.;");
  CHECK_FALSE(blog.posts.topic);
  CHECK(blog.posts.posts.at(0).id == "7");
  CHECK(blog.posts.nodes.size() == 2);
  const Reading forum(forum_post("Octave", "Oui.") + forum_post("léa75", "Non."));
  CHECK(forum.told() == "0 Octave: Oui.;1 léa75: Non.;");
  CHECK(forum.posts.topic);
  const Reading none("<p>Le pont rouvre.");
  CHECK(none.told() == "");
  CHECK_FALSE(none.posts.topic);
  CHECK(none.posts.nodes.empty());
}

TEST_CASE("adverts, removed comments and copies are no comments, and no part of an article") {
  const Reading reading(list(comment("Publicité", "Des bottes !") + comment("Octave", "Oui.", "7") +
                             comment("léa75", "Ce commentaire a été supprimé.") +
                             comment("Octave", "Oui.", "7") + comment("Octave", "Oui.", "9")));
  CHECK(reading.told() == "1 Octave: Oui.;2 Octave: Oui.;");
  CHECK(reading.posts.nodes.size() == 5);
  const Reading removed(forum_post("Octave", "Ce message a été supprimé.") +
                        forum_post("léa75", "[Message supprimé]"));
  CHECK(removed.told() == "");
  CHECK_FALSE(removed.posts.topic);
  CHECK(removed.posts.nodes.size() == 2);
}

TEST_CASE("whom a post answers: whom it cites, what it says, whom it names, what it stands under") {
  const std::string octave = comment("Octave", "Il a tenu.", "7");
  struct Row {
    std::string_view text;
    std::string_view told;
  };
  for (const Row& row : {
           Row{"<blockquote data-author=Octave>Il a tenu.</blockquote>Si peu.",
               "2 léa75->Octave: Si peu. [Octave: Il a tenu.];"},
           Row{"Octave a écrit :<br>Il a tenu.<br>Si peu.",
               "2 léa75->Octave: Si peu. [Octave: Il a tenu.];"},
           Row{"@Octave si peu.", "2 léa75->Octave: @Octave si peu.;"},
           Row{"Si peu.", "2 léa75: Si peu.;"},
           // A bare "Name:" is a heading where nobody is called so.
           Row{"Conseil:<br>traversez à pied.", "2 léa75: Conseil:/traversez à pied.;"},
       }) {
    CAPTURE(row.text);
    const Reading reading(list(octave + comment("léa75", row.text, "8")));
    CHECK(reading.told() == "1 Octave: Il a tenu.;" + std::string(row.told));
  }
  const std::string nested =
      octave.substr(0, octave.size() - 5) + "<ul>" + comment("léa75", "Si.", "8") + "</ul></li>";
  CHECK(Reading(list(nested)).told() == "1 Octave: Il a tenu.;2 léa75->Octave: Si.;");
  // What it stood under is no comment.
  const std::string gone = comment("Octave", "[Message supprimé]", "7");
  CHECK(Reading(list(gone.substr(0, gone.size() - 5) + "<ul>" + comment("léa75", "Si.", "8") +
                     "</ul></li>"))
            .told() == "1 léa75: Si.;");
}

TEST_CASE("a topic's later page is told by the number of its first post or of the page") {
  const std::string second = forum_post("léa75", "Non.");
  CHECK(Reading(forum_post("Octave", "Oui.", "<a>#21</a>") + second).posts.first_number == 21);
  // The number is the post's id.
  CHECK(Reading(forum_post("Octave", "Oui.", "<a>#12</a>") + second).posts.first_number == 0);
  const std::string posts = forum_post("Octave", "Oui.") + second;
  CHECK(Reading("<div class=pagination>Page 2 sur 7</div>" + posts).posts.page == 2);
  CHECK(Reading("<div class=infos>Page 2 sur 7</div>" + posts).posts.page == 0);
  CHECK(Reading("<div class=pagination>Page 2 sur 7</div>" +
                list(comment("Octave", "Oui.") + comment("léa75", "Non.")))
            .posts.page == 0);
}

TEST_CASE("blocks of no known software are read where they hold more posts than the table finds") {
  std::string blocks;
  for (const std::string_view author : {"Octave", "léa75", "Tom"}) {
    blocks += "<div class=reaction><b class=pseudo>" + std::string(author) +
              "</b><i class=date>15/07/2022 11:45</i><p class=texte>Oui.</p></div>";
  }
  CHECK(Reading("<h2>3 réactions</h2>" + blocks).told() ==
        "1 Octave: Oui.;2 léa75: Oui.;3 Tom: Oui.;");
  // One comment in the markup that the table knows does not win over them.
  const std::string known = "<div id=avis>" + list(comment("Zoé", "Non.")) + "</div>";
  CHECK(Reading(known + "<h2>3 réactions</h2>" + blocks).told() ==
        "1 Octave: Oui.;2 léa75: Oui.;3 Tom: Oui.;");
}
