// The same topic in the markup of the forums of the 2000s; see thread_story.hpp.
#include "page/posts/thread_story.hpp"

using namespace glane;

TEST_CASE("posts of phpBB 3, prosilver") {
  check_topic(R"(<div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=12">Le
pont</a></h2>
<div class="action-bar bar-top"><div class="pagination">3 messages &bull; Page <strong>1</strong>
sur <strong>1</strong></div></div>
<div id="p101" class="post has-profile bg2"><div class="inner"><dl class="postprofile"
id="profile101">
<dt class="has-profile-rank"><div class="avatar-container"></div><a
href="./memberlist.php?mode=viewprofile&amp;u=2" class="username">Octave</a></dt>
<dd class="profile-rank">Pilier du quai</dd><dd class="profile-joined"><strong>Inscription
:</strong> 01 mai 2006, 09:00</dd></dl>
<div class="postbody"><div id="post_content101"><h3 class="first"><a href="#p101">Le pont de
pierre</a></h3>
<ul class="post-buttons"><li><a href="./posting.php?mode=quote" title="Citer"><span
class="sr-only">Citer</span></a></li></ul>
<p class="author"><a class="unread" href="./viewtopic.php?p=101#p101"><span class="sr-only"
>Message</span></a>
<span class="responsive-hide">par <strong><a href="./memberlist.php?u=2" class="username"
>Octave</a></strong> &raquo; </span>12 juin 2007, 10:22</p>
<div class="content">Le pont de pierre rouvre lundi.<br>Qui l'a déjà traversé ?</div>
<div id="sig101" class="signature">Lire, c'est vivre</div></div></div></div></div>
<hr class="divider">
<div id="p102" class="post has-profile bg1"><div class="inner"><dl class="postprofile"><dt><a
class="username-coloured" style="color:#AA0000" href="./memberlist.php?u=3">Peggy10</a></dt></dl>
<div class="postbody"><h3><a href="#p102">Re: Le pont de pierre</a></h3>
<p class="author"><span class="responsive-hide">par <strong><a class="username-coloured"
href="./memberlist.php?u=3">Peggy10</a></strong> &raquo; </span><time
datetime="2007-06-12T11:05:00+02:00">12 juin 2007, 11:05</time></p>
<div class="content"><blockquote cite="./viewtopic.php?p=101#p101"><div><cite><a
href="./memberlist.php?u=2">Octave</a> a écrit : <span class="responsive-hide"><a href="#p101"
>&uarr;</a>12 juin 2007, 10:22</span></cite>Qui l'a déjà traversé ?</div></blockquote>
Moi, hier soir, à pied.</div>
<div class="notice">Dernière modification par <a href="./memberlist.php?u=3" class="username"
>Peggy10</a> le 12 juin 2007, 11:09, modifié 1 fois.</div></div></div></div>
<hr class="divider">
<div id="p103" class="post bg2"><div class="inner"><dl class="postprofile"><dt><span
class="username">Marc Petit</span></dt></dl><div class="postbody">
<p class="author">par <strong><span class="username">Marc Petit</span></strong> &raquo; 13 juin
2007, 08:00</p><div class="content">@Peggy10 et les voitures ?</div></div></div></div></div>)");
}

TEST_CASE("posts of phpBB 3, subsilver2") {
  check_topic(R"(<div id="pagecontent"><table class="tablebg" width="100%" cellspacing="1"><tr><th
>Auteur</th><th>Message</th></tr></table>
<table class="tablebg" width="100%" cellspacing="1"><tr class="row1"><td align="center"
valign="middle"><a name="p101"></a><b class="postauthor">Octave</b></td>
<td width="100%" height="25"><table width="100%" cellspacing="0"><tr><td class="gensmall"
width="100%"><div style="float: left;">&nbsp;<b>Sujet du message:</b> Le pont</div><div
style="float: right;"><b>Publié:</b> Mar 12 Juin 2007, 10:22&nbsp;</div></td></tr></table></td
></tr>
<tr class="row1"><td valign="top" class="profile"><span class="postdetails"><b>Inscription:</b>
Lun 1 Mai 2006, 09:00</span></td>
<td valign="top"><table width="100%" cellspacing="5"><tr><td><div class="postbody">Le pont de
pierre rouvre lundi.<br />Qui l'a déjà traversé ?</div><br clear="all" /><br /><span
class="postbody">_________________<br />Lire, c'est vivre</span></td></tr></table></td></tr
></table>
<table class="tablebg" width="100%" cellspacing="1"><tr class="row2"><td align="center"><a
name="p102"></a><b class="postauthor">Peggy10</b></td>
<td><table width="100%"><tr><td class="gensmall"><div style="float: right;"><b>Publié:</b> Mar 12
Juin 2007, 11:05&nbsp;</div></td></tr></table></td></tr>
<tr class="row2"><td class="profile"></td><td><table><tr><td><div class="postbody"><div
class="quotetitle">Octave a écrit:</div><div class="quotecontent">Qui l'a déjà traversé ?</div><br
/>Moi, hier soir, à pied.</div><br clear="all" /><br />
<span class="gensmall">Dernière édition par Peggy10 le Mar 12 Juin 2007, 11:09, édité 1
fois.</span></td></tr></table></td></tr></table>
<table class="tablebg" width="100%" cellspacing="1"><tr class="row1"><td><a name="p103"></a><b
class="postauthor">Marc Petit</b></td>
<td><table width="100%"><tr><td class="gensmall"><div style="float: right;"><b>Publié:</b> Mer 13
Juin 2007, 08:00&nbsp;</div></td></tr></table></td></tr>
<tr class="row1"><td class="profile"></td><td><table><tr><td><div class="postbody">@Peggy10 et les
voitures ?</div></td></tr></table></td></tr></table></div>)");
}

TEST_CASE("posts of phpBB 2") {
  check_topic(R"(<table class="forumline" width="100%" cellspacing="1"><tr><th class="thLeft"
>Auteur</th><th class="thRight">Message</th></tr>
<tr><td width="150" align="left" valign="top" class="row1"><span class="name"><a name="101"></a><b
>Octave</b></span><br /><span class="postdetails">Pilier du quai<br /><br />Inscrit le: 01 Mai
2006<br />Messages: 12</span><br /></td>
<td class="row1" width="100%" height="28" valign="top"><table width="100%" border="0"><tr><td
width="100%"><a href="viewtopic.php?p=101#101"><img src="icon.gif" alt="Message" /></a><span
class="postdetails">Posté le: Mar 12 Juin 2007, 10:22<span class="gen">&nbsp;</span>&nbsp;
&nbsp;Sujet du message: Le pont</span></td><td valign="top" nowrap="nowrap"><a
href="posting.php?mode=quote&amp;p=101"><img src="quote.gif" alt="Répondre en citant" /></a></td
></tr>
<tr><td colspan="2"><hr /></td></tr><tr><td colspan="2"><span class="postbody">Le pont de pierre
rouvre lundi.<br />Qui l'a déjà traversé ?</span><span class="postbody"><br />_________________<br
/>Lire, c'est vivre</span><span class="gensmall"></span></td></tr></table></td></tr>
<tr><td class="row1" width="150" align="left"><span class="nav"><a href="#top" class="nav">Revenir
en haut de page</a></span></td><td class="row1"><table><tr><td><a href="profile.php?u=2"><img
alt="Voir le profil" /></a></td></tr></table></td></tr>
<tr><td class="spaceRow" colspan="2" height="1"><img src="spacer.gif" alt="" /></td></tr>
<tr><td class="row2"><span class="name"><a name="102"></a><b>Peggy10</b></span><br /><span
class="postdetails">Inscrit le: 02 Mai 2006</span></td>
<td class="row2"><table><tr><td><a href="viewtopic.php?p=102#102"><img alt="Message" /></a><span
class="postdetails">Posté le: Mar 12 Juin 2007, 11:05<span class="gen">&nbsp;</span>&nbsp;
&nbsp;Sujet du message: </span></td></tr><tr><td colspan="2"><hr /></td></tr>
<tr><td colspan="2"><span class="postbody"></span><table width="90%" cellspacing="1"
cellpadding="3" border="0" align="center"><tr><td><span class="genmed"><b>Octave a écrit:</b
></span></td></tr><tr><td class="quote">Qui l'a déjà traversé ?</td></tr></table><span
class="postbody"><br />Moi, hier soir, à pied.</span><span class="gensmall"><br /><br />Dernière
édition par Peggy10 le Mar 12 Juin 2007, 11:09; édité 1 fois</span></td></tr></table></td></tr>
<tr><td class="row2"><span class="nav"><a href="#top">Revenir en haut de page</a></span></td><td
></td></tr><tr><td class="spaceRow" colspan="2"></td></tr>
<tr><td class="row1"><span class="name"><a name="103"></a><b>Marc Petit</b></span><br /><span
class="postdetails">Invité</span></td>
<td class="row1"><table><tr><td><a href="viewtopic.php?p=103#103"></a><span class="postdetails"
>Posté le: Mer 13 Juin 2007, 08:00&nbsp;Sujet du message: </span></td></tr><tr><td colspan="2"><hr
/></td></tr>
<tr><td colspan="2"><span class="postbody">@Peggy10 et les voitures ?</span><span class="gensmall"
></span></td></tr></table></td></tr></table>)");
}

TEST_CASE("posts of vBulletin 3") {
  check_topic(R"(<div id="posts"><div align="center"><div class="page"><table id="post101"
class="tborder" width="100%"><tr><td class="thead" style="font-weight:normal"><div class="normal"
style="float:right">&nbsp;#<a href="showpost.php?p=101" name="1"><strong>1</strong></a></div><div
class="normal"><a name="post101"><img alt="Vieux" /></a> 12/06/2007, 10h22 </div></td></tr>
<tr><td class="alt2"><table><tr><td nowrap="nowrap"><div id="postmenu_101"><a class="bigusername"
href="member.php?u=2">Octave</a></div><div class="smallfont">Pilier du quai</div></td><td
valign="top"><div class="smallfont"><div>Date d'inscription: mai 2006</div><div>Messages: 12</div
></div></td></tr></table></td></tr>
<tr><td class="alt1" id="td_post_101"><div class="smallfont"><strong>Le pont</strong></div><hr
size="1" /><div id="post_message_101">Le pont de pierre rouvre lundi.<br />Qui l'a déjà traversé
?</div><div>__________________<br />Lire, c'est vivre</div></td></tr></table></div></div>
<table id="post102" class="tborder"><tr><td class="thead"><div class="normal" style="float:right"
>#<a href="showpost.php?p=102" name="2"><strong>2</strong></a></div><div class="normal"><a
name="post102"></a> 12/06/2007, 11h05 </div></td></tr>
<tr><td class="alt2"><div id="postmenu_102"><a class="bigusername" href="member.php?u=3"
>Peggy10</a></div></td></tr>
<tr><td class="alt1" id="td_post_102"><div id="post_message_102"><div
style="margin:20px; margin-top:5px; "><div class="smallfont" style="margin-bottom:2px"
>Citation:</div><table cellpadding="6" width="100%"><tr><td class="alt2" style="border:1px inset"
><div>Envoyé par <strong>Octave</strong> <a href="showthread.php?p=101#post101"><img
alt="Voir le message" /></a></div><div style="font-style:italic">Qui l'a déjà traversé ?</div></td
></tr></table></div>Moi, hier soir, à pied.</div><div class="smallfont"><hr size="1" /><em
>Dernière modification par Peggy10 ; 12/06/2007 à <span class="time">11h09</span>.</em></div></td
></tr></table>
<table id="post103" class="tborder"><tr><td class="thead"><div class="normal"><a name="post103"
></a> Hier, 08h00 </div></td></tr><tr><td class="alt2"><div id="postmenu_103">Marc Petit</div></td
></tr>
<tr><td class="alt1" id="td_post_103"><div id="post_message_103">@Peggy10 et les voitures ?</div
></td></tr></table></div>)");
}

TEST_CASE("posts of vBulletin 4") {
  check_topic(R"(<ol id="posts" class="posts"><li
class="postbitlegacy postbitim postcontainer old" id="post_101"><div class="posthead"><span
class="postdate old"><span class="date">12/06/2007,&nbsp;<span class="time">10h22</span></span
></span><span class="nodecontrols"><a name="post101" href="showthread.php?t=12&amp;p=101#post101"
class="postcounter">#1</a></span></div>
<div class="postdetails"><div class="userinfo"><div class="username_container"><div
class="popupmenu memberaction"><a class="username offline popupctrl" href="member.php?u=2"
title="Octave est déconnecté"><strong>Octave</strong></a></div></div><span class="usertitle"
>Pilier du quai</span><dl class="userinfo_extra"><dt>Date d'inscription</dt><dd>mai 2006</dd></dl
></div>
<div class="postbody"><div class="postrow"><h2 class="title icon">Le pont</h2><div class="content"
><div id="post_message_101"><blockquote class="postcontent restore ">Le pont de pierre rouvre
lundi.<br />Qui l'a déjà traversé ?</blockquote></div></div></div><blockquote
class="signature restore"><div class="signaturecontainer">Lire, c'est vivre</div></blockquote
></div></div></li>
<li class="postbitlegacy postcontainer old" id="post_102"><div class="posthead"><span
class="postdate old"><span class="date">12/06/2007,&nbsp;<span class="time">11h05</span></span
></span><a name="post102" href="showthread.php?p=102#post102" class="postcounter">#2</a></div><div
class="postdetails"><div class="userinfo"><a class="username" href="member.php?u=3"><strong
>Peggy10</strong></a></div>
<div class="postbody"><div class="content"><div id="post_message_102"><blockquote
class="postcontent restore "><div class="bbcode_container"><div class="bbcode_quote"><div
class="quote_container"><div class="bbcode_quote_container"></div><div class="bbcode_postedby"
><img alt="Citation" /> Envoyé par <strong>Octave</strong> <a href="showthread.php?p=101#post101"
><img alt="Voir le message" /></a></div><div class="message">Qui l'a déjà traversé ?</div></div
></div></div>Moi, hier soir, à pied.</blockquote></div></div>
<blockquote class="postcontent lastedited">Dernière modification par Peggy10 ; 12/06/2007 à <span
class="time">11h09</span>.</blockquote></div></div></li>
<li class="postbitlegacy postcontainer old" id="post_103"><div class="posthead"><span
class="postdate"><span class="date">Hier,&nbsp;<span class="time">08h00</span></span></span></div
><div class="userinfo"><a class="username guest"><b>Marc Petit</b></a></div><div class="content"
><div id="post_message_103"><blockquote class="postcontent restore">@Peggy10 et les voitures
?</blockquote></div></div></li></ol>)");
}

TEST_CASE("posts of SMF 2") {
  check_topic(R"(<div id="forumposts"><form action="index.php?action=quickmod2" method="post"><div
class="windowbg"><span class="topslice"><span></span></span><div class="post_wrapper"><div
class="poster"><h4><img alt="Hors ligne" /><a href="index.php?action=profile;u=2"
title="Voir le profil de Octave">Octave</a></h4><ul class="reset smalltext"
id="msg_101_extra_info"><li class="postgroup">Pilier du quai</li><li class="postcount">Messages:
12</li></ul></div>
<div class="postarea"><div class="flow_hidden"><div class="keyinfo"><div class="messageicon"><img
alt="" /></div><h5 id="subject_101"><a href="index.php?topic=12.msg101#msg101" rel="nofollow">Le
pont de pierre</a></h5><div class="smalltext">&#171; <strong> le:</strong> 12 Juin 2007 à 10:22:33
&#187;</div><div id="msg_101_quick_mod"></div></div></div><div class="post"><div class="inner"
id="msg_101">Le pont de pierre rouvre lundi.<br />Qui l'a déjà traversé ?</div></div></div><div
class="moderatorbar"><div class="smalltext modified" id="modified_101"></div><div
class="signature" id="msg_101_signature">Lire, c'est vivre</div></div></div></div>
<div class="windowbg2"><div class="post_wrapper"><div class="poster"><h4><a
href="index.php?action=profile;u=3">Peggy10</a></h4></div><div class="postarea"><div
class="keyinfo"><h5 id="subject_102"><a href="index.php?topic=12.msg102#msg102">Re : Le pont de
pierre</a></h5><div class="smalltext">&#171; <strong>Réponse #1 le:</strong> 12 Juin 2007 à
11:05:10 &#187;</div></div>
<div class="post"><div class="inner" id="msg_102"><div class="quoteheader"><div
class="topslice_quote"><a href="index.php?topic=12.msg101#msg101">Citation de: Octave le 12 Juin
2007 à 10:22:33</a></div></div><blockquote class="bbc_standard_quote">Qui l'a déjà traversé
?</blockquote><div class="quotefooter"><div class="botslice_quote"></div></div>Moi, hier soir, à
pied.</div></div></div><div class="moderatorbar"><div class="smalltext modified" id="modified_102"
>&#171; <em>Modifié: 12 Juin 2007 à 11:09:00 par Peggy10</em> &#187;</div></div></div></div>
<div class="windowbg"><div class="post_wrapper"><div class="poster"><h4>Marc Petit</h4></div><div
class="postarea"><div class="keyinfo"><h5 id="subject_103"><a
href="index.php?topic=12.msg103#msg103">Re : Le pont</a></h5><div class="smalltext">&#171; <strong
>Réponse #2 le:</strong> <strong>Hier</strong> à 08:00:00 &#187;</div></div><div class="post"><div
class="inner" id="msg_103">@Peggy10 et les voitures ?</div></div></div></div></div></form></div>)");
}

TEST_CASE("posts of SMF 1") {
  check_topic(R"(<form action="index.php?action=quickmod2;topic=12.0" method="post"><table
cellpadding="0" cellspacing="0" border="0" width="100%" class="bordercolor"><tr><td
style="padding: 1px 1px 0 1px;"><a name="msg101"></a><table width="100%" cellpadding="3"
cellspacing="0" border="0"><tr><td class="windowbg"><table width="100%" cellpadding="5"
cellspacing="0" style="table-layout: fixed;"><tr><td valign="top" width="16%" rowspan="2"
style="overflow: hidden;"><b><a href="index.php?action=profile;u=2"
title="Voir le profil de Octave">Octave</a></b><div class="smalltext">Pilier du quai<br /
>Messages: 12<br /></div></td>
<td valign="top" width="85%" height="100%"><table width="100%" border="0"><tr><td valign="middle"
><div style="font-weight: bold;" id="subject_101"><a href="index.php?topic=12.msg101#msg101">Le
pont</a></div><div class="smalltext">&#171; <b> le:</b> 12 Juin 2007 à 10:22:33 &#187;</div></td
><td align="right"><a href="index.php?action=post;quote=101">Citer</a></td></tr></table><hr
width="100%" size="1" class="hrcolor" /><div class="post">Le pont de pierre rouvre lundi.<br />Qui
l'a déjà traversé ?</div></td></tr><tr><td valign="bottom" class="smalltext"><hr /><div
class="signature">Lire, c'est vivre</div></td></tr></table></td></tr></table></td></tr>
<tr><td style="padding: 1px 1px 0 1px;"><a name="msg102"></a><table width="100%" cellpadding="3"
><tr><td class="windowbg2"><table width="100%"><tr><td valign="top" width="16%" rowspan="2"><b><a
href="index.php?action=profile;u=3">Peggy10</a></b><div class="smalltext">Messages: 3</div></td
><td valign="top"><table width="100%"><tr><td><div id="subject_102"><a
href="index.php?topic=12.msg102#msg102">Re : Le pont</a></div><div class="smalltext">&#171; <b
>Réponse #1 le:</b> 12 Juin 2007 à 11:05:10 &#187;</div></td></tr></table><hr class="hrcolor" /
><div class="post"><div class="quoteheader"><a href="index.php?topic=12.msg101#msg101">Citation
de: Octave le 12 Juin 2007 à 10:22:33</a></div><div class="quote">Qui l'a déjà traversé ?</div
>Moi, hier soir, à pied.</div></td></tr><tr><td class="smalltext"><i>Dernière édition: 12 Juin
2007 à 11:09:00 par Peggy10</i></td></tr></table></td></tr></table></td></tr>
<tr><td><a name="msg103"></a><table width="100%"><tr><td class="windowbg"><table width="100%"><tr
><td valign="top" width="16%"><b><a href="index.php?action=profile;u=4">Marc Petit</a></b></td><td
valign="top"><table><tr><td><div id="subject_103"><a href="index.php?topic=12.msg103#msg103">Re :
Le pont</a></div><div class="smalltext">&#171; <b>Réponse #2 le:</b> <b>Hier</b> à 08:00:00
&#187;</div></td></tr></table><hr /><div class="post">@Peggy10 et les voitures ?</div></td></tr
></table></td></tr></table></td></tr></table></form>)");
}

TEST_CASE("posts of FluxBB") {
  check_topic(R"(<div class="linkst"><p class="pagelink">Pages: <strong>1</strong></p></div>
<div id="p101" class="blockpost rowodd firstpost blockpost1"><h2><span><span class="conr">#1</span
> <a href="viewtopic.php?pid=101#p101">12/06/2007 10:22:33</a></span></h2><div class="box"><div
class="inbox"><div class="postbody"><div class="postleft"><dl><dt><strong><a
href="profile.php?id=2">Octave</a></strong></dt><dd class="usertitle"><strong>Pilier du
quai</strong></dd><dd><span>Inscription : 01/05/2006</span></dd></dl></div>
<div class="postright"><h3>Le pont de pierre</h3><div class="postmsg"><p>Le pont de pierre rouvre
lundi.<br />Qui l'a déjà traversé ?</p></div><div class="postsignature postmsg"><hr /><p>Lire,
c'est vivre</p></div></div></div></div><div class="inbox"><div class="postfoot"><div
class="postfootright"><ul><li class="postreport"><span><a href="misc.php?report=101">Signaler</a
></span></li></ul></div></div></div></div></div>
<div id="p102" class="blockpost roweven"><h2><span><span class="conr">#2</span> <a
href="viewtopic.php?pid=102#p102">12/06/2007 11:05:10</a></span></h2><div class="box"><div
class="inbox"><div class="postbody"><div class="postleft"><dl><dt><strong>Peggy10</strong></dt><dd
class="usertitle"><strong>Membre</strong></dd></dl></div><div class="postright"><h3> Re : Le
pont</h3><div class="postmsg"><div class="quotebox"><cite>Octave a écrit&#160;:</cite><blockquote
><div><p>Qui l'a déjà traversé ?</p></div></blockquote></div><p>Moi, hier soir, à pied.</p><p
class="postedit"><em>Dernière modification par Peggy10 (12/06/2007 11:09:00)</em></p></div></div
></div></div></div></div>
<div id="p103" class="blockpost rowodd"><h2><span><span class="conr">#3</span> <a
href="viewtopic.php?pid=103#p103">Hier 08:00:00</a></span></h2><div class="box"><div
class="postbody"><div class="postleft"><dl><dt><strong>Marc Petit</strong></dt></dl></div><div
class="postright"><div class="postmsg"><p>@Peggy10 et les voitures ?</p></div></div></div></div
></div>)");
}

TEST_CASE("posts of MesDiscussions") {
  check_topic(R"(<div class="mesdiscussions"><table class="messagetable"><tr
class="message cBackCouleurTab1"><td class="messCase1" valign="top" rowspan="2"><a name="t101"></a
><div class="right"><a href="#t101"><img title="n°101" /></a></div><div><b class="s2">Octave</b
></div><span class="MoodStatus">Pilier du quai</span></td>
<td class="messCase2" valign="top"><div class="toolbar"><div class="left">Posté le
12-06-2007&nbsp;à&nbsp;10:22:33&nbsp;&nbsp;<a href="/profil-2.htm"><img title="Voir son profil" /
></a></div><div class="spacer">&nbsp;</div></div><div id="para101"><p>Le pont de pierre rouvre
lundi.<br />Qui l'a déjà traversé ?</p><div style="clear: both;"> </div><br /><span
class="signature"> ---------------<br />Lire, c'est vivre</span></div></td></tr></table>
<table class="messagetable"><tr class="message"><td class="messCase1"><div><b class="s2"
>Publicité</b></div></td><td class="messCase2"><div class="toolbar"><div class="left">Posté le
12-06-2007&nbsp;à&nbsp;10:22:33</div></div><div id="para0"><p>Achetez nos bottes</p></div></td
></tr></table>
<table class="messagetable"><tr class="message"><td class="messCase1"><a name="t102"></a><div><b
class="s2">Peg&#8203;gy10</b></div></td><td class="messCase2"><div class="toolbar"><div
class="left">Posté le 12-06-2007&nbsp;à&nbsp;11:05:10</div></div><div id="para102"><div
class="container"><table class="citation"><tr class="none"><td><b class="s1"><a
href="/sujet_12_1.htm#t101" class="Topic">Octave a écrit :</a></b><br /><br /><p>Qui l'a déjà
traversé ?</p></td></tr></table></div><p>Moi, hier soir, à pied.</p><div class="edited"><a
href="#">Message cité 1 fois</a><br />Message édité par Peggy10 le
12-06-2007&nbsp;à&nbsp;11:09:00</div></div></td></tr></table>
<table class="messagetable"><tr class="message"><td class="messCase1"><a name="t103"></a><div><b
class="s2">Marc Petit</b></div></td><td class="messCase2"><div class="toolbar"><div class="left"
>Posté le 13-06-2007&nbsp;à&nbsp;08:00:00</div></div><div id="para103"><p>@Peggy10 et les voitures
?</p></div></td></tr></table></div>)");
}

TEST_CASE("posts of Forumactif, which dresses itself as phpBB 2 and 3") {
  check_topic(R"(<table class="forumline" width="100%"><tr class="post"><td class="row1"
valign="top" width="150"><span class="name"><a name="101"></a><strong><a href="/u2">Octave</a
></strong></span><br /><span class="postdetails poster-profile">Pilier du quai<br /><b>Messages</b
> : 12<br />Date d'inscription : 01/05/2006</span></td><td class="row1" valign="top" width="100%"
><table width="100%"><tr><td><span class="postdetails"><a href="/t12-le-pont#101"><img
alt="Message" /></a>Sujet: Le pont de pierre &nbsp;&nbsp;<img alt="" />Mar 12 Juin 2007 -
10:22</span></td><td class="post-options"><a href="/post?p=101&amp;mode=quote">Citer</a></td></tr
><tr><td class="hr" colspan="2"><hr /></td></tr><tr><td colspan="2"><div class="postbody"><div>Le
pont de pierre rouvre lundi.<br />Qui l'a déjà traversé ?</div><div class="clear"></div><div
class="signature_div">Lire, c'est vivre</div></div><span class="gensmall"></span></td></tr></table
></td></tr>
<tr class="post"><td class="row2"><span class="name"><a name="102"></a><strong><a href="/u3"
>Peggy10</a></strong></span></td><td class="row2"><table><tr><td><span class="postdetails"><a
href="#102"></a>Sujet: Re: Le pont de pierre &nbsp;Mar 12 Juin 2007 - 11:05</span></td></tr><tr
><td colspan="2"><div class="postbody"><div><table width="90%" align="center"><tr><td><span
class="genmed"><b>Octave a écrit:</b></span></td></tr><tr><td class="quote">Qui l'a déjà traversé
?</td></tr></table>Moi, hier soir, à pied.</div></div><span class="gensmall"><br /><br />Dernière
édition par Peggy10 le Mar 12 Juin 2007 - 11:09, édité 1 fois</span></td></tr></table></td></tr>
<tr class="post"><td class="row1"><span class="name"><a name="103"></a><strong>Marc Petit</strong
></span></td><td class="row1"><table><tr><td><span class="postdetails">Sujet: Re: Le pont
&nbsp;Mer 13 Juin 2007 - 8:00</span></td></tr><tr><td colspan="2"><div class="postbody"><div
>@Peggy10 et les voitures ?</div></div></td></tr></table></td></tr></table>)");
  check_topic(R"(<div class="topic-content"><div class="post row1" id="p101" style=""><div
class="inner"><span class="corners-top"><span></span></span><div class="postprofile"
id="profile101"><dl><dt><a href="/u2"><img alt="Octave" /></a><br /><strong><a href="/u2"
>Octave</a></strong></dt><dd>Pilier du quai</dd><dd><span class="label">Messages</span> : 12</dd
></dl></div><div class="postbody"><ul class="profile-icons"><li><a
href="/post?p=101&amp;mode=quote">Citer</a></li></ul><h2 class="topic-title"><a
href="/t12-le-pont#101">Le pont de pierre</a></h2><p class="author"><img alt="Message" /> par <a
href="/u2"><strong>Octave</strong></a> Mar 12 Juin 2007 - 10:22</p><div class="content clearfix"
><div>Le pont de pierre rouvre lundi.<br />Qui l'a déjà traversé ?</div></div><div
class="signature_div" id="sig101">Lire, c'est vivre</div></div></div></div>
<div class="post row2" id="p102"><div class="inner"><div class="postprofile"><dl><dt><strong><a
href="/u3">Peggy10</a></strong></dt></dl></div><div class="postbody"><p class="author">par <a
href="/u3"><strong>Peggy10</strong></a> Mar 12 Juin 2007 - 11:05</p><div class="content"><div
><blockquote><div><cite>Octave a écrit:</cite>Qui l'a déjà traversé ?</div></blockquote>Moi, hier
soir, à pied.</div><p><br />Dernière édition par Peggy10 le Mar 12 Juin 2007 - 11:09, édité 1
fois</p></div></div></div></div>
<div class="post row1" id="p103"><div class="postprofile"><dl><dt><strong>Marc Petit</strong></dt
></dl></div><div class="postbody"><p class="author">par <strong>Marc Petit</strong> Mer 13 Juin
2007 - 8:00</p><div class="content">
<div>@Peggy10 et les voitures ?</div></div></div></div></div>)");
}

TEST_CASE("posts of PunBB 1.3") {
  check_topic(R"(<div id="forum12" class="main-content main-topic"><div
class="post odd firstpost topicpost"><div id="p101" class="posthead"><h3 class="hn post-ident"
><span class="post-num">1</span> <span class="post-byline"><span>Sujet de </span><a
title="Voir le profil" href="user2.html">Octave</a></span> <span class="post-link"><a
class="permalink" rel="bookmark" href="post101.html#p101">12-06-2007 10:22:33</a></span></h3></div
><div class="postbody"><div class="post-author"><ul class="author-ident"><li class="username"><a
href="user2.html">Octave</a></li><li class="usertitle"><span>Pilier du quai</span></li></ul></div
><div class="post-entry"><h4 class="entry-title hn">Le pont</h4><div class="entry-content"><p>Le
pont de pierre rouvre lundi.<br />Qui l'a déjà traversé ?</p></div><div class="sig-content"><span
class="sig-line"></span>Lire, c'est vivre</div></div></div><div class="postfoot"><div
class="post-options"><p class="post-actions"><a href="report101.html">Signaler</a></p></div></div
></div>
<div class="post even replypost"><div id="p102" class="posthead"><h3 class="hn post-ident"><span
class="post-byline">Réponse de <strong>Peggy10</strong></span> <span class="post-link"><a
class="permalink" href="post102.html#p102">12-06-2007 11:05:10</a></span></h3></div><div
class="postbody"><div class="post-author"><ul><li class="username"><strong>Peggy10</strong></li
></ul></div><div class="post-entry"><div class="entry-content"><div class="quotebox"><cite>Octave
a écrit&#160;:</cite><blockquote><p>Qui l'a déjà traversé ?</p></blockquote></div><p>Moi, hier
soir, à pied.</p><p class="lastedit"><em>Édité par Peggy10 (12-06-2007 11:09:00)</em></p></div
></div></div></div>
<div class="post odd replypost lastpost"><div id="p103" class="posthead"><h3><span
class="post-link"><a class="permalink" href="post103.html#p103">Hier 08:00:00</a></span></h3></div
><div class="postbody"><div class="post-author"><ul><li class="username">Marc Petit</li></ul></div
><div class="entry-content"><p>@Peggy10 et les voitures ?</p></div></div></div></div>)");
}

TEST_CASE("posts of vBulletin's archive") {
  const auto documents = read_thread(
      R"(<div class="pagebody"><div class="post"><div class="posttop"><div class="username">Octave
</div><div class="date">12/06/2007, 10h22</div></div><div class="posttext">Le pont rouvre.</div>
</div><hr><div class="post"><div class="posttop"><div class="username">Peggy10</div><div
class="date">12/06/2007, 11h05</div></div><div class="posttext">Enfin !</div></div></div>)",
      "https://a.exemple.fr/archive/index.php/t-12.html");
  CHECK(told(documents) ==
        "0 Octave 2007-06-12T10:22 | Le pont rouvre.\n"
        "1 Peggy10 2007-06-12T11:05 | Enfin ! | #c1\n");
}
