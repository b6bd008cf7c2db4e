// Comments and reviews of no known software: what stands beside them, and is none of them.
#include "page/posts/html_reading.hpp"
#include "page/posts/thread_story.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("what the shop answers stands in a review and is none of it") {
  check_comments(R"(<div class="shop-widget reviews-widget"><div class="rv-rev"><span
class="rv-rev__author">Octave</span><span class="rv-rev__timestamp"
data-content="2007-06-12 10:22:00 +0200"></span><div class="rv-rev__body">Enfin une bonne
nouvelle !<br>Merci.</div><div class="rv-rev__reply"><div
class="rv-rev__reply-content">Merci de l'avoir dit, cher Octave, et
revenez passer sur notre pont de pierre quand vous voudrez.</div></div></div>
<div class="rv-rev"><span class="rv-rev__author">Peggy10</span><span class="rv-rev__timestamp"
data-content="2007-06-12 11:05:00 +0200"></span><div class="rv-rev__body">Pas trop tôt, tout de
même.</div></div>
<div class="rv-rev"><span class="rv-rev__author">Marc Petit</span><span class="rv-rev__timestamp"
data-content="2007-06-13 08:00:00 +0200"></span><div class="rv-rev__body">@Peggy10 et les voitures
?</div></div></div>)",
                 Answers::not_shown, false);
}

TEST_CASE("names of looks, places and ranks are no names of texts and edits") {
  check_comments(R"(<div class="recipe-comment-widget"><div class="comment-item" id="kommentar_101"
><strong><a href="/user/octave">Octave</a></strong><p class="first last odd">Enfin une bonne
nouvelle !<br>Merci.</p><div class="comment-date"><small>12.06.2007 10:22</small></div><div
class="ds-text-right"><button>Antworten</button></div></div>
<div class="comment-item" id="kommentar_102"><strong><a href="/user/peggy">Peggy10</a></strong><p
class="last">Pas trop tôt, tout de même.</p><div class="comment-date"><small>12.06.2007
11:05</small></div><div class="ds-text-right"><button>Antworten</button></div></div>
<div class="comment-item" id="kommentar_103"><strong><a href="/user/marc">Marc Petit</a></strong><p
>@Peggy10 et les voitures ?</p><div class="comment-date"><small>13.06.2007 08:00</small></div><div
class="ds-text-right"><button>Antworten</button></div></div></div>)");
}

TEST_CASE("comments signed by a cite under them") {
  check_comments(R"(<ol><li id="comment-101"><p>Enfin une bonne nouvelle !</p><p>Merci.</p><p
><cite>Comment by <a href="http://octave.example" rel="external nofollow">Octave</a> &#8212;
12.06.2007 @ <a href="#comment-101">10:22</a></cite></p></li>
<li id="comment-102"><p>Pas trop tôt, tout de même.</p><p><cite>Comment by Peggy10 &#8212;
12.06.2007 @ <a href="#comment-102">11:05</a></cite></p></li>
<li id="comment-103"><p>@Peggy10 et les voitures ?</p><p><cite>Comment by Marc Petit &#8212;
13.06.2007 @ <a href="#comment-103">08:00</a></cite></p></li></ol>)");
}

TEST_CASE("links to share a comment are no titles of other pages") {
  check_comments(R"(<div id="comments"><div class="wc-comment" id="wc-comm-101"><div
class="wc-comment-author">Octave</div><a href="https://social.example/intent/tweet?url=x">Diesen
Kommentar dort teilen</a><div class="wc-comment-date">12.06.2007 10:22</div><div
class="wc-comment-text">Enfin une bonne nouvelle !<br>Merci.</div></div>
<div class="wc-comment" id="wc-comm-102"><div class="wc-comment-author">Peggy10</div><a
href="https://social.example/intent/tweet?url=x">Diesen Kommentar dort teilen</a><div
class="wc-comment-date">12.06.2007 11:05</div><div class="wc-comment-text">Pas trop tôt, tout de
même.</div></div>
<div class="wc-comment" id="wc-comm-103"><div class="wc-comment-author">Marc Petit</div><a
href="https://social.example/intent/tweet?url=x">Diesen Kommentar dort teilen</a><div
class="wc-comment-date">13.06.2007 08:00</div><div class="wc-comment-text">@Peggy10 et les voitures
?</div></div></div>)");
}

TEST_CASE("an invitation to log in, or to write the first comment, is no comment") {
  for (const std::string_view html :
       {"<div class=comments-login-notice><div><h3>Ihre Meinung ist gefragt</h3><p>Melden Sie sich "
        "an und diskutieren Sie mit, am 12.06.2007 und alle Tage.</p></div></div>",
        "<div class=comments id=comments-1><div class=comment-list><button class=author>Create a "
        "commenting name to join the debate</button><p class=empty-message>There are no comments "
        "yet</p><time datetime=2007-06-12>12 juin</time></div></div>"}) {
    CAPTURE(html);
    CHECK(
        read_all("<title>Le pont</title><h1>Le pont</h1><p>" + kProse + "</p>" + std::string(html))
            .size() == 1);
  }
}

TEST_CASE("the link of a commenter as WordPress makes it names him") {
  check_comments(R"(<div id="comments"><h3>3 Comments</h3><div class="comment depth-1"
id="li-comment-101"><div class="entry"><p><a href="http://octave.example" rel="external nofollow"
class="url">Octave</a> <a class="comment-link" href="#comment-101">12 June 2007, 10:22</a></p><p
>Enfin une bonne nouvelle !</p><p>Merci.</p></div></div>
<div class="comment depth-1" id="li-comment-102"><div class="entry"><p><a href="http://p.example"
rel="external nofollow" class="url">Peggy10</a> <a class="comment-link" href="#comment-102">12 June
2007, 11:05</a></p><p>Pas trop tôt, tout de même.</p></div></div>
<div class="comment depth-1" id="li-comment-103"><div class="entry"><p><a href="http://m.example"
rel="external nofollow" class="url">Marc Petit</a> <a class="comment-link" href="#comment-103">13
June 2007, 08:00</a></p><p>@Peggy10 et les voitures ?</p></div></div></div>)");
}

TEST_CASE("of comments that are signed, one may be nobody's; what is no comment is not") {
  const std::vector<Document> documents = read_all(
      "<title>Le pont</title><h1>Le pont</h1><p>" + kProse +
      "</p><div id=comments><div class=comment id=comment-1><b class=author>Octave</b><p>Enfin "
      "!</p></div><div class=comment id=comment-2><b class=author>Peggy10</b><p>Pas trop tôt."
      "</p></div><div class=comment id=comment-3><b class=author>[email protected]</b><p>Et les "
      "voitures ?</p></div><div class=comment>+ 7 weitere Antworten anzeigen</div></div>");
  REQUIRE(documents.size() == 4);
  CHECK(documents[3].author.empty());
  CHECK(documents[3].text.find("Et les voitures ?") != std::string::npos);
}

TEST_CASE("comments and their answers, of different names, are read together") {
  const auto post = [](std::string_view author, std::string_view text) {
    return "<div class=comment-meta><div class=comment-author>" + std::string(author) +
           "</div><small class=comment-time>12 juin 2007 à 10h22</small></div><div "
           "class=comment-content><p>" +
           std::string(text) + "</p></div>";
  };
  const auto answer = [&](std::string_view author, std::string_view text) {
    return "<div class=comment-reply>" + post(author, text) + "</div>";
  };
  const std::vector<Document> documents = read_all(
      "<title>Le pont</title><h1>Le pont</h1><p>" + kProse +
      "</p><div class=comments><div "
      "class='comment divider'>" +
      post("Octave", "Enfin une bonne nouvelle !") +
      answer("Peggy10", "Pas trop tôt, tout de même.") + answer("Zoé", "Et les voitures ?") +
      "</div><div class='comment divider'>" + post("Marc Petit", "Attendons, pour voir.") +
      answer("Octave", "C'est tout vu.") + "</div></div>");
  REQUIRE(documents.size() == 6);
  CHECK(documents[2].author == "Peggy10");
  CHECK(documents[2].reply_to == "Octave");
  CHECK(documents[3].reply_to == "Octave");
  CHECK(documents[4].author == "Marc Petit");
  CHECK(documents[4].reply_to.empty());
  CHECK(documents[5].reply_to == "Marc Petit");
}
