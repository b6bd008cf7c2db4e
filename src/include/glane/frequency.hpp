// How often queries stand in the words of an index: over the years, of each author, on each site.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"
#include "glane/corpus.hpp"
#include "glane/limits.hpp"
#include "glane/waiting.hpp"

namespace glane {

enum class FrequencyBy { year, month, author, site };

inline constexpr std::size_t kMostFrequencyQueries = 32;

// Empty years and months between the first and the last are buckets, too, up to so many of them:
// one wrong date must not make a series of millennia.
inline constexpr std::size_t kMostFilledBuckets = 4'800;

struct FrequencyRequest {
  // In the query language, each counted for itself. The place that an error names counts through
  // all of them, a blank between each two.
  std::vector<std::string> queries = {};
  bool plain = false;  // read them as words and nothing else
  bool all = false;    // only documents that have every word of a query
  FrequencyBy by = FrequencyBy::month;
  std::size_t limit = 20;  // authors or sites at most, those with most occurrences; 0: all
  Corpus corpus = {};
  double timeout_seconds = kDefaultTimeoutSeconds;  // 0: never
  StopTest stop = {};                               // ends it with Interrupted
};

// Of one query in one bucket.
struct FrequencyCount {
  std::size_t documents = 0;      // that have a place of it
  std::uint64_t occurrences = 0;  // places, as ConcordanceResponse::total counts them
};

struct FrequencyBucket {
  // "2022", "2022-07", a name, a host; nothing: documents without one. Among months a year stands
  // for the documents that are dated to a year and no further.
  std::optional<std::string> value;
  std::size_t documents = 0;           // of the corpus, whatever is in them
  std::uint64_t words = 0;             // of those, what counts are held against
  std::vector<FrequencyCount> counts;  // query by query
};

struct FrequencyResponse {
  std::vector<std::string> queries;
  FrequencyBy by = FrequencyBy::month;
  // Years and months in the order of time; authors and sites by occurrences, then name. What has
  // no value comes last. A document of several authors counts for each of them.
  std::vector<FrequencyBucket> buckets;
  std::size_t values = 0;  // how many buckets there are, shown or not
  FrequencyBucket total;   // each document once
  bool partial = false;    // the time was up: all counts are too small
  double took_ms = 0;
};

// Occurrences a million words; 0 where there are no words.
inline double per_million(std::uint64_t occurrences, std::uint64_t words) {
  if (words == 0) return 0;
  return static_cast<double>(occurrences) * 1e6 / static_cast<double>(words);
}

GLANE_API std::string_view frequency_by_name(FrequencyBy by);  // "year" "month" "author" "site"

// Keys as the manual page lists them.
GLANE_API std::string to_json(const FrequencyResponse& response);

}  // namespace glane
