// What a search asks and what it answers, as values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "glane/api.hpp"
#include "glane/document.hpp"
#include "glane/facets.hpp"
#include "glane/limits.hpp"
#include "glane/waiting.hpp"

namespace glane {

// Undated documents come last in both orders of dates. `none` is the order of the index, which says
// nothing and costs nothing: of neighbours in their threads, as they were written.
enum class Sort { relevance, date, date_ascending, none };

// What becomes of articles that say nearly the same under different ids: dispatches of an agency,
// mirrors. Totals and facets count every document all the same.
enum class Duplicates {
  unlinked,  // they are not looked for
  show,      // each is a hit and names the others
  fold,      // the first of them is a hit and names the others
  hide,      // the first of them is a hit
};

// A designated initializer needs only the members that it sets.
struct SearchRequest {
  std::string query = {};  // in the query language; empty: every document
  bool plain = false;      // read the query as words and nothing else
  bool all = false;        // every word is demanded, not any
  std::size_t limit = 10;
  std::size_t offset = 0;
  Sort sort = Sort::relevance;
  Duplicates duplicates = Duplicates::unlinked;
  // Repeated values are alternatives.
  std::vector<DocumentType> types = {};
  std::vector<std::string> authors = {};
  std::vector<std::string> sites = {};
  std::string since = {};  // dates as read_date reads them, ends included; empty: no bound
  std::string until = {};
  std::vector<FacetRequest> facets = {};
  // "30d", "1y": a document so much older than the newest weighs half, one twice as old a quarter,
  // to a sixteenth, which is also what an undated one weighs. Empty: age says nothing.
  std::string recent = {};
  std::string ranking = {};  // "k1=1.2,b=0.75": for this search in place of the index's settings
  bool snippets = true;
  // Look for a better spelling, and in quotations: SearchResponse::corrected, in_quotations.
  bool suggest = true;
  bool explain = false;
  bool count_all = true;  // SearchResponse::total_all
  // The search ends after so long with what it has found: SearchResponse::partial. 0: never.
  double timeout_seconds = kDefaultTimeoutSeconds;
  // Ends the search with Interrupted. To end it from another thread let it read an atomic that the
  // other one sets: {.query = "...", .stop = [&] { return cancelled.load(); }}.
  StopTest stop = {};
};

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
};

// How one word of the query was understood (SearchRequest::explain).
struct ExplainedWord {
  std::string word;                   // as typed
  std::string lemma;                  // the class asked for; empty for a stop word
  std::vector<std::string> forms;     // indexed forms that answer to it
  std::vector<std::string> synonyms;  // forms and phrases that the index's synonyms add
  bool stop_word = false;
};

// A part of the query's tree, as it was understood (SearchRequest::explain).
struct ExplainedNode {
  std::string kind;   // "word" "exact" "prefix" "pattern" "fuzzy" "phrase" "near" "group" "field"
  std::string occur;  // in its group: "should", "must" or "must_not"
  std::string text;   // of words and phrases, as typed; of a field its name in English
  int distance = 0;   // of near, in words; of fuzzy, in letters
  std::size_t position = 0;               // byte of the query where it begins
  std::vector<ExplainedWord> words = {};  // of words and phrases
  std::vector<ExplainedNode> children = {};
};

// What was not found as a document's own words, but is in what comments quote.
struct FoundInQuotations {
  std::string query;  // that finds them: "cite:(...)"
  std::size_t total = 0;
};

struct SearchResponse {
  std::string query;
  std::size_t total = 0;  // exact, unless partial
  // How many of them have every word: what SearchRequest::all would find. 0 where it is not counted
  std::size_t total_all = 0;
  // The time was up: what was found by then, the best of it first. All counts are too small.
  bool partial = false;
  std::optional<std::string> corrected;
  std::optional<FoundInQuotations> in_quotations;  // only where nothing else was found
  // Where nothing is found, names near to those of SearchRequest::authors that nobody bears.
  std::vector<std::string> near_authors;
  double took_ms = 0;
  std::vector<Hit> hits;
  std::vector<Facet> facets;  // as requested
  std::vector<ExplainedWord> words;
  std::optional<ExplainedNode> tree = {};
};

// The answer as one JSON value, the hit as one line of JSON: keys as the README lists them.
GLANE_API std::string to_json(const SearchResponse& response);
GLANE_API std::string to_json(const Hit& hit);

}  // namespace glane
