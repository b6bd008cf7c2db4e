// What concordances, frequencies and neighbours share: a query and a corpus as a search.
#pragma once

#include <string>

#include "glane/corpus.hpp"
#include "glane/search.hpp"
#include "results/corpus_rows.hpp"
#include "results/document_places.hpp"
#include "results/matching_rows.hpp"
#include "results/searcher.hpp"

namespace glane {

// How a query is read.
struct QueryReading {
  bool plain = false;
  bool all = false;
};

// The search that finds a query's documents in a corpus, as far as filters say so.
SearchRequest search_in(const Corpus& corpus, const std::string& query, QueryReading reading);

// Calls visit(segment, row) for each document of `rows` that a compiled query matches.
//   errors: those of SearchWatch
template <typename Visit>
void visit_matches(const SearchContext& context, const Asked& asked, const CorpusRows& rows,
                   Visit visit) {
  visit_matching_rows(context, asked.query(), [&](std::uint32_t segment, std::uint32_t row) {
    if (rows.holds(segment, row)) visit(segment, row);
  });
}

// Throws Error{usage} where there is no query; `option` is to hold one.
void require_words(const std::string& query, const std::string& option);

}  // namespace glane
