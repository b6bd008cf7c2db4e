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

TEST_CASE("links from other pages are no comments") {
  const std::string ping =
      "<li class='pingback even' id=comment-8>Pingback: <a href=/bac>Le bac | Quais</a></li>";
  const std::string named = comment("Quais 2022", "Trackback: Le bac", "9");
  const Reading reading(list(comment("Octave", "Oui.", "7") + ping + named));
  CHECK(reading.told() == "1 Octave: Oui.;");
  CHECK(reading.posts.nodes.size() == 3);
  CHECK(Reading(list(comment("Octave", "Un pingback, dis-tu ?", "7"))).told() ==
        "1 Octave: Un pingback, dis-tu ?;");
}

TEST_CASE("beside quotations in markup, \">\" begins what one says oneself") {
  const std::string octave = comment("Octave", "Il a tenu.", "7");
  const std::string marked =
      comment("léa75", "<blockquote data-author=Octave>Il a tenu.</blockquote>Si peu.", "8");
  const std::string told = "1 Octave: Il a tenu.;2 léa75->Octave: Si peu. [Octave: Il a tenu.];";
  CHECK(Reading(list(octave + marked +
                     comment("Tom", "Deux choses :<br>&gt; Le bac tourne.<br>Voilà.", "9")))
            .told() == told + "3 Tom: Deux choses :/> Le bac tourne./Voilà.;");
  CHECK(Reading(list(octave + marked + comment("Tom", "&gt; Il a tenu.<br>Voilà.", "9"))).told() ==
        told + "3 Tom->Octave: Voilà. [Octave: Il a tenu.];");
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
           Row{"<blockquote>Octave : Il a tenu.</blockquote>Si peu.",
               "2 léa75->Octave: Si peu. [Octave: Il a tenu.];"},
           Row{"<blockquote>Conseil : à pied.</blockquote>Si peu.",
               "2 léa75: Si peu. [: Conseil : à pied.];"},
           // Who sets all that he says behind ">" cites nobody.
           Row{"URGENCE:<br>&gt; Un batelier entre.<br>&gt; « Tenez bon ! »",
               "2 léa75: URGENCE:/> Un batelier entre./> « Tenez bon ! »;"},
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

TEST_CASE("a quotation that repeats the post before it is of its author") {
  const std::string octave = comment("Octave", "On dit que le pont tiendra tout l'hiver.", "7");
  CHECK(Reading(
            list(octave +
                 comment("léa75", "<blockquote>le pont tiendra tout l'hiver</blockquote>Si.", "8")))
            .told() ==
        "1 Octave: On dit que le pont tiendra tout l'hiver.;"
        "2 léa75->Octave: Si. [Octave: le pont tiendra tout l'hiver];");
}

TEST_CASE("a bare name over a marked quotation heads it, and nothing behind it") {
  CHECK(Reading(list(comment("Octave", "Le pont rouvre demain.", "1") +
                     comment("Zoé",
                             "<p>Octave :</p><blockquote>demain matin</blockquote><p>J'en "
                             "doute fort, moi.</p><p>Conseil :</p><p>Attendons.</p>",
                             "2")))
            .told() ==
        "1 Octave: Le pont rouvre demain.;"
        "2 Zoé->Octave: J'en doute fort, moi./Conseil :/Attendons. [Octave: demain matin];");
}

TEST_CASE("boxes that a board puts between its posts, without date and number, are none") {
  const auto post = [](std::string_view id, std::string_view author) {
    return "<div class=post id=" + std::string(id) + "><p class=author><a class=username>" +
           std::string(author) +
           "</a> &raquo; 15 juillet 2022, 11:45</p><div class=content>Oui.</div></div>";
  };
  const std::string box =
      "<div class='post house'><h2>En cas de litige</h2><div class=content>Nous vous aidons."
      "</div><dl class=postprofile><dt>Bac Libre</dt></dl></div>";
  CHECK(Reading(post("p1", "Octave") + box + post("p2", "léa75") + box).told() ==
        "0 Octave: Oui.;1 léa75: Oui.;");
}

TEST_CASE("a post of a smiley alone does not hand the topic to another reader") {
  const auto post = [](std::string_view id, std::string_view text) {
    return "<div class=post id=" + std::string(id) +
           "><dl class=postprofile><dt><a class=username>Octave</a></dt><dd>Enregistré le : "
           "<span>19 janvier 2012 12:43</span></dd></dl><p class=author>15 juillet 2022, 11:45</p>"
           "<div class=content>" +
           std::string(text) + "</div></div>";
  };
  CHECK(Reading(post("p1", "<img alt=':D'>") + post("p2", "Non.") + post("p3", "Oui.")).told() ==
        "0 Octave: Non.;1 Octave: Oui.;");
}

TEST_CASE("the one message on a page of a list's archive") {
  const Reading page(R"(<h1>[Bac] Le pont</h1><b>Zoé Lacaze</b>
<a href="mailto:bac%40a.example?Subject=Re%3A%20Le%20pont&In-Reply-To=%3C1%40x%3E">zoe at a</a><br>
<i>Mar 5 Mar 10:11:12 CET 2019</i><ul><li>Message précédent</li></ul><hr><pre>Bonjour,

Odile Roy a écrit :
&gt; Il tient ?
Oui, depuis hier.

--
Zoé</pre><hr>)");
  CHECK(page.told() ==
        "0 Zoé Lacaze->Odile Roy: Bonjour,/Oui, depuis hier. [Odile Roy: Il tient ?];");
  CHECK(page.posts.topic);
}

TEST_CASE("who wrote what a quotation without a name repeats, however far up") {
  const std::string long_ago = comment("Octave", "Le bac tourne encore tous les jours. Oui.", "7");
  const std::string quoting = comment(
      "Ana", "<blockquote>Le bac tourne encore tous les jours.</blockquote>Vraiment ?", "9");
  CHECK(Reading(list(long_ago + comment("Tom", "Non.", "8") + quoting)).told() ==
        "1 Octave: Le bac tourne encore tous les jours. Oui.;2 Tom: Non.;"
        "3 Ana->Octave: Vraiment ? [Octave: Le bac tourne encore tous les jours.];");
}

TEST_CASE("lines in quotation marks that repeat an earlier post cite it, \">\" answers them") {
  const std::string octave =
      comment("Octave", "Je dis que le bac tourne encore tous les jours. Oui.", "7");
  const std::string told = "1 Octave: Je dis que le bac tourne encore tous les jours. Oui.;";
  CHECK(Reading(list(octave + comment("Ana",
                                      "\"le bac tourne encore tous les jours.\"<br>"
                                      "&gt;&gt;&gt;&gt;Sauf le lundi.",
                                      "8")))
            .told() == told +
                           "2 Ana->Octave: Sauf le lundi. [Octave: le bac tourne encore tous "
                           "les jours.];");
  CHECK(
      Reading(list(octave + comment("Ana", "« Le bac coule presque tous les soirs »<br>Non.", "8")))
          .told() == told + "2 Ana: « Le bac coule presque tous les soirs »/Non.;");
  CHECK(
      Reading(list(octave + comment("Ana", "“le bac tourne encore tous les jours”", "8"))).told() ==
      told + "2 Ana: “le bac tourne encore tous les jours”;");
  CHECK(
      Reading(list(octave + comment("Octave", "“le bac tourne encore tous les jours”<br>Si.", "8")))
          .told() == told + "2 Octave: “le bac tourne encore tous les jours”/Si.;");
  CHECK(Reading(list(octave +
                     comment("Ana", "Zitat Octave:<br>“le bac tourne encore tous les jours”", "8") +
                     comment("Tom", "Oui.", "9")))
            .told()
            .find("[Octave: ") != std::string::npos);
}

TEST_CASE("posts of MesDiscussions under its form to answer") {
  const Reading reading(R"(<form><textarea></textarea></form><table><tr class=message><td
class=messCase1bis>Octave</td><td>Le bac tourne.<div></div></td></tr></table><table><tr
class=message><td class=messCase1bis>Peggy10</td><td><table class=citation><tr class=none><td><b
class=s1><a href=/forum2.php class=Topic>Octave a écrit :</a></b><br><p>Le bac tourne.</p></td></tr
></table><p>Pas le lundi.</p></td></tr></table>)");
  CHECK(reading.told() ==
        "1 Octave: Le bac tourne.;2 Peggy10->Octave: Pas le lundi. [Octave: Le bac tourne.];");
}
