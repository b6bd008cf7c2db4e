// The same topic in the markup of later forums; see thread_story.hpp.
#include "page/posts/thread_story.hpp"

using namespace glane;

TEST_CASE("posts of XenForo 2") {
  check_topic(R"(<div class="block-body js-replyNewMessageContainer"><article
class="message message--post js-post" data-author="Octave" data-content="post-101"
id="js-post-101"><span class="u-anchorTarget" id="post-101"></span><div class="message-inner"><div
class="message-cell message-cell--user"><section itemscope itemtype="https://schema.org/Person"
class="message-user"><div class="message-avatar"><a href="/membres/octave.2/" class="avatar"><img
alt="Octave"></a></div><div class="message-userDetails"><h4 class="message-name"><a
href="/membres/octave.2/" class="username" itemprop="name">Octave</a></h4><h5
class="userTitle message-userTitle">Pilier du quai</h5></div><dl class="pairs"><dt>Inscrit</dt><dd
>1 Mai 2006</dd></dl></section></div>
<div class="message-cell message-cell--main"><div class="message-main"><header
class="message-attribution"><a href="/sujets/pont.12/post-101"><time class="u-dt"
datetime="2007-06-12T10:22:33+0200">12 Juin 2007</time></a><ul
class="message-attribution-opposite"><li><a href="/sujets/pont.12/post-101">#1</a></li></ul
></header><div class="message-content"><article class="message-body js-selectToQuote"><div
class="bbWrapper">Le pont de pierre rouvre lundi.<br>Qui l'a déjà traversé ?</div><div
class="js-selectToQuoteEnd">&nbsp;</div></article></div><aside class="message-signature"><div
class="bbWrapper">Lire, c'est vivre</div></aside><footer class="message-footer"><a
class="actionBar-action">Signaler</a></footer></div></div></div></article>
<article class="message message--post js-post" data-author="Peggy10" id="js-post-102"><div
class="message-user"><h4 class="message-name"><a class="username">Peggy10</a></h4></div><header
class="message-attribution"><time class="u-dt" datetime="2007-06-12T11:05:10+0200">12 Juin
2007</time><a href="/sujets/pont.12/post-102">#2</a></header><article class="message-body"><div
class="bbWrapper"><blockquote class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote"
data-quote="Octave"><div class="bbCodeBlock-title"><a href="/goto/post?id=101"
class="bbCodeBlock-sourceJump">Octave a dit:</a></div><div class="bbCodeBlock-content"><div
class="bbCodeBlock-expandContent">Qui l'a déjà traversé ?</div><div class="bbCodeBlock-expandLink"
><a>Cliquez pour agrandir...</a></div></div></blockquote>Moi, hier soir, à pied.</div></article
><div class="message-lastEdit">Dernière édition: <time class="u-dt"
datetime="2007-06-12T11:09:00+0200">12 Juin 2007</time></div></article>
<article class="message message--post js-post" data-author="Marc Petit" id="js-post-103"><div
class="message-user"><h4 class="message-name"><span class="username">Marc Petit</span></h4></div
><header class="message-attribution"><time class="u-dt" datetime="2007-06-13T08:00:00+0200"
>Hier</time></header><article class="message-body"><div class="bbWrapper"><a href="/membres/3/"
class="username" data-username="@Peggy10">@Peggy10</a> et les voitures ?</div></article></article
></div>)");
}

TEST_CASE("posts of XenForo 1") {
  check_topic(R"(<ol class="messageList" id="messageList"><li id="post-101" class="message"
data-author="Octave"><div class="messageUserInfo"><div class="messageUserBlock"><div
class="avatarHolder"><a class="avatar"><img alt="Octave" /></a></div><h3 class="userText"><a
href="membres/octave.2/" class="username">Octave</a><em class="userTitle">Pilier du quai</em></h3
></div></div><div class="messageInfo primaryContent"><div class="messageContent"><article
><blockquote class="messageText SelectQuoteContainer ugc baseHtml">Le pont de pierre rouvre
lundi.<br />Qui l'a déjà traversé ?<div class="messageTextEndMarker">&nbsp;</div></blockquote
></article></div><div class="baseHtml signature messageText ugc"><aside>Lire, c'est vivre</aside
></div><div class="messageMeta"><div class="privateControls"><span class="item muted"><span
class="authorEnd"><a href="membres/octave.2/" class="username author">Octave</a>,</span> <a
href="sujets/pont.12/#post-101" class="datePermalink"><span class="DateTime"
title="12 Juin 2007 à 10:22">12 Juin 2007</span></a></span></div><div class="publicControls"><a
href="sujets/pont.12/#post-101" class="item muted postNumber hashPermalink">#1</a></div></div
></div></li>
<li id="post-102" class="message" data-author="Peggy10"><h3 class="userText"><a class="username"
>Peggy10</a></h3><div class="messageInfo"><blockquote class="messageText"><div
class="bbCodeBlock bbCodeQuote" data-author="Octave"><aside><div class="attribution type">Octave a
dit: <a href="goto/post?id=101#post-101" class="AttributionLink">↑</a></div><blockquote
class="quoteContainer"><div class="quote">Qui l'a déjà traversé ?</div><div class="quoteExpand"
>Cliquez pour agrandir...</div></blockquote></aside></div>Moi, hier soir, à pied.</blockquote><div
class="editDate">Dernière édition: <span class="DateTime" title="12 Juin 2007 à 11:09">12 Juin
2007</span></div><div class="messageMeta"><a class="datePermalink"><span class="DateTime"
title="12 Juin 2007 à 11:05">12 Juin 2007</span></a></div></div></li>
<li id="post-103" class="message" data-author="Marc Petit"><h3 class="userText"><span
class="username">Marc Petit</span></h3><div class="messageInfo"><blockquote class="messageText"
>@Peggy10 et les voitures ?</blockquote><div class="messageMeta"><a class="datePermalink"><abbr
class="DateTime" data-time="1181714400" title="13 Juin 2007 à 08:00">Hier à 08:00</abbr></a></div
></div></li></ol>)");
}

TEST_CASE("posts of Invision 4") {
  check_topic(R"(<div id="elPostFeed"><form><a id="comment-101"></a><article id="elComment_101"
class="cPost ipsBox ipsComment"><div class="cAuthorPane_mobile ipsResponsive_showPhone"><h3
class="cAuthorPane_author"><a href="/profile/2-octave/">Octave</a></h3></div><aside
class="ipsComment_author cAuthorPane"><h3 class="ipsType_sectionHead cAuthorPane_author"><strong
><a href="/profile/2-octave/" title="Aller sur le profil de Octave">Octave</a></strong></h3><ul
class="cAuthorPane_info"><li>Pilier du quai</li><li>12</li></ul></aside><div class="ipsColumn"
><div id="comment-101_wrap" class="ipsComment_content"><div class="ipsComment_meta"><a
href="/topic/12-pont/?do=findComment&amp;comment=101" class="ipsType_blendLinks">Posté(e) <time
datetime="2007-06-12T08:22:33Z" title="12/06/2007 10:22">le 12 juin 2007</time></a></div><div
class="cPost_contentWrap"><div class="ipsType_normal ipsType_richText ipsContained"
data-role="commentContent"><p>Le pont de pierre rouvre lundi.</p><p>Qui l'a déjà traversé ?</p
></div></div><div data-role="memberSignature" class="ipsBorder_top"><div
class="ipsType_light ipsType_richText"><p>Lire, c'est vivre</p></div></div></div></div></article>
<div class="ipsBox cTopicOverview">2 réponses</div><a id="comment-102"></a><article
id="elComment_102" class="cPost ipsBox ipsComment"><aside class="ipsComment_author cAuthorPane"
><h3 class="cAuthorPane_author"><strong><a href="/profile/3-peggy10/">Peggy10</a></strong></h3
></aside><div class="ipsComment_content"><div class="ipsComment_meta"><time
datetime="2007-06-12T09:05:10Z">le 12 juin 2007</time></div><div class="cPost_contentWrap"><div
class="ipsType_richText"><blockquote class="ipsQuote" data-ipsquote=""
data-ipsquote-username="Octave" cite="https://forum.exemple.fr/x"><div class="ipsQuote_citation"
>Le 12/06/2007 à 10:22, Octave a dit :</div><div class="ipsQuote_contents"><p>Qui l'a déjà
traversé ?</p></div></blockquote><p>Moi, hier soir, à pied.</p><span
class="ipsType_reset ipsType_light"><strong>Modifié <time datetime="2007-06-12T09:09:00Z">le 12
juin 2007</time> par Peggy10</strong></span></div></div></div></article>
<a id="comment-103"></a><article id="elComment_103" class="cPost ipsBox ipsComment"><aside
class="ipsComment_author cAuthorPane"><h3 class="cAuthorPane_author"><strong>Marc Petit</strong
></h3></aside><div class="ipsComment_meta"><time datetime="2007-06-13T06:00:00Z">hier</time></div
><div class="ipsType_richText"><p><a href="/profile/3-peggy10/">@Peggy10</a> et les voitures ?</p
></div></article></form></div>)");
}

TEST_CASE("posts of Invision 3") {
  check_topic(R"(<div class="topic hfeed"><div class="post_block hentry clear clearfix"
id="post_id_101"><a id="entry101"></a><div class="post_wrap"><h3 class="row2"><span
class="post_id right ipsType_small desc blend_links"><a itemprop="replyToUrl"
href="/topic/12-pont/#entry101" rel="bookmark">#1</a></span><span class="author vcard"><a
class="url fn" href="/user/2-octave/"><span itemprop="name">Octave</span></a></span></h3><div
class="author_info"><p class="desc member_title">Pilier du quai</p></div><div class="post_body"><p
class="posted_info desc lighter ipsType_small">Posté 12 juin 2007 - <abbr class="published"
itemprop="commentTime" title="2007-06-12T10:22:33+02:00">12 juin 2007 - 10:22</abbr></p><div
itemprop="commentText" class="post entry-content "><p>Le pont de pierre rouvre lundi.<br />Qui l'a
déjà traversé ?</p></div><div class="signature" data-memberid="2">Lire, c'est vivre</div><ul
class="post_controls"><li><a href="#">Répondre</a></li></ul></div></div></div>
<div class="post_block hentry" id="post_id_102"><h3><span class="author vcard"><span
itemprop="name">Peggy10</span></span></h3><div class="post_body"><p class="posted_info"><abbr
class="published" title="2007-06-12T11:05:10+02:00">12 juin 2007 - 11:05</abbr></p><div
class="post entry-content"><p class="citation">Octave, le 12 juin 2007 - 10:22, a dit :</p
><blockquote class="ipsBlockquote"><p>Qui l'a déjà traversé ?</p></blockquote><p>Moi, hier soir, à
pied.</p><p class="edit"><strong>Modifié par Peggy10, 12 juin 2007 - 11:09 .</strong></p></div
></div></div>
<div class="post_block hentry" id="post_id_103"><h3><span class="author vcard">Marc Petit</span
></h3><div class="post_body"><p class="posted_info"><abbr class="published"
title="2007-06-13T08:00:00+02:00">Hier, 08:00</abbr></p><div class="post entry-content"><p
>@Peggy10 et les voitures ?</p></div></div></div></div>)");
}

TEST_CASE("posts of Invision 2") {
  check_topic(R"(<div class="borderwrap"><div class="maintitle">Le pont</div><!--Begin Msg Number
101--><table class="ipbtable" cellspacing="1"><tr><td valign="middle" class="row2" width="1%"><a
name="entry101"></a><div class="post-author"><span class="normalname"><a
href="index.php?showuser=2">Octave</a></span></div></td><td class="row2" valign="top" width="99%"
><div style="float: left;"><span class="postdetails"><img alt="*" />&nbsp;12 juin 2007,
10:22</span></div><div align="right"><span class="postdetails">Message <a title="lien" href="#101"
>#1</a></span></div></td></tr><tr><td valign="top" class="post2"><span class="postdetails"><br /
>Pilier du quai<br />Inscrit : 1-mai 06</span></td><td width="100%" valign="top" class="post2"
id="post-main-101"><div class="postcolor" id="post-101">Le pont de pierre rouvre lundi.<br />Qui
l'a déjà traversé ?</div><br /><br />--------------------<br /><div class="signature">Lire, c'est
vivre</div></td></tr></table>
<table class="ipbtable" cellspacing="1"><tr><td class="row2"><a name="entry102"></a><span
class="normalname"><a href="index.php?showuser=3">Peggy10</a></span></td><td class="row2"><span
class="postdetails">12 juin 2007, 11:05</span></td></tr><tr><td class="post1"></td><td
class="post1"><div class="postcolor" id="post-102"><div class="quotetop">CITATION(Octave @ 12 juin
2007, 10:22) <a href="index.php?act=findpost&amp;pid=101"><img alt="*" /></a></div><div
class="quotemain">Qui l'a déjà traversé ?</div><br />Moi, hier soir, à pied.<br /><br /><span
class="edit">Ce message a été modifié par <b>Peggy10</b> - 12 juin 2007, 11:09.</span></div></td
></tr></table>
<table class="ipbtable" cellspacing="1"><tr><td class="row2"><a name="entry103"></a><span
class="normalname">Marc Petit</span></td><td class="row2"><span class="postdetails">Hier,
08:00</span></td></tr><tr><td class="post2"></td><td class="post2"><div class="postcolor"
id="post-103">@Peggy10 et les voitures ?</div></td></tr></table></div>)");
}

TEST_CASE("posts of Discourse as crawlers see them") {
  check_topic(R"(<div id="topic-title"><h1><a href="/t/le-pont/12">Le pont de pierre</a></h1></div
>
<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><div id="post_1"
class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator"
itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/Octave"
><span itemprop="name">Octave</span></a></span><span class="crawler-post-infos"><time
datetime="2007-06-12T08:22:33Z" class="post-time">12 Juin 2007, 10:22</time><span
itemprop="position">1</span></span></div><div class="post" itemprop="text"><p>Le pont de pierre
rouvre lundi.<br>Qui l'a déjà traversé ?</p></div><div itemprop="interactionStatistic"><span
class="post-likes">2 « J'aime »</span></div></div>
<div id="post_102" itemprop="comment" itemscope itemtype="http://schema.org/Comment"
class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator"
itemprop="author" itemscope><a itemprop="url" href="/u/Peggy10"><span itemprop="name"
>Peggy10</span></a></span><time itemprop="datePublished" datetime="2007-06-12T09:05:10Z"
class="post-time">12 Juin 2007, 11:05</time></div><div class="post" itemprop="text"><aside
class="quote no-group" data-username="Octave" data-post="1" data-topic="12"><div class="title"
><div class="quote-controls"></div><img alt="" class="avatar"> Octave:</div><blockquote><p>Qui l'a
déjà traversé ?</p></blockquote></aside><p>Moi, hier soir, à pied.</p></div></div>
<div id="post_103" itemprop="comment" itemscope itemtype="http://schema.org/Comment"
class="topic-body crawler-post"><span class="creator" itemprop="author" itemscope><span
itemprop="name">Marc Petit</span></span><time datetime="2007-06-13T06:00:00Z" class="post-time">13
Juin 2007</time><div class="post" itemprop="text"><p><a class="mention" href="/u/peggy10"
>@Peggy10</a> et les voitures ?</p></div></div></div>)");
}

TEST_CASE("posts of vBulletin 5") {
  check_topic(R"(<ul class="conversation-list list-container h-clearfix thread-view"><li
class="b-post js-post" data-node-id="101" itemscope itemtype="http://schema.org/Comment"><a
name="post101"></a><div class="b-post__sm-show"></div><div class="b-post__body"><div
class="b-userinfo"><div class="b-userinfo__details"><div class="author h-text-size--14"
itemprop="author" itemscope><strong><a href="/member/2-octave"><span itemprop="name">Octave</span
></a></strong></div><div class="usertitle">Pilier du quai</div></div></div><div
class="b-post__content js-post__content"><div class="b-post__arrow"></div><hgroup><div
class="b-post__timestamp"><time itemprop="dateCreated" datetime="2007-06-12T10:22:33">12 juin
2007, 10h22</time></div><a href="#post101" class="b-post__count">#1</a></hgroup><div
class="js-post__content-text restore h-wordwrap" itemprop="text">Le pont de pierre rouvre
lundi.<br>Qui l'a déjà traversé ?</div><div class="b-post__signature post-signature">Lire, c'est
vivre</div></div></div></li>
<li class="b-post js-post"><a name="post102"></a><div class="author"><strong><a href="/member/3"
><span itemprop="name">Peggy10</span></a></strong></div><div class="b-post__timestamp"><time
datetime="2007-06-12T11:05:10">12 juin 2007, 11h05</time></div><div
class="js-post__content-text restore" itemprop="text"><div class="bbcode_container"><div
class="bbcode_quote"><div class="quote_container"><div class="bbcode_quote_container b-icon"></div
><div class="bbcode_postedby">Envoyé par <strong>Octave</strong> <a href="/x#post101"
rel="nofollow"><span class="b-icon"></span></a></div><div class="message">Qui l'a déjà traversé
?</div></div></div></div>Moi, hier soir, à pied.</div><div class="b-post__edit">Dernière
modification par Peggy10; 12 juin 2007, 11h09.</div></li>
<li class="b-post js-post"><a name="post103"></a><div class="author"><span itemprop="name">Marc
Petit</span></div><div class="b-post__timestamp"><time datetime="2007-06-13T08:00:00">Hier,
08h00</time></div><div class="js-post__content-text">@Peggy10 et les voitures ?</div></li></ul>)");
}

TEST_CASE("posts of Discourse as a browser renders them") {
  check_topic(R"(<h1><a class="fancy-title" href="/t/le-pont/12">Le pont de pierre</a></h1><div
class="post-stream"><div class="topic-post clearfix topic-owner regular"><article id="post_1"
class="boxed onscreen-post"><div class="row"><div class="topic-avatar"><a
class="trigger-user-card main-avatar"><img alt="" class="avatar"></a></div><div
class="topic-body clearfix"><div role="heading" class="topic-meta-data"><div
class="names trigger-user-card"><span class="first username"><a href="/u/Octave">Octave</a></span
><span class="user-title">Pilier du quai</span></div><div class="post-infos"><div
class="post-info post-date"><a class="post-date" title="12 juin 2007 10:22"><span
class="relative-date" title="12 juin 2007 10:22">12 juin</span></a></div></div></div><div
class="regular contents"><div class="cooked"><p>Le pont de pierre rouvre lundi.<br>Qui l'a déjà
traversé ?</p></div><section class="post-menu-area"><nav><button>Répondre</button></nav></section
></div></div></div></article></div>
<div class="topic-post clearfix regular"><article id="post_102"><div class="topic-body"><div
class="names"><span class="first username"><a href="/u/Peggy10">Peggy10</a></span></div><div
class="post-infos"><a class="post-date" title="12 juin 2007 11:05"><span class="relative-date">12
juin</span></a></div><div class="cooked"><aside class="quote" data-username="Octave" data-post="1"
><div class="title"><img alt="" class="avatar"> Octave:</div><blockquote><p>Qui l'a déjà traversé
?</p></blockquote></aside><p>Moi, hier soir, à pied.</p></div></div></article></div>
<div class="topic-post clearfix regular"><article id="post_103"><div class="topic-body"><div
class="names"><span class="first full-name"><a href="/u/marc">Marc Petit</a></span></div><div
class="post-infos"><a class="post-date" title="13 juin 2007 08:00"><span class="relative-date">13
juin</span></a></div><div class="cooked"><p><a class="mention" href="/u/peggy10">@Peggy10</a> et
les voitures ?</p></div></div></article></div></div>)");
}

TEST_CASE("posts of Flarum, as a browser renders them") {
  check_topic(R"(<div id="content"><div class="container"><h1>Le pont de pierre</h1><div><article
id="101" class="CommentPost Post"><div class="PostUser"><h3 class="PostUser-name"><span
class="username">Octave</span></h3></div><div class="Post-meta"><time pubdate
datetime="2007-06-12T10:22:33+02:00">12 juin 2007</time></div><div class="Post-body"><p>Le pont de
pierre rouvre lundi.<br>Qui l'a déjà traversé ?</p></div></article></div><div><article id="102"
class="CommentPost Post"><h3 class="PostUser-name"><span class="username">Peggy10</span></h3><div
class="Post-meta"><time datetime="2007-06-12T11:05:10+02:00">12 juin 2007</time></div><div
class="Post-body"><blockquote><p>Octave a écrit :</p><p>Qui l'a déjà traversé ?</p></blockquote><p
>Moi, hier soir, à pied.</p></div></article></div><div><article id="103" class="CommentPost Post"
><h3 class="PostUser-name"><span class="username">Marc Petit</span></h3><div class="Post-meta"
><time datetime="2007-06-13T08:00:00+02:00">13 juin 2007</time></div><div class="Post-body"><p
>@Peggy10 et les voitures ?</p></div></article></div></div></div>)");
}

TEST_CASE("posts of bbPress") {
  check_topic(R"(<ul id="topic-12-replies" class="forums bbp-replies"><li class="bbp-header"><div
class="bbp-reply-author">Auteur</div><div class="bbp-reply-content">Messages</div></li><li
class="bbp-body"><div id="post-101" class="bbp-reply-header"><div class="bbp-meta"><span
class="bbp-reply-post-date">12 juin 2007 à 10 h 22 min</span><a href="#post-101"
class="bbp-reply-permalink">#101</a></div></div><div
class="odd bbp-parent-forum-1 post-101 topic type-topic"><div class="bbp-reply-author"><a
href="/users/octave/" class="bbp-author-link"><span class="bbp-author-avatar"><img alt=""></span
><span class="bbp-author-name">Octave</span></a><div class="bbp-author-role">Participant</div
></div><div class="bbp-reply-content"><p>Le pont de pierre rouvre lundi.<br>Qui l'a déjà traversé
?</p></div></div>
<div id="post-102" class="bbp-reply-header"><div class="bbp-meta"><span
class="bbp-reply-post-date">12 juin 2007 à 11 h 05 min</span></div></div><div
class="even post-102 reply type-reply"><div class="bbp-reply-author"><span class="bbp-author-name"
>Peggy10</span></div><div class="bbp-reply-content"><blockquote><p>Octave a écrit :</p><p>Qui l'a
déjà traversé ?</p></blockquote><p>Moi, hier soir, à pied.</p></div></div>
<div id="post-103" class="bbp-reply-header"><span class="bbp-reply-post-date">13 juin 2007 à 8 h
00 min</span></div><div class="odd post-103 reply type-reply"><div class="bbp-reply-author"><span
class="bbp-author-name">Marc Petit</span></div><div class="bbp-reply-content"><p>@Peggy10 et les
voitures ?</p></div></div></li></ul>)");
}

TEST_CASE("posts of MyBB") {
  check_topic(R"(<div id="posts"><a name="pid101" id="pid101"></a><div class="post classic"
id="post_101"><div class="post_author scaleimages"><div class="author_avatar"><img alt=""></div
><div class="author_information"><strong><span class="largetext"><a href="user-2.html">Octave</a
></span></strong><br><span class="smalltext">Pilier du quai</span></div><div
class="author_statistics">Messages : 12<br>Inscription : May 2006</div></div><div
class="post_content"><div class="post_head"><div class="float_right"><strong><a
href="thread-12-post-101.html#pid101">#1</a></strong></div><span class="post_date">12-06-2007,
10:22 <span class="post_edit" id="edited_by_101"></span></span></div><div
class="post_body scaleimages" id="pid_101">Le pont de pierre rouvre lundi.<br>Qui l'a déjà
traversé ?</div><div class="signature scaleimages">Lire, c'est vivre</div></div></div>
<div class="post classic" id="post_102"><div class="author_information"><strong><span
class="largetext"><a href="user-3.html">Peggy10</a></span></strong></div><div class="post_head"
><span class="post_date">12-06-2007, 11:05 <span class="post_edit">(Modification du message :
12-06-2007, 11:09 par <a href="user-3.html">Peggy10</a>.)</span></span></div><div
class="post_body" id="pid_102"><blockquote class="mycode_quote"><cite><span> (12-06-2007,
10:22)</span>Octave a écrit :  <a href="thread-12-post-101.html" class="quick_jump"></a></cite>Qui
l'a déjà traversé ?</blockquote>Moi, hier soir, à pied.</div></div>
<div class="post classic" id="post_103"><div class="author_information"><strong><span
class="largetext">Marc Petit</span></strong></div><div class="post_head"><span class="post_date"
>Hier, 08:00</span></div><div class="post_body" id="pid_103">@Peggy10 et les voitures ?</div></div
></div>)");
}

TEST_CASE("posts of Vanilla") {
  check_topic(R"(<div class="MessageList Discussion"><div id="Discussion_101"
class="Item ItemDiscussion"><div class="Discussion"><div class="Item-Header DiscussionHeader"><div
class="AuthorWrap"><span class="Author"><a class="PhotoWrap"><img alt="Octave"></a><a
href="/profile/Octave" class="Username">Octave</a></span><span class="AuthorInfo">Pilier du
quai</span></div><div class="Meta DiscussionMeta"><span class="MItem DateCreated"><a
href="/discussion/101"><time title="12 juin 2007 10:22" datetime="2007-06-12T08:22:33+00:00">juin
2007</time></a></span></div></div><div class="Item-BodyWrap"><div class="Message userContent">Le
pont de pierre rouvre lundi.<br>Qui l'a déjà traversé ?</div></div></div></div></div>
<ul class="MessageList DataList Comments"><li class="Item ItemComment" id="Comment_102"><div
class="Comment"><span class="Author"><a class="Username">Peggy10</a></span><time
datetime="2007-06-12T09:05:10+00:00">juin 2007</time><div class="Message userContent"><blockquote
class="UserQuote"><div class="QuoteAuthor"><a>Octave</a> a écrit :</div><div class="QuoteText"><p
>Qui l'a déjà traversé ?</p></div></blockquote><p>Moi, hier soir, à pied.</p></div></div></li>
<li class="Item ItemComment" id="Comment_103"><span class="Author"><a class="Username">Marc
Petit</a></span><time datetime="2007-06-13T06:00:00+00:00">juin 2007</time><div
class="Message userContent">@Peggy10 et les voitures ?</div></li></ul>)");
}

TEST_CASE("posts of Invision 5") {
  check_topic(R"(<div id="elPostFeed"><article id="elComment_101" class="ipsEntry js-ipsEntry
ipsEntry--post"><aside class="ipsEntry__header"><div class="ipsEntry__header-align">
<div class="ipsPhotoPanel"><div class="ipsAvatarStack"><img alt="Octave"></div>
<div class="ipsPhotoPanel__text"><h3 class="ipsEntry__username"><a href="/profile/2-octave/">Octave
</a></h3><p class="ipsPhotoPanel__secondary"><a href="?comment=101"><time
datetime="2007-06-12T08:22:33Z">12 juin 2007</time></a></p></div></div></div></aside>
<div id="comment-101_wrap" class="ipsEntry__content"><div class="ipsEntry__post"><div
class="ipsRichText ipsRichText--user"><p>Le pont de pierre rouvre lundi.</p><p>Qui l'a déjà
traversé ?</p></div></div></div></article>
<article id="elComment_102" class="ipsEntry js-ipsEntry ipsEntry--post"><aside
class="ipsEntry__header"><h3 class="ipsEntry__username"><a>Peggy10</a></h3><time
datetime="2007-06-12T09:05:10Z">12 juin</time></aside><div class="ipsEntry__content"><div
class="ipsRichText"><blockquote class="ipsQuote" data-ipsquote-username="Octave"><div
class="ipsQuote_citation">Le 12/06/2007 à 10:22, Octave a dit :</div><div
class="ipsQuote_contents"><p>Qui l'a déjà traversé ?</p></div></blockquote><p>Moi, hier soir, à
pied.</p></div></div></article>
<article id="elComment_103" class="ipsEntry js-ipsEntry ipsEntry--post"><aside
class="ipsEntry__header"><h3 class="ipsEntry__username">Marc Petit</h3><time
datetime="2007-06-13T06:00:00Z">hier</time></aside><div class="ipsRichText"><p>@Peggy10 et les
voitures ?</p></div></article></div>)");
}

TEST_CASE("questions, answers and comments of Stack Exchange") {
  const auto documents = read_thread(R"(<h1 itemprop="name"><a href="/questions/101/pont">Le pont
de pierre</a></h1><div class="question" id="question" data-questionid="101"><div
class="js-vote-count">22</div><div class="s-prose js-post-body" itemprop="text"><p>Qui l'a déjà
traversé ?</p></div><div class="post-signature owner"><div class="user-action-time">asked <span
title="2007-06-12 08:22:00Z">Jun 12 at 8:22</span></div><div class="user-details"
itemprop="author"><a href="/users/2/octave">Octave</a><span class="d-none"
itemprop="name">Octave</span></div></div></div>
<div id="answer-102" class="answer js-answer" data-parentid="101"><div class="s-prose js-post-body"
itemprop="text"><p>Moi, hier soir, à pied.</p></div><time itemprop="dateCreated"
datetime="2007-06-12T09:05:00"></time><div class="user-details" itemprop="author"><span
itemprop="name">Peggy10</span></div><ul class="comments-list"><li id="comment-103" class="comment
js-comment"><div class="comment-score">2</div><div class="comment-body"><span
class="comment-copy">Et les voitures ?</span> – <a class="comment-user" href="/users/4">Marc
Petit</a> <span class="comment-date"><span title="2007-06-13 06:00:00Z, License: CC BY-SA 3.0">Jun
13 at 6:00</span></span></div></li></ul></div>)",
                                     "https://pont.exemple.fr/questions/101/pont");
  CHECK(told(documents) ==
        "0 Octave 2007-06-12T10:22 | Qui l'a déjà traversé ?\n"
        "1 Peggy10 2007-06-12T09:05 | Moi, hier soir, à pied. | #c102\n"
        "2 Marc Petit 2007-06-13T08:00 | Et les voitures ? | -> Peggy10 | #c103\n");
}
