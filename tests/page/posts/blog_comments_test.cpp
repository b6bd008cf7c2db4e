// The same comments in the markup of blogs and news sites; see thread_story.hpp.
#include "page/posts/thread_story.hpp"

using namespace glane;

TEST_CASE("comments of WordPress, HTML 5 lists") {
  check_comments(R"(<div id="comments" class="comments-area"><h2 class="comments-title">3
réflexions sur « Le pont »</h2><ol class="comment-list">
<li id="comment-101" class="comment even thread-even depth-1 parent"><article id="div-comment-101"
class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img alt=""
class="avatar"/><b class="fn"><a href="http://octave.exemple" rel="external nofollow ugc"
class="url">Octave</a></b> <span class="says">dit :</span></div><div class="comment-metadata"><a
href="https://blog.exemple.fr/pont#comment-101"><time datetime="2007-06-12T10:22:33+02:00">12 juin
2007 à 10 h 22 min</time></a> <span class="edit-link"><a class="comment-edit-link" href="#"
>Modifier</a></span></div></footer><div class="comment-content"><p>Enfin une bonne nouvelle !</p
><p>Merci.</p></div><div class="reply"><a rel="nofollow" class="comment-reply-link"
href="#comment-101">Répondre</a></div></article>
<ol class="children"><li id="comment-102" class="comment byuser odd alt depth-2"><article
id="div-comment-102" class="comment-body"><footer class="comment-meta"><div
class="comment-author vcard"><b class="fn">Peggy10</b> <span class="says">dit :</span></div><div
class="comment-metadata"><time datetime="2007-06-12T11:05:10+02:00">12 juin 2007 à 11 h 05
min</time></div></footer><div class="comment-content"><p>Pas trop tôt, tout de même.</p></div><div
class="reply"><a class="comment-reply-link">Répondre</a></div></article></li></ol></li>
<li id="comment-103" class="comment even depth-1"><article class="comment-body"><footer
class="comment-meta"><div class="comment-author vcard"><b class="fn">Marc Petit</b></div><div
class="comment-metadata"><time datetime="2007-06-13T08:00:00+02:00">13 juin 2007</time></div
></footer><div class="comment-content"><p>@Peggy10 et les voitures ?</p></div></article></li></ol>
<div id="respond" class="comment-respond"><h3 class="comment-reply-title">Laisser un
commentaire</h3><form class="comment-form"><p class="comment-notes">Votre adresse ne sera pas
publiée.</p></form></div></div>)",
                 Answers::shown);
}

TEST_CASE("comments of WordPress, lists of blocks in old themes") {
  check_comments(R"(<h3 id="comments">3 commentaires</h3><ol class="commentlist"><li
class="comment even depth-1" id="comment-101"><div id="div-comment-101" class="comment-body"><div
class="comment-author vcard"><cite class="fn">Octave</cite> <span class="says">dit&nbsp;:</span
></div><div class="comment-meta commentmetadata"><a
href="https://blog.exemple.fr/pont#comment-101">12 juin 2007 à 10 h 22 min</a></div><p>Enfin une
bonne nouvelle !</p><p>Merci.</p><div class="reply"><a class="comment-reply-link"
href="?replytocom=101">Répondre</a></div></div></li>
<li class="alt" id="comment-102"><cite><a href="http://peggy.exemple" rel="external nofollow"
>Peggy10</a></cite> dit&nbsp;:<br /><small class="commentmetadata"><a href="#comment-102" title=""
>12 juin 2007 à 11:05</a></small><p>Pas trop tôt, tout de même.</p></li>
<li id="comment-103"><cite>Marc Petit</cite> dit&nbsp;:<br /><small class="commentmetadata"><a
href="#comment-103">13 juin 2007 à 8:00</a></small><p>@Peggy10 et les voitures ?</p></li></ol>)");
}

TEST_CASE("comments of WordPress, block themes") {
  check_comments(R"(<div class="wp-block-comments"><h2 class="wp-block-comments-title">3
réponses</h2><ol class="wp-block-comment-template"><li id="comment-101"
class="comment even depth-1"><div class="wp-block-columns"><div class="wp-block-column"><div
class="wp-block-avatar"><img alt="" class="avatar"></div></div><div class="wp-block-column"><div
class="has-small-font-size wp-block-comment-author-name"><a rel="external nofollow ugc"
href="http://octave.exemple">Octave</a></div><div class="wp-block-comment-date"><time
datetime="2007-06-12T10:22:33+02:00"><a href="#comment-101">12 juin 2007</a></time></div><div
class="wp-block-comment-content"><p>Enfin une bonne nouvelle !</p><p>Merci.</p></div><div
class="wp-block-comment-reply-link"><a class="comment-reply-link" href="#">Répondre</a></div></div
></div>
<ol><li id="comment-102" class="comment odd depth-2"><div class="wp-block-comment-author-name"
>Peggy10</div><div class="wp-block-comment-date"><time datetime="2007-06-12T11:05:10+02:00">12
juin 2007</time></div><div class="wp-block-comment-content"><p>Pas trop tôt, tout de même.</p
></div></li></ol></li>
<li id="comment-103" class="comment even depth-1"><div class="wp-block-comment-author-name">Marc
Petit</div><div class="wp-block-comment-date"><time datetime="2007-06-13T08:00:00+02:00">13 juin
2007</time></div><div class="wp-block-comment-content"><p>@Peggy10 et les voitures ?</p></div></li
></ol></div>)",
                 Answers::shown);
}

TEST_CASE("comments of SPIP") {
  check_comments(R"(<a href="#forum" name="forum" id="forum"></a><h2>Vos commentaires</h2><ul
class="forum"><li class="forum-fil"><div class="forum-message"><div class="forum-chapo"><strong
class="forum-titre"><a href="#forum101" name="forum101" id="forum101">Le pont de pierre</a
></strong><small> 12 juin 2007 à 10:22, par <span class="forum-qui"><strong>Octave</strong></span
></small></div><div class="forum-texte"><p>Enfin une bonne nouvelle !</p><p>Merci.</p></div><p
class="repondre"><a href="spip.php?page=forum&amp;id_article=12&amp;id_forum=101" rel="nofollow"
>Répondre à ce message</a></p></div>
<ul><li class="forum-fil"><div class="forum-message"><div class="forum-chapo"><strong
class="forum-titre"><a href="#forum102" id="forum102">Le pont de pierre</a></strong><small> 12
juin 2007 à 11:05, par <strong>Peggy10</strong></small></div><div class="forum-texte"><p>Pas trop
tôt, tout de même.</p></div></div></li></ul></li>
<li class="forum-fil"><div class="forum-message"><div class="forum-chapo"><a id="forum103"></a
><small>Hier à 08:00, par Marc Petit</small></div><div class="forum-texte"><p>@Peggy10 et les
voitures ?</p></div></div></li></ul>)",
                 Answers::shown);
  check_comments(R"(<div class="comments" id="comments"><h2 class="h2">3 Messages</h2><ul
class="comments-list"><li class="comment-item"><div class="comment hreview" id="comment101"><p
class="comment-meta"><a href="#comment101" class="permalink">1</a>. <abbr class="dtreviewed"
title="2007-06-12T08:22:33Z">Le 12 juin 2007, 10:22</abbr>, par <strong
class="comment-author vcard"><span class="fn">Octave</span></strong></p><div
class="comment-content description"><p>Enfin une bonne nouvelle !</p><p>Merci.</p></div><p
class="comment-reply"><a href="#">Répondre</a></p></div></li>
<li class="comment-item"><div class="comment hreview" id="comment102"><p class="comment-meta"
><abbr class="dtreviewed" title="2007-06-12T09:05:10Z">Le 12 juin 2007, 11:05</abbr>, par <strong
class="comment-author vcard"><span class="fn">Peggy10</span></strong></p><div
class="comment-content"><p>Pas trop tôt, tout de même.</p></div></div></li>
<li class="comment-item"><div class="comment hreview" id="comment103"><p class="comment-meta"
><abbr class="dtreviewed" title="2007-06-13T06:00:00Z">Hier</abbr>, par <strong
class="comment-author"><span class="fn">Marc Petit</span></strong></p><div class="comment-content"
><p>@Peggy10 et les voitures ?</p></div></div></li></ul></div>)");
}

TEST_CASE("comments of Dotclear") {
  check_comments(R"(<div id="comments"><h3>Commentaires</h3><dl><dt id="c101" class="odd first"><a
href="#c101" class="comment-number">1.</a> Le mardi 12 juin 2007, 10:22 par <a
href="http://octave.exemple" rel="nofollow">Octave</a></dt><dd class="odd first"><p>Enfin une
bonne nouvelle !</p><p>Merci.</p></dd>
<dt id="c102"><a href="#c102" class="comment-number">2.</a> Le mardi 12 juin 2007, 11:05 par
Peggy10</dt><dd><p>Pas trop tôt, tout de même.</p></dd>
<dt id="c103" class="odd"><a href="#c103" class="comment-number">3.</a> Le mercredi 13 juin 2007,
08:00 par Marc Petit</dt><dd class="odd"><p>@Peggy10 et les voitures ?</p></dd></dl></div>)");
}

TEST_CASE("comments of Blogger") {
  check_comments(R"(<div class="comments" id="comments"><h4>3 commentaires:</h4><dl
class="avatar-comment-indent" id="comments-block"><dt class="comment-author " id="c101"><a
name="c101"></a><a href="https://www.blogger.com/profile/1" rel="nofollow">Octave</a> a dit…</dt
><dd class="comment-body" id="Blog1_cmt-101"><p>Enfin une bonne nouvelle !<br />Merci.</p></dd><dd
class="comment-footer"><span class="comment-timestamp"><a href="#c101" title="comment permalink"
>12 juin 2007 à 10:22</a></span></dd>
<dt class="comment-author" id="c102">Peggy10 a dit…</dt><dd class="comment-body"><p>Pas trop tôt,
tout de même.</p></dd><dd class="comment-footer"><span class="comment-timestamp">12 juin 2007 à
11:05</span></dd>
<dt class="comment-author" id="c103">Marc Petit a dit…</dt><dd class="comment-body"><p>@Peggy10 et
les voitures ?</p></dd><dd class="comment-footer"><span class="comment-timestamp">13 juin 2007 à
08:00</span></dd></dl></div>)");
  check_comments(R"(<section class="comments threaded" id="comments"><h3 class="title">3
commentaires:</h3><div class="comments-content"><div id="comment-holder"><div
class="comment-thread toplevel-thread"><ol><li class="comment" id="c101"><div
class="avatar-image-container"><img alt=""></div><div class="comment-block"><div
class="comment-header"><cite class="user"><a href="https://www.blogger.com/profile/1"
rel="nofollow">Octave</a></cite><span class="icon user "></span><span
class="datetime secondary-text"><a rel="nofollow" href="#c101">12 juin 2007 à 10:22</a></span
></div><p class="comment-content">Enfin une bonne nouvelle !<br>Merci.</p><span
class="comment-actions secondary-text"><a class="comment-reply">Répondre</a></span></div>
<div class="comment-replies"><div class="comment-thread inline-thread"><ol><li class="comment"
id="c102"><div class="comment-block"><div class="comment-header"><cite class="user">Peggy10</cite
><span class="datetime"><a href="#c102">12 juin 2007 à 11:05</a></span></div><p
class="comment-content">Pas trop tôt, tout de même.</p></div></li></ol></div></div></li>
<li class="comment" id="c103"><div class="comment-block"><div class="comment-header"><cite
class="user">Marc Petit</cite><span class="datetime"><a href="#c103">13 juin 2007 à 08:00</a
></span></div><p class="comment-content">@Peggy10 et les voitures ?</p></div></li></ol></div></div
></div></section>)",
                 Answers::shown);
}

TEST_CASE("comments of Drupal") {
  check_comments(R"(<section id="comments" class="comment-wrapper"><h2 class="title"
>Commentaires</h2><a id="comment-101"></a><article class="comment clearfix" about="/comment/101"
typeof="sioc:Post sioct:Comment"><header class="comment-header"><div class="attribution"><div
class="submitted"><p class="commenter-name"><span class="username" xml:lang="" about="/users/2"
>Octave (non vérifié)</span></p><p class="comment-time"><span property="dc:date"
content="2007-06-12T10:22:33+02:00" datatype="xsd:dateTime">12 juin 2007 - 10:22</span></p><p
class="comment-permalink"><a href="/comment/101#comment-101" rel="bookmark">Permalien</a></p></div
></div></header><div class="comment-text"><div class="content"><div
class="field field-name-comment-body"><div class="field-items"><p>Enfin une bonne nouvelle !</p><p
>Merci.</p></div></div></div><footer><ul class="links inline"><li class="comment-reply"><a
href="/comment/reply/12/101">Répondre</a></li></ul></footer></div></article>
<div class="indented"><a id="comment-102"></a><div class="comment odd"><div class="submitted"
>Soumis par <span class="username">Peggy10</span> le mar, 12/06/2007 - 11:05.</div><div
class="content"><p>Pas trop tôt, tout de même.</p></div><ul class="links"><li><a
href="/comment/reply/12/102">répondre</a></li></ul></div></div>
<a id="comment-103"></a><div class="comment"><div class="submitted">Soumis par <span
class="username">Marc Petit</span> le mer, 13/06/2007 - 08:00.</div><div class="content"><p
>@Peggy10 et les voitures ?</p></div></div></section>)",
                 Answers::shown);
}

TEST_CASE("comments of Disqus, as a snapshot keeps them") {
  check_comments(R"(<div id="disqus_thread"><ul id="post-list" class="post-list"><li class="post"
id="post-101"><div class="post-content"><div class="avatar hovercard"><a
href="https://disqus.com/by/octave/" class="user"><img alt="Avatar" /></a></div><div
class="post-body"><header class="comment__header"><span class="post-byline"><span
class="author publisher-anchor-color"><a href="https://disqus.com/by/octave/">Octave</a></span
></span><span class="post-meta"><a href="#comment-101" class="time-ago"
title="mardi 12 juin 2007 10:22">il y a 2 jours</a></span></header><div class="post-body-inner"
><div class="post-message publisher-anchor-color"><p>Enfin une bonne nouvelle !</p><p>Merci.</p
></div></div><footer class="comment__footer"><a class="reply">Répondre</a></footer></div></div>
<ul class="children"><li class="post" id="post-102"><div class="post-content"><header
class="comment__header"><span class="author">Peggy10</span><a class="time-ago"
title="mardi 12 juin 2007 11:05">il y a 2 jours</a></header><div class="post-message"><p>Pas trop
tôt, tout de même.</p></div></div></li></ul></li>
<li class="post" id="post-103"><div class="post-content"><header><span class="author">Marc
Petit</span><a class="time-ago" title="mercredi 13 juin 2007 08:00">hier</a></header><div
class="post-message"><p>@Peggy10 et les voitures ?</p></div></div></li></ul></div>)",
                 Answers::shown);
}

TEST_CASE("comments of Joomla's extensions") {
  check_comments(R"(<div id="jc"><div id="comments"><h4>Commentaires</h4><div id="comments-list"
class="comments-list"><div class="even" id="comment-item-101"><div class="rbox"><div
class="rbox_m"><div class="comment-box"><a class="comment-anchor" href="/pont#comment-101"
id="comment-101">#1</a><span class="comment-author">Octave</span><span class="comment-date"
>12-06-2007 10:22</span><div class="comment-body" id="comment-body-101">Enfin une bonne nouvelle
!<br />Merci.</div><span class="comments-buttons"><a href="#">Citer</a></span></div></div></div
></div>
<div class="odd" id="comment-item-102"><div class="rbox"><div class="comment-box"><a
class="comment-anchor" id="comment-102">#2</a><span class="comment-author">Peggy10</span><span
class="comment-date">12-06-2007 11:05</span><div class="comment-body" id="comment-body-102">Pas
trop tôt, tout de même.</div></div></div></div>
<div class="even" id="comment-item-103"><div class="rbox"><div class="comment-box"><a
class="comment-anchor" id="comment-103">#3</a><span class="comment-author">Marc Petit</span><span
class="comment-date">13-06-2007 08:00</span><div class="comment-body">@Peggy10 et les voitures
?</div></div></div></div></div></div></div>)");
}

TEST_CASE("comments of Over-blog") {
  check_comments(R"(<div class="ob-list ob-comments-list"><div class="ob-comment" id="comment-101"
><p class="ob-info"><span class="ob-user"><span class="ob-name"><a class="ob-website"
href="http://octave.exemple">Octave</a></span></span><span class="ob-date"> 12/06/2007 10:22</span
></p><p class="ob-message"><span class="ob-text">Enfin une bonne nouvelle !<br />Merci.</span></p
><a class="ob-reply" href="#">Répondre</a></div>
<div class="ob-comment" id="comment-102"><p class="ob-info"><span class="ob-name">Peggy10</span
><span class="ob-date">12/06/2007 11:05</span></p><p class="ob-message"><span class="ob-text">Pas
trop tôt, tout de même.</span></p></div>
<div class="ob-comment" id="comment-103"><p class="ob-info"><span class="ob-name">Marc Petit</span
><span class="ob-date">13/06/2007 08:00</span></p><p class="ob-message"><span class="ob-text"
>@Peggy10 et les voitures ?</span></p></div></div>)");
}

TEST_CASE("comments of Invision's blogs and articles") {
  check_comments(R"(<div id="comments"><article id="elComment_101" class="ipsComment"><div
class="ipsComment_header"><h3 class="ipsComment_author"><a href="/profile/2/">Octave</a></h3><p
class="ipsComment_meta"><a href="?comment=101"><time datetime="2007-06-12T08:22:33Z">juin</time></a>
</p></div><div class="ipsType_richText"><p>Enfin une bonne nouvelle !</p><p>Merci.</p></div>
<ul class="ipsComment_controls"><li><a>Citer</a></li></ul></article>
<article id="elComment_102" class="ipsComment"><h3 class="ipsComment_author">Peggy10</h3><time
datetime="2007-06-12T09:05:10Z">juin</time><div class="ipsType_richText"><p>Pas trop tôt, tout de
même.</p></div></article><article id="elComment_103" class="ipsComment"><h3
class="ipsComment_author">Marc Petit</h3><time datetime="2007-06-13T06:00:00Z">juin</time><div
class="ipsType_richText"><p>@Peggy10 et les voitures ?</p></div></article></div>)");
}
