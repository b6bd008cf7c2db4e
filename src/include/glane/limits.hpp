// How much one query may ask for: whoever lets strangers ask knows what an answer costs at most.
// A query past a limit is refused by an Error that names the limit; one that takes too long is cut
// short and says so (SearchResponse::partial).
#pragma once

#include <cstddef>

namespace glane {

// Of the query's text. What is longer was not typed: a page of a book has some 3,000 bytes.
inline constexpr std::size_t kMostQueryBytes = 65'536;

// Words, stop words and values of fields in one query, each part of a compound and each repetition
// counted. As many clauses as Lucene takes.
inline constexpr std::size_t kMostQueryWords = 1024;

// Brackets around brackets. Deeper than anyone types, shallow enough for every walk over a tree to
// be recursive.
inline constexpr int kMostQueryNesting = 100;

// Words that stand for others, `mot*` and `mot~`; of the latter each is a walk through all words of
// the index.
inline constexpr std::size_t kMostOpenWords = 64;
inline constexpr std::size_t kMostFuzzyWords = 16;

// Words of the index that the open words of one query stand for, all in all.
inline constexpr std::size_t kMostExpansions = 100'000;

// Words and groups in one chain of NEAR: which stands where is a puzzle that grows with them.
inline constexpr std::size_t kMostNearPlaces = 32;

// Values of one filter: SearchRequest::authors, sites.
inline constexpr std::size_t kMostFilterValues = 1024;

// How long a search goes on where it is not told otherwise.
inline constexpr double kDefaultTimeoutSeconds = 10;

}  // namespace glane
