// What the names that a site gives its elements mean: "comment__author-name" is an author's,
// "postDate" a date. Called by the generic reader of posts.
#pragma once

#include <string_view>

#include "page/html/html_tree.hpp"

namespace glane {

// Kinds of words; the names of one element may be of several.
enum ClassWord : unsigned {
  kCommentWord = 1u << 0,    // comment, commentaire, reaction, reply, reponse, avis ...
  kPostWord = 1u << 1,       // post, message, topic, thread: a forum's, or a blog's article
  kAuthorWord = 1u << 2,     // author, auteur, pseudo, username ...
  kDateWord = 1u << 3,       // date, time, posted ...
  kTextWord = 1u << 4,       // content, text, texte, body, message ...
  kBesideWord = 1u << 5,     // avatar, rank, badge, count: beside a name or a date, and neither
  kElsewhereWord = 1u << 6,  // recent, widget, related, form: not where comments are read
  kEditWord = 1u << 7,       // edited, modified, joined: the date of something else
  kForumWord = 1u << 10,     // forum, message: a forum's post rather than a blog's
  kVoiceWord = 1u << 9,      // avis, opinion, review: of readers, or of columnists
  kNameWord = 1u << 8,       // name, user, member: an author's where nothing else speaks against
};

// The kinds of words in a name: letters in a row, parted by signs or by capitals inside.
unsigned words_in_name(std::string_view name);

// Those of an element's classes and itemprop, and of its schema.org type.
unsigned class_words(const GumboNode& node);

}  // namespace glane
