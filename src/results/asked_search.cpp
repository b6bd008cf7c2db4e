#include "results/asked_search.hpp"

#include <algorithm>

#include "base/contains.hpp"

namespace glane {

Xapian::Query filtered(Xapian::Query query, const std::vector<CompiledFilter>& filters,
                       const std::vector<std::string_view>& left_out) {
  for (const CompiledFilter& filter : filters) {
    if (contains(left_out, filter.field)) continue;
    query = Xapian::Query(Xapian::Query::OP_FILTER, query, filter.query);
  }
  return query;
}

Xapian::Query Asked::query() const {
  return filtered(compiled.query, filters);
}

AskedSearch::AskedSearch(const SearchRequest& request, const Asked& asked,
                         const SearchContext& context)
    : request_(request),
      compiled_(asked.compiled),
      context_(context),
      query_(asked.query()),
      finder_(context, query_, compiled_.ranking, request.sort) {
  if (!request.recent.empty()) {
    recency_.emplace(request.recent, context.segments());
    finder_.favour(&*recency_);
  }
  const std::size_t all = context.segments().live_count() + 1;
  window_ = {std::min(request.offset, all), std::min(request.limit, all),
             std::min(compiled_.ranking.rerank_depth, all)};
  if (request.sort != Sort::relevance || compiled_.asked.empty()) return;
  reader_.emplace(compiled_.asked, compiled_.ranking, context.segments(),
                  context.database().get_avlength(), context.analyzer());
  finder_.rerank_with(&*reader_);
}

bool AskedSearch::folds() const {
  return request_.duplicates == Duplicates::fold || request_.duplicates == Duplicates::hide;
}

RankedMatches AskedSearch::documents() {
  if (!folds()) return finder_.find(window_);
  return fold_near_duplicates(finder_, window_, NearDuplicateFinder(context_.segments()));
}

RankedThreads AskedSearch::threads(const ThreadNumbers& numbers, ThreadNotes& notes) {
  ThreadFinder threads(
      {context_, query_, compiled_.ranking, request_.sort, recency_ ? &*recency_ : nullptr},
      numbers, notes);
  const NearDuplicateFinder duplicates(context_.segments());
  if (folds()) threads.fold(duplicates);
  return threads.find(finder_, window_);
}

}  // namespace glane
