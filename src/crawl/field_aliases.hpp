// The names that exporters and extractors give the fields of documents: one table for JSON objects
// and for the columns of tables. Of each row the first name that has a value counts. Written as
// plain_key makes them.
#pragma once

#include <string>
#include <string_view>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace glane {

// Lower-case letters and digits of a key: "Article_Body" -> "articlebody".
inline std::string plain_key(std::string_view key) {
  std::string plain;
  plain.reserve(key.size());
  for (const char c : key) {
    if (is_ascii_alphanumeric(c) || (c & 0x80) != 0) plain += lower_ascii(c);
  }
  return plain;
}

using FieldAlias = std::string_view;

// A comment's "article_id" and "post_id" are its thread's.
inline constexpr FieldAlias kArticleId[] = {"id",     "guid", "identifier", "docid", "articleid",
                                            "postid", "uid",  "uuid",       "pid"};
inline constexpr FieldAlias kCommentId[] = {"id",    "commentid", "guid", "identifier",
                                            "docid", "uid",       "uuid"};
inline constexpr FieldAlias kTitle[] = {"title", "headline", "titre", "subject", "sujet"};
// Of an article that has none of those.
inline constexpr FieldAlias kTopicTitle[] = {"topictitle", "threadtitle", "name"};
inline constexpr FieldAlias kAuthor[] = {
    "author",      "byline",  "auteur", "authors",  "auteurs",   "authorname", "username",
    "user",        "creator", "by",     "pseudo",   "pseudonym", "nickname",   "screenname",
    "displayname", "login",   "writer", "postedby", "poster"};
inline constexpr FieldAlias kCommentAuthor[] = {"name"};  // an article's is its title
inline constexpr FieldAlias kAuthorList[] = {"authors", "auteurs"};
inline constexpr FieldAlias kCrawled[] = {
    "crawled",   "crawledat",    "scrapedat",    "scraped",       "fetched",
    "fetchedat", "datedownload", "downloaddate", "downloadedat",  "retrievedat",
    "crawldate", "crawltime",    "datecrawled",  "datedownloaded"};
inline constexpr FieldAlias kDate[] = {
    "date",        "publishdate",     "datepublished",  "publishedat",   "publicationdate",
    "datepublish", "pubdate",         "published",      "publishedtime", "publishtime",
    "publishedon", "datepublication", "firstpublished", "createdat",     "created",
    "createdutc",  "datecreated",     "creationdate",   "postedat",      "timestamp",
    "time",        "datetime"};
inline constexpr FieldAlias kText[] = {"text",        "articlebody", "maintext",      "cleanedtext",
                                       "body",        "content",     "rawtext",       "fulltext",
                                       "texte",       "contenu",     "message",       "selftext",
                                       "commentbody", "commenttext", "commentcontent"};
inline constexpr FieldAlias kCommentText[] = {"comment", "commentaire"};  // schema.org's is a list
inline constexpr FieldAlias kMarkup[] = {"contenthtml", "bodyhtml", "articlehtml", "texthtml",
                                         "cooked"};
inline constexpr FieldAlias kSummary[] = {"description", "summary", "excerpt", "abstract"};
inline constexpr FieldAlias kUrl[] = {"url",        "canonicalurl",     "link",      "permalink",
                                      "articleurl", "pageurl",          "sourceurl", "uri",
                                      "href",       "mainentityofpage", "guid",      "id"};
inline constexpr FieldAlias kSite[] = {"site",    "hostname", "sourcehostname",
                                       "host",    "domain",   "sourcedomain",
                                       "website", "sitename", "source"};
inline constexpr FieldAlias kSection[] = {"section", "articlesection", "rubrique", "category",
                                          "categories"};
inline constexpr FieldAlias kLanguage[] = {"language", "lang", "langue", "inlanguage"};

inline constexpr FieldAlias kQuotes[] = {"quotes", "quoted", "citations"};
inline constexpr FieldAlias kQuoteAuthor[] = {"author", "auteur", "username", "user"};
inline constexpr FieldAlias kQuoteText[] = {"text", "texte", "content", "quote"};

inline constexpr FieldAlias kThread[] = {"thread", "threadid",   "topicid", "articleid", "postid",
                                         "post",   "articleurl", "article", "linkid"};
inline constexpr FieldAlias kThreadTitle[] = {"threadtitle", "topictitle"};
inline constexpr FieldAlias kReplyTo[] = {"replyto", "inreplyto"};
// Whom or what a comment in a thread answers: an author, or a comment's id.
inline constexpr FieldAlias kAnswered[] = {
    "replyto", "replytouser", "inreplyto", "inreplytouser", "replytoauthor",   "parentauthor",
    "parent",  "parentid",    "replytoid", "inreplytoid",   "parentcommentid", "parentcomment"};

// Lists of documents: of an article's comments, of a comment's replies, of a topic's posts, and
// what these are wrapped in.
inline constexpr FieldAlias kComments[] = {"comments", "commentaires", "comment",  "replies",
                                           "children", "réponses",     "reponses", "answers"};
inline constexpr FieldAlias kCommentsInOneText[] = {"comments", "commentaires"};
inline constexpr FieldAlias kReplies[] = {"replies",  "children", "comments", "reponses",
                                          "réponses", "answers",  "responses"};
inline constexpr FieldAlias kPosts[] = {"posts", "poststream", "messages"};
inline constexpr FieldAlias kWrappedPosts[] = {"posts", "comments", "items",
                                               "data",  "nodes",    "results"};

// Of people.
inline constexpr FieldAlias kPersonName[] = {"name",       "displayname", "fullname", "username",
                                             "screenname", "nickname",    "login",    "pseudo",
                                             "nom",        "title",       "author"};
inline constexpr FieldAlias kGivenName[] = {"givenname", "firstname", "prenom"};
inline constexpr FieldAlias kFamilyName[] = {"familyname", "lastname", "surname"};

}  // namespace glane
