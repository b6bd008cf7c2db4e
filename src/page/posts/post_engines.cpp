#include "page/posts/post_engines.hpp"

namespace glane {

namespace {

// Fora first: their pages may hold comments of other software in a corner. Where two rows could
// read a page, the one that finds more posts does, the first of two that find as many.
constexpr PostEngine kEngines[] = {
    {"phpBB 3", true, PostPlace::element, "div.post",
     "p.author .username, p.author .username-coloured, .postprofile .username, "
     ".postprofile .username-coloured, .postprofile dt a, .postprofile dt, "
     "p.author a",
     "p.author time, p.author", ".content", ".signature"},
    {"Forumactif, as Invision", true, PostPlace::element, ".post-container",
     ".postprofile-head .popmenubutton a, .postprofile-head a", "p.author", ".post-entry",
     ".signature_div"},
    {"jeuxvideo.com", true, PostPlace::element, ".bloc-message-forum", ".bloc-pseudo-msg",
     ".bloc-date-msg", ".txt-msg", ".signature-msg"},
    {"HyperKitty", true, PostPlace::element, "div.email",
     ".email-author .name, .email-author a, .email-author, .name", ".email-date, .date, .time",
     ".email-body", ".email-attachments, .quoted-switch"},
    {"phpBB 3, subsilver2", true, PostPlace::around, "div.postbody", ".postauthor",
     "td.gensmall div, td.gensmall", "div.postbody", ".gensmall"},
    {"phpBB 2", true, PostPlace::around, "span.postbody, div.postbody", "span.name, .postauthor",
     "td td span.postdetails, span.postdetails", ":has(> span.postbody), div.postbody",
     ".gensmall, .signature_div"},
    {"vBulletin 5", true, PostPlace::element, "li.b-post, .js-post",
     ".b-post__author-name, .author [itemprop~=name], .author a, .author",
     ".b-post__timestamp time, time", ".js-post__content-text, .b-post__content-text",
     ".b-post__signature"},
    {"vBulletin 4", true, PostPlace::element, "#post_{n}", ".username, .bigusername",
     ".postdate, .date", "blockquote.restore, .postcontent, #post_message_{n}", ".signature"},
    {"vBulletin 3", true, PostPlace::element, "table#post{n}", ".bigusername, #postmenu_{n}",
     "td.thead .normal, td.thead, .thead", "#post_message_{n}", ".signature"},
    {"vBulletin, archive", true, PostPlace::element, "div.post", ".username", ".date", ".posttext",
     ""},
    {"MesDiscussions", true, PostPlace::element, "table.messagetable", ".s2", ".toolbar",
     "#para{n}, .post_content, .messCase2 .content", ".edited"},
    {"MesDiscussions, quick view", false, PostPlace::element, "tr.message", ".messCase1bis",
     ".toolbar", "tr.message", ".messCase1bis"},
    {"SMF 2", true, PostPlace::element, "div.post_wrapper", ".poster h4 a, .poster h4",
     ".postinfo, .keyinfo .smalltext, .keyinfo", ".inner", ".signature"},
    {"SMF 1", true, PostPlace::around, "td div.post", "td a[href*=action=profile]",
     "div.smalltext, .smalltext", "div.post", ".signature"},
    {"FluxBB", true, PostPlace::element, "div.blockpost", ".postleft dt, dt", "h2 a, h2",
     ".postmsg", ".postsignature, .postedit"},
    {"PunBB", true, PostPlace::element, "div.post.firstpost, div.post.replypost",
     ".post-author .username, .username", ".post-link, .posthead", ".entry-content",
     ".sig-content, .lastedit"},
    {"MyBB", true, PostPlace::element, "div.post#post_{n}, table#post_{n}",
     ".post_author .largetext, .post_author a, .author_information .largetext",
     ".post_date, .smalltext", ".post_body", ".signature, .post_edit, .post_meta"},
    {"bbPress", true, PostPlace::siblings, ".bbp-reply-header, .bbp-topic-header",
     ".bbp-author-name, .bbp-reply-author a", ".bbp-reply-post-date, .bbp-topic-post-date",
     ".bbp-reply-content, .bbp-topic-content", ".bbp-reply-revision-log, .bbp-topic-revision-log"},
    {"Vanilla", true, PostPlace::element, ".ItemDiscussion, .ItemComment",
     ".Author .Username, .Username", "time", ".Message, .userContent",
     ".Signature, .UserSignature"},
    {"XenForo 2", true, PostPlace::element,
     "article.message--post, article.message, .message--post",
     ".message-name .username, .message-name, .username", "time.u-dt, time, .u-dt",
     ".message-body .bbWrapper, .message-body, .bbWrapper", ".message-signature"},
    {"XenForo 1", true, PostPlace::element, "li.message#post-{n}, ol.messageList li.message",
     ".messageUserBlock .username, .userText .username, .username",
     ".messageMeta .DateTime, .DateTime", ".messageText", ".signature"},
    {"Invision 4", true, PostPlace::element, "article.cPost, .cPost",
     "aside .cAuthorPane_author, .cAuthorPane_author, .ipsComment_author h3", "time",
     ".ipsType_richText, .cPost_contentWrap", ".ipsComment_controls"},
    {"Invision 5", true, PostPlace::element, "article.ipsEntry, .ipsEntry--post",
     ".ipsEntry__username, .ipsEntry__author h3, .ipsUsername", "time", ".ipsRichText",
     ".ipsEntry__signature"},
    {"Invision 4, comments", false, PostPlace::element, "article.ipsComment, .ipsComment",
     ".ipsComment_author h3, .ipsComment_author, h3", "time", ".ipsType_richText",
     ".ipsComment_controls"},
    {"Invision 3", true, PostPlace::element, ".post_block, .ipsComment#comment_id_{n}",
     ".author [itemprop~=name], .author.vcard, .author, .desc a, [itemprop~=name]",
     "abbr.published, .posted_info .published, .posted_info, .date",
     ".post.entry-content, .entry-content, .post", ".signature, .edit"},
    {"Invision 2", true, PostPlace::around, "div.postcolor", ".normalname", ".postdetails",
     "div.postcolor", ".signature, .edit"},
    {"Discourse", true, PostPlace::element, ".topic-body.crawler-post, .crawler-post",
     ".creator [itemprop~=name], [itemprop~=author] [itemprop~=name], .creator",
     "time.post-time, [itemprop~=datePublished], time",
     ".post, [itemprop~=articleBody], [itemprop~=text]", ".crawler-linkback-list"},
    {"Discourse, rendered", true, PostPlace::element, ".topic-post",
     ".names .username a, .names .username, .names a", ".post-date, .relative-date, time",
     ".cooked", ".post-menu-area"},
    {"WordPress", false, PostPlace::element,
     "li.comment, li.pingback, li.trackback, article.comment, div.comment[class*=depth-], "
     ".commentlist > li, .commentlist .children > li, .comment-list > li, "
     ".comment-list .children > li",
     ".comment-author .fn, .comment-author cite, .fn, .comment-author, cite, "
     ".comment-author-link, .commentauthor, .author",
     ".comment-metadata time, .comment-meta time, time, .comment-metadata, .comment-date, "
     ".comment-meta, .commentmetadata, "
     ".date",
     ".comment-content, .comment-text, .comment_text, .commenttext, .comment-entry, "
     ".comment-body-text, .comment_content, .comment-copy, .comment-body, li.comment, "
     ".commentlist > li, .commentlist .children > li, .comment-list > li, "
     ".comment-list .children > li",
     ".comment-author, .comment-meta, .commentmetadata, .reply, .comment-metadata, "
     ".comment-awaiting-moderation, cite, .fn, .vcard, .comment-header, .comment-head, "
     ".comment-date, .comment-avatar, .comment-info, .comment-footer, .comment-reply, .says"},
    {"WordPress, blocks", false, PostPlace::element,
     ".wp-block-comment-template li, .wp-block-post-comments li",
     ".wp-block-comment-author-name, .comment-author .fn", ".wp-block-comment-date, time",
     ".wp-block-comment-content, .comment-content", ".wp-block-comment-reply-link"},
    {"SPIP", false, PostPlace::element, "li.forum-fil",
     ".forum-qui, .comment-author .fn, .reviewer .fn, .reviewer, .fn, .forum-auteur, "
     ".comment-author, .auteur, .spip_in",
     "abbr.date, abbr[title], time, .forum-date, .date, .dtreviewed, .comment-meta, .forum-chapo",
     ".forum-texte, .comment-texte, .comment-content, .texte",
     ".repondre, .comment-reply, .forum-chapo, .comment-meta, .hyperlien"},
    {"SPIP, older", false, PostPlace::element, ".forum-message",
     ".forum-qui, .comment-author .fn, .reviewer .fn, .reviewer, .fn, .forum-auteur, "
     ".comment-author, .auteur, .spip_in",
     "abbr.date, abbr[title], time, .forum-date, .date, .dtreviewed, .comment-meta, .forum-chapo",
     ".forum-texte, .comment-texte, .comment-content, .texte",
     ".repondre, .comment-reply, .forum-chapo, .comment-meta, .hyperlien"},
    {"Disqus", false, PostPlace::element, "li.post, .dsq-comment",
     ".author, .dsq-commenter-name, .publisher-anchor-color", ".time-ago, .dsq-comment-header-time",
     ".post-message, .dsq-comment-message", ".post-menu"},
    {"Blogger", false, PostPlace::element,
     ".comment-thread li.comment, #comment-holder li, .comments .comment",
     ".comment-header .user, cite.user, .user", ".datetime", ".comment-content",
     ".comment-actions"},
    {"Blogger, classic", false, PostPlace::siblings, "dt.comment-author, #comments-block dt",
     "dt.comment-author, dt", ".comment-timestamp, .comment-footer",
     "dd.comment-body, .comment-body", ""},
    {"Dotclear", false, PostPlace::siblings, "#comments dt, .comments-list dt, dt#c{n}",
     ".comment-author, dt a[rel~=nofollow], dt a[href*=http]", "dt", "dd", ""},
    {"Joomla", false, PostPlace::element,
     ".rbox, .comment-box:has(> .comment-author), ul.itemCommentsList li, .jc_comment, .kmt-wrap",
     ".comment-author, .author, .commentAuthorName, .kmt-author",
     ".comment-date, .commentDate, .kmt-time, .date", ".comment-body, .commentText, .kmt-body, p",
     ".comments-buttons"},
    {"Drupal", false, PostPlace::element, "article.comment, div.comment, .comment-wrapper .comment",
     ".username, .submitted a, .comment__author, [rel*=has_creator]",
     ".submitted time, [property*=created], .submitted, .comment__time, .comment-date, .date",
     ".field-name-comment-body, .field--name-comment-body, .comment-body, .comment__content, "
     ".content",
     "ul.links, .submitted, .comment__submitted"},
    {"LinuxFr", false, PostPlace::element, "#comments li.comment", ".meta [rel=author]",
     ".meta time, .meta", ".content", ".signature"},
    // An answer and a comment are posts both.
    {"Stack Exchange", true, PostPlace::element, "div.question, div.answer, li.js-comment",
     "[itemprop~=author] [itemprop~=name], [itemprop~=author], .comment-user",
     "time[itemprop~=dateCreated], .owner .user-action-time, .comment-date, .user-action-time",
     ".js-post-body, .post-text, .comment-copy", ""},
    // Of a link the title is all there is.
    {"Reddit, old", true, PostPlace::element, ".thing.link, .thing.comment", ".tagline .author",
     ".tagline time", ".usertext-body .md, .usertext-body, a.title", ""},
    {"Reddit, 2018", false, PostPlace::element, "div:has(> .Comment)", "a[href*=/user/]",
     "[id*=CommentTopMeta--Created]", ".RichTextJSON-root", "", true},
    {"Reddit, 2023", false, PostPlace::element, "[thingid*=t1_]", "a[href*=/user/]",
     "time, faceplate-timeago", "[id*=-comment-rtjson-content]", ""},
    {"Over-blog", false, PostPlace::element, ".ob-comment", ".ob-user .ob-name, .ob-name, .ob-user",
     ".ob-date, .ob-info", ".ob-text, .ob-message", ".ob-comment-reply"},
};

}  // namespace

std::span<const PostEngine> post_engines() {
  return kEngines;
}

}  // namespace glane
