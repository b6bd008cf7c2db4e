// What a search asks and what it answers, as values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "glane/api.hpp"
#include "glane/document.hpp"
#include "glane/facets.hpp"

namespace glane {

enum class Sort { relevance, date, date_ascending };  // undated documents come last in both

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
  bool suggest = true;  // look for a better spelling: SearchResponse::corrected
  bool explain = false;
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
  std::string snippet;  // HTML-escaped but for <mark> around the words found
  std::optional<ScoreParts> parts = {};
  std::vector<Duplicate> duplicates = {};  // whether they match the query or not
};

// How one word of the query was understood (SearchRequest::explain).
struct ExplainedWord {
  std::string word;                   // as typed
  std::string lemma;                  // the class asked for; empty for a stop word
  std::vector<std::string> forms;     // indexed forms that answer to it
  std::vector<std::string> synonyms;  // forms and phrases that the index's synonyms add
  bool stop_word = false;
};

struct SearchResponse {
  std::string query;
  std::size_t total = 0;  // exact
  std::optional<std::string> corrected;
  double took_ms = 0;
  std::vector<Hit> hits;
  std::vector<Facet> facets;  // as requested
  std::vector<ExplainedWord> words;
};

// The answer as one JSON value, the hit as one line of JSON: keys as the README lists them.
GLANE_API std::string to_json(const SearchResponse& response);
GLANE_API std::string to_json(const Hit& hit);

}  // namespace glane
