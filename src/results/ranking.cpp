#include <string>

#include "index/schema.hpp"
#include "results/ranking_xapian.hpp"

namespace glane {

namespace {

// Documents shorter than half the mean weigh as if they were that long: a comment of two words is
// no better an answer than one of thirty.
constexpr double kMinNormalisedLength = 0.5;

constexpr std::size_t kInstantBytes = 8;

}  // namespace

Xapian::BM25Weight bm25(const RankingSettings& ranking) {
  return Xapian::BM25Weight(ranking.k1, 0, 1, ranking.b, kMinNormalisedLength);
}

std::string MatchOrder::OldestFirst::operator()(const Xapian::Document& document) const {
  std::string key = document.get_value(slot::kOrder);
  if (document.get_value(slot::kDate).empty()) return key;  // \xFF: last in both directions
  for (std::size_t i = 0; i < kInstantBytes && i < key.size(); ++i) {
    key[i] = static_cast<char>(~key[i]);
  }
  return key;
}

void MatchOrder::apply(Xapian::Enquire& enquire) {
  switch (sort_) {
    case Sort::relevance:
      return enquire.set_sort_by_relevance_then_value(slot::kOrder, false);
    case Sort::date:
      return enquire.set_sort_by_value(slot::kOrder, false);
    case Sort::date_ascending:
      return enquire.set_sort_by_key(&oldest_first_, false);
  }
}

}  // namespace glane
