// What a search finds: a document or a thread, why it stands where it stands, what of it is shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "glane/api.hpp"
#include "glane/document.hpp"

namespace glane {

// What one word of the query added to a hit's score.
struct WordScore {
  std::string word;  // as typed
  double score = 0;
};

// What a hit's score is the sum of, times its recency (SearchRequest::explain).
struct ScoreParts {
  std::vector<WordScore> words;  // in the order typed, without stop words
  double rest = 0;               // phrases, prefixes and what else is weighed
  double form = 0;               // words as typed, but for accents
  double accents = 0;            // words typed with accents, but for those without them here
  double lead = 0;               // words, or their like, early in the text
  double names = 0;              // words with a capital, as in the query
  double closeness = 0;          // words near to each other
  double order = 0;              // words side by side, as in the query
  double title = 0;              // the query is its title
  double recency = 1;            // SearchRequest::recent
};

// Another article that says nearly the same as a hit.
struct Duplicate {
  std::string id;
  std::string site;
};

struct Hit;

// What is found of a thread.
struct HitGroup {
  std::size_t total = 0;  // documents of it that are found, its own article counted
  // Whether its hit is one of them; else it stands there to say which thread it is.
  bool is_head_found = true;
  // The best of the others, in the order of the search. They have no groups and no duplicates.
  std::vector<Hit> hits;
};

// Of a thread: its article, or where the index has none its best document; the score and its parts
// are those of the best.
struct Hit {
  Document document;
  double score = 0;
  // Passages of the text, "…" where it was cut, HTML-escaped but for <mark> around each word of a
  // match: what was asked for and nothing else. The beginning of the text where it has no match.
  std::string snippet;
  std::optional<ScoreParts> parts = {};
  std::vector<Duplicate> duplicates = {};  // whether they match the query or not
  std::string title_marked = {};           // shown_title, as the snippet is escaped and marked
  // The quotation that the snippet is of, where the text itself has no match.
  std::optional<Quote> quotation = {};
  std::optional<HitGroup> group = {};  // Grouping::thread
};

// The hit as one line of JSON: keys as the README lists them.
GLANE_API std::string to_json(const Hit& hit);

}  // namespace glane
