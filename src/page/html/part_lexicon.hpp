// The lexicon of the words of which templates make the names of the parts of a page.
#pragma once

#include <string_view>

namespace glane {

// Kinds of words; one word, and the more so the names of one element, may be of several.
enum PartKind : unsigned {
  // Of posts and of what is in them.
  kCommentWord = 1u << 0,    // comment, commentaire, reaction, reply, reponse ...
  kPostWord = 1u << 1,       // post, message, topic, thread: a forum's, or a blog's article
  kAuthorWord = 1u << 2,     // author, auteur, pseudo, username ...
  kDateWord = 1u << 3,       // date, time, posted ...
  kTextWord = 1u << 4,       // content, text, texte, body, message ...
  kBesideWord = 1u << 5,     // avatar, rank, badge, count: beside a name or a date, and neither
  kElsewhereWord = 1u << 6,  // recent, widget, related, form: not where comments are read
  kEditWord = 1u << 7,       // edited, modified, joined: the date of something else
  kNameWord = 1u << 8,       // name, user, member: an author's where nothing else speaks against
  kOpinionWord = 1u << 9,    // avis, opinion, review: of readers, or of columnists
  kForumWord = 1u << 10,     // forum, message: a forum's post rather than a blog's
  kPostKinds = (1u << 11) - 1,
  // Of articles: boilerplate (as Boilerplate's kinds), and what speaks against it.
  kLikelyBoilerplate = 1u << 11,
  kSureBoilerplate = 1u << 12,
  kSiteBoilerplate = 1u << 13,
  kReadersBoilerplate = 1u << 14,
  kNegatingWord = 1u << 15,      // "no-sidebar", "has-menu": of an element that is none
  kNotOfReadersWord = 1u << 16,  // "comments-open" is of an article, "live-comments" of a match
  // Of an article's byline.
  kUnsignedWord = 1u << 17,     // "author-photo" signs nothing
  kPublicationWord = 1u << 18,  // date, published, parution ...
  kUpdateWord = 1u << 19,       // updated, maj ...
  kPublishedWord = 1u << 20,    // "published updated": it was never changed
  // Of an article's body, the surest first; mostly two words.
  kBodyName = 1u << 21,
  kContentName = 1u << 22,
  kLikelyBodyName = 1u << 23,
  kAnyTextName = 1u << 24,
  kLeadName = 1u << 25,     // chapô, standfirst: between an article's title and its body
  kLayoutWord = 1u << 26,   // "sidebar-grid": how the page is laid out, and nothing of the part
  kLinksName = 1u << 27,    // box, list, card: of links, or of the article
  kNotesName = 1u << 31,    // notes, footnotes: of the author, under the text
  kRecipeName = 1u << 30,   // recipe: its times and portions are text
  kPictureName = 1u << 29,  // image, photo: with a picture inside, its words are its caption
  kColumnName = 1u << 28,   // right column: as a whole name, beside the article
};

// The kinds of a word, or of two that follow each other ("lire aussi"), in lower case; 0: unknown.
unsigned kinds_of_words(std::string_view words);

}  // namespace glane
