// Pages of no known software: what blocks have alike tells that they are posts.
#include "page/posts/html_reading.hpp"
#include "page/posts/thread_story.hpp"

using namespace glane;

TEST_CASE("comments whose classes say what they are") {
  check_comments(R"(<section class="article-reactions"><h2>Réactions</h2><ul
class="reactions__list">
<li class="reactions__item reaction" id="reaction-101"><div class="reaction__head"><img
class="reaction__avatar" alt="Avatar"><p class="reaction__pseudo">Octave</p><p
class="reaction__date">le 12/06/2007 à 10:22</p></div><p class="reaction__texte">Enfin une bonne
nouvelle !<br>Merci.</p><button>Signaler</button></li>
<li class="reactions__item reaction" id="reaction-102"><p class="reaction__pseudo">Peggy10</p><p
class="reaction__rank">Grand lecteur</p><p class="reaction__date">le 12/06/2007 à 11:05</p><p
class="reaction__texte">Pas trop tôt, tout de même.</p></li>
<li class="reactions__item reaction" id="reaction-103"><p class="reaction__pseudo">Marc Petit</p
><p class="reaction__date">hier à 08:00</p><p class="reaction__texte">@Peggy10 et les voitures
?</p></li></ul></section>)");
}

TEST_CASE("comments that answer others stand inside of them") {
  check_comments(R"(<div class="commentaires"><div class="commentaire" id="com101"><div
class="userName">Octave</div><div class="dateCommentaire">12 juin 2007 à 10h22</div><div
class="contenu"><p>Enfin une bonne nouvelle !</p><p>Merci.</p></div><div class="reponses"><div
class="commentaire" id="com102"><div class="userName">Peggy10</div><div class="dateCommentaire">12
juin 2007 à 11h05</div><div class="contenu">Pas trop tôt, tout de même.</div></div></div></div>
<div class="commentaire" id="com103"><div class="userName">Marc Petit</div><div
class="dateCommentaire">13 juin 2007 à 8h</div><div class="contenu">@Peggy10 et les voitures
?</div></div></div>)",
                 Answers::shown);
}

TEST_CASE("comments signed in one line with their date") {
  check_comments(R"(<div id="comments"><div class="comment_card"><div class="infos"><strong>Octave
- Le 12/06/2007 à 10:22:33</strong></div><div class="comment_content">Enfin une bonne nouvelle
!<br>Merci.</div></div>
<div class="comment_card"><div class="infos"><strong>Peggy10 - Le 12/06/2007 à 11:05:10</strong
></div><div class="comment_content">Pas trop tôt, tout de même.</div></div>
<div class="comment_card"><div class="infos"><strong>Marc Petit - Le 13/06/2007 à 08:00:00</strong
></div><div class="comment_content">@Peggy10 et les voitures ?</div></div></div>)",
                 Answers::not_shown, false);
}

TEST_CASE("comments as schema.org's microdata") {
  check_comments(R"(<div><div itemscope itemtype="https://schema.org/Comment" id="c101"><span
itemprop="author" itemscope><b itemprop="name">Octave</b></span><meta itemprop="dateCreated"
content="2007-06-12T10:22:33+02:00"><div itemprop="text">Enfin une bonne nouvelle !<br>Merci.</div
></div>
<div itemscope itemtype="https://schema.org/Comment" id="c102"><span itemprop="author"
>Peggy10</span><time itemprop="dateCreated" datetime="2007-06-12T11:05:10+02:00">12 juin</time
><div itemprop="text">Pas trop tôt, tout de même.</div></div>
<div itemscope itemtype="https://schema.org/Comment" id="c103"><span itemprop="author">Marc
Petit</span><time itemprop="dateCreated" datetime="2007-06-13T08:00:00+02:00">13 juin</time><div
itemprop="text">@Peggy10 et les voitures ?</div></div></div>)");
}

TEST_CASE("comments of nameless classes, by their buttons") {
  check_comments(R"(<div class="sc-1"><div class="sc-2"><div id="101" class="sc-3 a"><div
class="sc-4"><div class="sc-5"><div class="sc-6">Octave</div><div class="sc-7">12/06/2007 à
10:22</div></div></div><div class="sc-8"><div>Enfin une bonne nouvelle !<br>Merci.</div></div><div
class="sc-9"><button><span>Répondre</span></button><span>3</span></div></div>
<div id="102" class="sc-3"><div class="sc-4"><div class="sc-5"><div class="sc-6">Peggy10</div><div
class="sc-7">12/06/2007 à 11:05</div></div></div><div class="sc-8"><div>Pas trop tôt, tout de
même.</div></div><div class="sc-9"><button>Répondre</button><span>0</span></div></div>
<div id="103" class="sc-3"><div class="sc-4"><div class="sc-5"><div class="sc-6">Marc Petit</div
><div class="sc-7">13/06/2007 à 08:00</div></div></div><div class="sc-8"><div>@Peggy10 et les
voitures ?</div></div><div class="sc-9"><button>Répondre</button><span>0</span></div></div></div
></div>)");
}

TEST_CASE("comments of nameless classes, under a headline") {
  check_comments(R"(<div><h3>3 commentaires</h3><div><div><p><b>Octave</b> le 12/06/2007 à
10:22</p><p>Enfin une bonne nouvelle !</p><p>Merci.</p></div>
<div><p><b>Peggy10</b> le 12/06/2007 à 11:05</p><p>Pas trop tôt, tout de même.</p></div>
<div><p><b>Marc Petit</b> le 13/06/2007 à 08:00</p><p>@Peggy10 et les voitures ?</p></div></div
></div>)",
                 Answers::not_shown, false);
}

TEST_CASE("posts of a forum of one's own") {
  check_topic(R"(<main><article class="topic-message first" id="p101"><div class="user"><a
href="/@Octave" class="avatar-link"><img alt=""></a></div><div class="message"><header><ul
class="message-metadata"><li><a href="/@Octave" class="username">Octave</a></li><li><time
datetime="2007-06-12T10:22:33+02:00">mardi</time></li></ul></header><div class="message-content"
><div class="message-text"><p>Le pont de pierre rouvre lundi.</p><p>Qui l'a déjà traversé ?</p
></div><div class="signature">Lire, c'est vivre</div></div></div></article>
<article class="topic-message" id="p102"><div class="message"><header><a href="/@Peggy10"
class="username">Peggy10</a><time datetime="2007-06-12T11:05:10+02:00">mardi</time><span
class="message-edited"><time datetime="2007-06-12T11:09:00+02:00">Modifié</time></span></header
><div class="message-text"><blockquote><p>Octave a écrit :</p><p>Qui l'a déjà traversé ?</p
></blockquote><p>Moi, hier soir, à pied.</p></div></div></article>
<article class="topic-message" id="p103"><div class="message"><header><a href="/@Marc"
class="username">Marc Petit</a><time datetime="2007-06-13T08:00:00+02:00">mercredi</time></header
><div class="message-text"><p>@Peggy10 et les voitures ?</p></div></div></article></main>)");
}

TEST_CASE("posts of a board in French") {
  check_topic(R"(<div class="conteneur-messages"><div class="bloc-message-forum" id="post_101"
><div class="conteneur-message"><div class="bloc-avatar-msg"><img alt=""></div><div
class="inner-head-content"><div class="bloc-header"><span class="bloc-pseudo-msg text-user"
>Octave</span><span class="bloc-mp-pseudo"></span><div class="bloc-date-msg"><a
href="/forums/message/101">12 juin 2007 à 10:22:33</a></div></div><div class="bloc-contenu"><div
class="txt-msg text-enrichi-forum"><p>Le pont de pierre rouvre lundi.</p><p>Qui l'a déjà traversé
?</p></div></div></div></div></div>
<div class="bloc-message-forum" id="post_102"><div class="bloc-header"><a
class="bloc-pseudo-msg text-modo" href="/profil/peggy10?mode=infos">Peggy10</a><div
class="bloc-date-msg">12 juin 2007 à 11:05:10</div></div><div class="bloc-contenu"><div
class="txt-msg text-enrichi-forum"><blockquote class="blockquote-jv"><p>Le 12 juin 2007 à 10:22:33
Octave a écrit :</p><p>Qui l'a déjà traversé ?</p></blockquote><p>Moi, hier soir, à pied.</p></div
><div class="info-edition-msg">Message édité le 12 juin 2007 à 11:09:00 par Peggy10</div></div
></div>
<div class="bloc-message-forum" id="post_103"><div class="bloc-header"><span
class="bloc-pseudo-msg">Marc Petit</span><div class="bloc-date-msg">13 juin 2007 à 08:00:00</div
></div><div class="bloc-contenu"><div class="txt-msg"><p>@Peggy10 et les voitures ?</p></div></div
></div></div>)");
}

TEST_CASE("classes that say forum: a topic, or the comments under an article") {
  constexpr std::string_view kPosts = R"(<div class="forum_post" id="post12"><div
class="forum_post_header"><a href="/profil/octave">Octave</a> |
<span>12/06/2007 | 10:22</span></div>
<div class="forum_post_text"><p>Qui a vu le pont ?</p></div></div>
<div class="forum_post" id="post13"><div class="forum_post_header"><a
href="/profil/peggy">Peggy10</a>
| <span>12/06/2007 | 11:22</span></div><div class="forum_post_text"><p>Octave a écrit :</p>
<blockquote>Qui a vu le pont ?</blockquote><p>Moi !</p></div></div>)";
  const auto topic = read_thread(kPosts, "");
  CHECK(told(topic) ==
        "0 Octave 2007-06-12T10:22 | Qui a vu le pont ?\n"
        "1 Peggy10 2007-06-12T11:22 | Moi ! | -> Octave | Octave: Qui a vu le pont ? "
        "| #c13\n");
  const std::string article = std::string(kBridgeArticle) + std::string(kBridgeArticle);
  const auto comments = read_thread(article + std::string(kPosts), "");
  REQUIRE(comments.size() == 3);
  CHECK(comments[0].text.starts_with("Le vieux pont"));
  CHECK(comments[1].author == "Octave");
}

TEST_CASE("posts of a table without any name") {
  check_topic(R"(<table width="100%"><tr><th>Auteur</th><th>Message</th></tr>
<tr id="m101"><td><b>Octave</b><br>Messages: 12<br>Inscrit le 01/05/2006</td><td><small>Posté le
12/06/2007 à 10:22</small><hr>Le pont de pierre rouvre lundi.<br>Qui l'a déjà traversé ?</td></tr>
<tr id="m102"><td><b>Peggy10</b><br>Messages: 1</td><td><small>Posté le 12/06/2007 à 11:05</small>
<hr><blockquote>Octave a écrit :<br>Qui l'a déjà traversé ?</blockquote>Moi, hier soir, à pied.
</td></tr><tr id="m103"><td><b>Marc Petit</b><br>Messages: 3</td><td><small>Posté le 13/06/2007 à
08:00</small><hr>@Peggy10 et les voitures ?</td></tr></table>)");
}

TEST_CASE("a comment says in words whom it answers") {
  const auto documents =
      read_thread(std::string(kBridgeArticle) +
                      R"(<section class="comments"><article class="comment"><header>
<strong class="comment-author">Octave</strong> <time datetime="2007-06-12T10:22">12 juin</time>
</header><p>Enfin !</p><p>Merci.</p><footer><button>Répondre</button><span>12</span></footer>
</article><article class="comment comment--reply"><header>
<strong class="comment-author">Peggy10</strong> <span class="to">En réponse à Octave</span>
<time datetime="2007-06-12T10:52">12 juin</time></header><p>Ah.</p></article></section>)",
                  "https://a.exemple.fr/pont");
  REQUIRE(documents.size() == 3);
  CHECK(told(documents[1]) == "1 Octave 2007-06-12T10:22 | Enfin !/Merci. | #c1");
  CHECK(told(documents[2]) == "2 Peggy10 2007-06-12T10:52 | Ah. | -> Octave | #c2");
}

TEST_CASE("what repeats without being posts is none") {
  const auto count = [](std::string_view html) {
    return read_thread(std::string(kBridgeArticle) + std::string(html), "https://a.exemple.fr/pont")
        .size();
  };
  // Other articles, the latest comments of the site, a form, the front page of a blog, a live.
  CHECK(count(R"(<section class="related"><div class="post"><h3><a href="/a">Un titre</a></h3
><span class="author">Anne Roy</span><time datetime="2007-06-12">12 juin</time><p
class="excerpt text">Le début d'un autre article</p></div><div class="post"><h3><a href="/b"
>Deux</a></h3><span class="author">Marc Petit</span><time datetime="2007-06-13">13 juin</time><p
class="text">Le début de celui-ci</p></div></section>)") == 1);
  CHECK(count(R"(<aside class="sidebar"><ul class="recent-comments"><li class="recent-comment"
><span class="author">Octave</span> <span class="date">12/06/2007</span> <span class="text"
>Enfin</span></li><li class="recent-comment"><span class="author">Peggy10</span> <span
class="date">12/06/2007</span><span class="text">Non</span></li></ul></aside>)") == 1);
  CHECK(count(R"(<div id="respond" class="comment-respond"><form class="comment-form"><p
class="comment-form-author"><label>Nom</label><input></p><p class="comment-form-comment"
>Commentaire</p></form></div>)") == 1);
  CHECK(count(R"(<div class="posts"><div class="post" id="post-1"><h2><a href="/1">Un</a></h2><p
class="meta">Par <a href="/author/anne">Anne Roy</a> le 12/06/2007</p><div class="entry">Texte du
billet.</div></div><div class="post" id="post-2"><h2><a href="/2">Deux</a></h2><p class="meta">Par
<a href="/author/anne">Anne Roy</a> le 13/06/2007</p><div class="entry">Texte du second.</div
></div></div>)") == 1);
  CHECK(count(R"(<div class="live"><div class="live-comment"><div class="live-comment-time"
>10:22</div><div class="live-comment-body">But pour Lorient !</div></div><div class="live-comment"
><div class="live-comment-time">10:30</div><div class="live-comment-body">Mi-temps.</div></div
></div>)") == 1);
  CHECK(count(R"(<ul class="opinions"><li class="opinion"><span class="author">Anne Roy</span><h3
>Le meilleur des quais</h3></li><li class="opinion"><span class="author">Marc Petit</span><h3
>Ultimatum</h3></li></ul>)") == 1);
}

TEST_CASE("removed comments and adverts are no posts; the same post is read once") {
  const auto documents = read_thread(
      std::string(kBridgeArticle) +
          R"(<ul><li class="comment" id="comment-1"><span class="author">Octave</span><span
class="date">12/06/2007 10:22</span><p class="comment-text">Ce commentaire a été supprimé par la
modération.</p></li>
<li class="comment" id="comment-2"><span class="author">Peggy10</span><span class="date"
>12/06/2007 11:05</span><p class="comment-text">Pas trop tôt.</p></li>
<li class="comment" id="comment-2"><span class="author">Peggy10</span><span class="date"
>12/06/2007 11:05</span><p class="comment-text">Pas trop tôt.</p></li>
<li class="comment" id="comment-3"><span class="author">Publicité</span><span class="date"
>12/06/2007 11:05</span><p class="comment-text">Des bottes !</p></li></ul>)",
      "https://a.exemple.fr/pont");
  REQUIRE(documents.size() == 2);
  CHECK(told(documents[1]) == "1 Peggy10 2007-06-12T11:05 | Pas trop tôt. | #c2");
}

TEST_CASE("comments under an article of a forum's site leave the article in place") {
  std::string html = std::string(kBridgeArticle) +
                     R"(<p>Une seconde longue phrase de l'article, pour qu'il ne soit pas pris
pour la tête d'un sujet, et encore quelques mots.</p><p>Une troisième longue phrase de l'article,
pour qu'il ne soit pas pris pour la tête d'un sujet.</p>
<div class="comment" id="c1"><span class="author">Octave</span><span class="date">12/06/2007
10:22</span><p class="text">Enfin !</p></div><div class="comment" id="c2"><span class="author"
>Peggy10</span><span class="date">12/06/2007 11:05</span><p class="text">Oui.</p></div>)";
  const auto documents = read_thread(html, "https://www.forum-du-quai.fr/pont");
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].text.starts_with("Le vieux pont"));
  CHECK(documents[1].author == "Octave");
}

TEST_CASE("a forum's list of topics is no topic") {
  const auto documents = read_thread(
      R"(<ul class="topiclist topics"><li class="row topic"><a href="/t1" class="topictitle">Le
pont de pierre rouvre-t-il ?</a> par <a class="username" href="/u/2">Octave</a> <span class="date"
>12 juin 2007, 10:22</span></li>
<li class="row topic"><a href="/t2" class="topictitle">Où garer son vélo près du quai ?</a> par <a
class="username" href="/u/3">Peggy10</a> <span class="date">13 juin 2007, 11:05</span></li></ul>)",
      "https://forum.exemple.fr/viewforum.php?f=1");
  CHECK(documents.size() <= 1);
}

TEST_CASE("removed comments alone are no part of the article") {
  const auto documents =
      read_thread(std::string(kBridgeArticle) +
                      R"(<div class="comment" id="c1"><span class="author">Octave</span><span
class="date">12/06/2007</span><p class="text">Ce commentaire a été supprimé.</p></div>)",
                  "https://a.exemple.fr/pont");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].text.find("supprimé") == std::string::npos);
}

TEST_CASE("a class that an element names twice is one") {
  const auto documents =
      read_thread(std::string(kBridgeArticle) +
                      R"(<p class="reaction reaction"><b class="author">Octave</b> <i
class="date">12/06/2007</i>
<span class="text">Un</span></p><p class="reaction reaction"><b class="author">Peggy10</b> <i
class="date">13/06/2007</i> <span class="text">Deux</span></p>)",
                  "https://a.exemple.fr/pont");
  REQUIRE(documents.size() == 3);
  CHECK(documents[1].text == "Un");
  CHECK(documents[2].author == "Peggy10");
}

TEST_CASE("comments of old blogs") {
  struct Row {
    std::string_view software;
    std::string_view comments;
  };
  for (const Row& row : {
           Row{"signed below",
               R"(<div id="comments"><a id="c101"></a><div class="comment odd"><p>Enfin
!</p><p class="posted">Écrit par : <a href="http://x.fr">Octave</a> | <a href="#c101">12/06/2007 à
10:22</a></p></div><a id="c102"></a><div class="comment even"><p>Oui.</p><p class="posted">Écrit par
: Peggy10 | 12/06/2007 à 11:22</p></div></div>)"},
           Row{"numbered",
               R"(<div class="commentaires"><div class="box"><div class="comm">Enfin !</div>
<div class="footcomm">Commentaire n°1 posté par <strong>Octave</strong> le 12/06/2007 à 10h22</div>
</div><div class="box"><div class="comm">Oui.</div><div class="footcomm">Commentaire n°2 posté par
<strong>Peggy10</strong> le 12/06/2007 à 11h22</div></div></div>)"},
           Row{"users", R"(<ul class="threads"><li class="comment odd" id="comment-101"><h2><a
class="title" href="/c/101">Un titre</a></h2><p class="meta">Posté par <a
href="/users/octave">Octave
</a> <a href="http://x.fr">(site web personnel)</a> le <time datetime="2007-06-12T10:22:00+02:00"
class="updated">12 juin</time>. Évalué à <span class="score">3</span>.</p><div class="content"><p>
Enfin !</p></div></li><li class="comment even" id="comment-102"><h2><a class="title">Re</a></h2><p
class="meta">Posté par <a href="/users/peggy">Peggy10</a> le <time
datetime="2007-06-12T11:22:00+02:00">12 juin</time>.</p><div class="content"><p>Oui.</p></div></li>
</ul>)"},
           Row{"ranks", R"(<div id="comments"><div class="comment" id="comment-101"><div
class="author">De <a href="/user/2">Octave</a><br>Internaute</div><span class="date">10H22 |
12/06/2007</span><div class="content"><p>Enfin !</p></div></div><div class="comment"
id="comment-102"><div class="author">De <a href="/user/3">Peggy10</a></div><span
class="date">11H22 |
12/06/2007</span><div class="content"><p>Oui.</p></div></div></div>)"},
       }) {
    CAPTURE(row.software);
    const auto documents = read_thread(std::string(kBridgeArticle) + std::string(row.comments),
                                       "https://blog.exemple.fr/pont");
    REQUIRE(documents.size() == 3);
    CHECK(told(documents[1]).starts_with("1 Octave 2007-06-12T10:22 | Enfin ! |"));
    CHECK(told(documents[2]).starts_with("2 Peggy10 2007-06-12T11:22 | Oui. |"));
  }
}

namespace {

const std::string kCard =
    "<div class=cadre><h3><a href='/rural/passerelles'>Les passerelles de bois reviennent</a></h3>"
    "<a href='/rural/'>Rural</a><span>19 juin 2023</span></div>";

// How many documents a page of `body`, under `head`, gives.
std::size_t documents_in(std::string_view head, std::string_view body) {
  return test::read_all(test::page_output_of(head, body)).size();
}

}  // namespace

TEST_CASE("what declares itself an article is no topic by a word in its URL") {
  for (const std::string_view says :
       {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Le pont "
        "rouvre\"}</script>",
        "<meta property='og:type' content='article'>"}) {
    CAPTURE(says);
    const std::string head =
        "<link rel=canonical href='https://a.example/forums/le-pont'>" + std::string(says);
    const auto documents = test::read_all(test::page_output_of(
        head, "<p>par <span class=author>Jeanne Roy</span></p>" + kCard + kCard));
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].author == "Jeanne Roy");
  }
}

TEST_CASE("latest comments and cards of other articles are no comments") {
  CHECK(documents_in("", "<h2>Commentaires</h2><div>" + kCard + kCard + kCard + "</div>") == 1);
  const std::string_view latest = R"(<div class=commentaires><div>Derniers commentaires</div><ul>
<li class=commentaire-item><b class=auteur>Octave</b> <a href="/halle#c7">La halle cherche un toit
</a><p class=texte>Et si les gardes venaient…</p></li><li class=commentaire-item><b
class=auteur>léa75</b> <a href="/bac#c8">Le bac est à vendre</a><p class=texte>Deux fois…</p></li>
</ul></div>)";
  CHECK(documents_in("", latest) == 1);
}

TEST_CASE("what holds the article is no comment") {
  const auto documents = test::read_all(
      "<title>Le pont rouvre</title><body><div id=contenu><h1>Le pont rouvre</h1><article><p>" +
      test::kProse + "</p><p>" + test::kMoreProse +
      "</p></article><div><h4>Un commentaire</h4><ol><li><h5>Octave</h5><p>18/02/2020 à 16:42</p>"
      "<p>Enfin !</p><a>Répondre</a></li></ol></div></div><div><article><span>19/02/2020</span><h3>"
      "<a href='/halle'>La halle cherche un toit</a></h3></article></div>");
  REQUIRE(!documents.empty());
  CHECK(documents[0].text == test::kProse + "\n" + test::kMoreProse);
}

TEST_CASE("comments in <details>, one in the other") {
  const auto documents = test::read_all(test::page_output_of("", R"(<details class=CommentBox
open><summary><h3>La pile ?</h3><p class=CommentPoster>Posté le 3 mai 2021 à 10:12 par remi
(abonné)</p></summary><div class=FormattedComment><p>Elle tiendra.</p></div><details
class=CommentBox open><summary><p class=CommentPoster>Posté le 3 mai 2021 à 11:40 par
odile</p></summary><div class=FormattedComment><p>Un an.</p></div></details></details>)"));
  REQUIRE(documents.size() == 3);
  CHECK(documents[1].author == "remi");
  CHECK(documents[2].author == "odile");
  CHECK(documents[2].text == "Un an.");
  CHECK(documents[2].reply_to == "remi");
}

TEST_CASE("a comment of nobody stands where the page announces as many") {
  std::string menu = "<nav>";
  for (int i = 0; i < 12; ++i) menu += "<p><a href='/'>Vallée</a></p>";
  const auto page = [&](const std::string& count) {
    return test::read_all(test::page_output_of(
        "", menu + "</nav><div class=bloc-comment>Votre avis ? <span>" + count +
                "</span><div><span>Le 24/11/2021 à 20:20</span><p>Une passerelle pour combien de "
                "piétons ?</p></div></div>"));
  };
  const auto documents = page("(1 commentaire)");
  REQUIRE(documents.size() == 2);
  CHECK(documents[1].author == "");
  CHECK(documents[1].text == "Une passerelle pour combien de piétons ?");
  CHECK(page("").size() == 1);
}
