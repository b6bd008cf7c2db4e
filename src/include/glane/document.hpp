// A document: one article (or a topic's first post) or one comment, with what is known of it.
// What a page is read as, what an index stores whole and a search finds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"
#include "glane/date.hpp"

namespace glane {

enum class DocumentType { article, comment };

struct Quote {
  std::string author;  // empty: unknown
  std::string text;

  GLANE_EQUALITY(Quote)
};

// Where in its page a field was read, for who writes rules: {"date", "meta
// article:published_time"}.
struct FieldOrigin {
  std::string field;
  std::string from;

  GLANE_EQUALITY(FieldOrigin)
};

// Strings are UTF-8 and empty where unknown. Text keeps its lines ("\n").
struct Document {
  std::string id;  // stable across runs, see README.md, "Identifiers"
  DocumentType type = DocumentType::article;
  std::string title;                 // of the article; a comment's own subject, if it has one
  std::string author;                // as the page signs: "Louise Jean et AFP"
  std::vector<std::string> authors;  // each name of it
  std::optional<Date> date;
  bool date_inherited = false;  // a comment that bears its article's date
  std::string site;             // host without "www."
  std::string url;
  // The address that its page states for itself where that is of another host than the one that
  // served it: kept, but believed nowhere. Empty mostly.
  std::string claimed_url;
  std::string source;  // path it was read from, "#" and offset inside a container
  std::optional<Date> crawled;
  std::string section;
  std::string language;      // BCP 47, "fr"
  std::string text;          // without title and quotations
  std::string thread;        // id of the article or topic; an article's own id
  std::string thread_title;  // title of that article; an article's own title
  int position = 0;          // 0: the article; 1: first comment or second post
  std::string reply_to;      // author answered
  std::vector<Quote> quotes;
  // Of an article that an index has had more than one capture of; 0 and nothing elsewhere.
  int captures = 0;
  std::optional<Date> first_captured;
  std::optional<Date>
      removed_from_page;  // of a comment in an index: since when its page does not show it
  // The index that it was found in, as it was opened, where several were at once; empty elsewhere,
  // not stored, not part of the JSON.
  std::string index;
  std::vector<FieldOrigin> origins;  // only where asked for; not stored, not part of the JSON
  // The id is the `id` field of the user's own JSON or CSV, as given. Nothing makes such ids unique
  // but the user's word, so a run can report two documents that share one; of no use once the
  // document is written, hence neither stored nor part of the JSON.
  bool own_id = false;

  GLANE_EQUALITY(Document)
};

GLANE_API std::string_view type_name(DocumentType type);

// The type that has this name in English or French, one or many, in any case: "Article",
// "commentaires", "posts". Nothing for other words.
GLANE_API std::optional<DocumentType> type_named(std::string_view name);

// "day", "minute" ..., "inherited" where the date is the article's; empty where there is none.
GLANE_API std::string_view date_precision_name(const Document& document);

// What to show as its title: its own, else its thread's.
GLANE_API const std::string& shown_title(const Document& document);

// The document as one JSON object on one line, keys in the order of the README
// (then thread_title and claimed_url); unknown is null, lists are [].
GLANE_API std::string to_json(const Document& document);

// Reads what to_json wrote, now or before there was a claimed_url. errors: Error{index} where
// `json` is anything else.
//   cost: some 1 ns a byte
GLANE_API Document document_from_json(std::string_view json);

}  // namespace glane
