// A concordance: every place where a query stands, with what stands around it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "glane/api.hpp"
#include "glane/corpus.hpp"
#include "glane/document.hpp"
#include "glane/limits.hpp"
#include "glane/waiting.hpp"

namespace glane {

enum class PlaceOrder {
  index,   // as the index keeps its documents; in a document its title first, then place by place
  left,    // by the words before the match, the nearest first, case and accents aside
  right,   // by the words behind it
  date,    // the oldest first, undated ones last
  author,  // by the first of a document's authors; those without one last
};

// Places that an order other than that of the index shows at most: each is kept until all are seen.
inline constexpr std::size_t kMostOrderedPlaces = 100'000;

// Characters of context, on either side, that can be asked for.
inline constexpr std::size_t kMostContext = 10'000;

struct ConcordanceRequest {
  std::string query = {};  // in the query language
  bool plain = false;      // read the query as words and nothing else
  bool all = false;        // only documents that have every word
  std::size_t limit = 20;
  std::size_t offset = 0;
  PlaceOrder order = PlaceOrder::index;
  std::size_t width = 60;  // characters on either side
  Corpus corpus = {};
  // The search ends after so long with what it has found. 0: never.
  double timeout_seconds = kDefaultTimeoutSeconds;
  StopTest stop = {};  // ends it with Interrupted
};

// One place, blanks and line ends of the text made one space each.
struct ConcordanceLine {
  Document document;  // without text and quotations
  bool in_title = false;
  std::string left;
  std::string match;  // from its first word to its last, whatever stands between them
  std::string right;
};

struct ConcordanceResponse {
  std::string query;
  // Places, and documents that have some. Exact, unless partial: a place is a set of words that
  // matches a word, a phrase or a NEAR of the query, each set once.
  std::size_t total = 0;
  std::size_t documents = 0;
  bool partial = false;  // the time was up
  double took_ms = 0;
  std::vector<ConcordanceLine> lines;
};

// Keys as the manual page lists them.
GLANE_API std::string to_json(const ConcordanceResponse& response);
GLANE_API std::string to_json(const ConcordanceLine& line);

}  // namespace glane
