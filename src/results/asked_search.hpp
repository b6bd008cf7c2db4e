// One search as it was asked for: its query and filters compiled, and the walks that answer it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "glane/search.hpp"
#include "query/compile.hpp"
#include "query/syntax.hpp"
#include "results/ranked_matches.hpp"
#include "results/recency.hpp"
#include "results/thread_groups.hpp"

namespace glane {

// A filter of an option.
struct CompiledFilter {
  std::string_view field;  // of the query language that says the same: "since"
  Xapian::Query query;
};

// What a request asks for.
struct Asked {
  Node tree;  // without children where there are no words
  CompiledQuery compiled;
  std::vector<CompiledFilter> filters;

  Xapian::Query query() const;  // filtered by all of them
};

// Filters add nothing to the score, and their words are none of the query's.
//   in: left_out  fields whose filters do not count
Xapian::Query filtered(Xapian::Query query, const std::vector<CompiledFilter>& filters,
                       const std::vector<std::string_view>& left_out = {});

// Its arguments must outlive it.
class AskedSearch {
 public:
  AskedSearch(const SearchRequest& request, const Asked& asked, const SearchContext& context);
  AskedSearch(const AskedSearch&) = delete;
  AskedSearch& operator=(const AskedSearch&) = delete;

  // nullptr: none
  void count_facets(FacetCounters* facets) { finder_.count_facets(facets); }

  // The hits of the request, and the totals; with near duplicates folded where it asks for that.
  RankedMatches documents();
  RankedThreads threads(const ThreadNumbers& numbers, ThreadNotes& notes);

 private:
  bool folds() const;

  const SearchRequest& request_;
  const CompiledQuery& compiled_;
  const SearchContext& context_;
  Xapian::Query query_;
  MatchFinder finder_;
  std::optional<Recency> recency_;
  std::optional<FeatureReader> reader_;
  MatchWindow window_;
};

}  // namespace glane
