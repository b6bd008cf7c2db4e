// What a search asks and what it answers, as values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "glane/api.hpp"
#include "glane/document.hpp"
#include "glane/facets.hpp"
#include "glane/hit.hpp"
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

// What a hit is.
enum class Grouping {
  none,    // a document
  thread,  // a thread: an article or topic, with the best of what is found of it (HitGroup)
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
  // With threads, `limit` and `offset` count threads, and so do SearchResponse::total and
  // total_all.
  Grouping grouping = Grouping::none;
  std::size_t group_size = 3;  // HitGroup::hits at most
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
  // How many documents are found, where `total` counts threads.
  std::optional<std::size_t> total_documents = {};
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

// The answer as one JSON value: keys as the README lists them.
GLANE_API std::string to_json(const SearchResponse& response);

}  // namespace glane
