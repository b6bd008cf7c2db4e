#include <string>

#include "results/ranking_xapian.hpp"

namespace glane {

namespace {

// Eight bytes that sort as the instants do.
std::string order_bytes(std::int64_t instant) {
  const std::uint64_t shifted = static_cast<std::uint64_t>(instant) ^ std::uint64_t{1} << 63;
  std::string bytes(8, '\0');
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(shifted >> (56 - 8 * i) & 0xFF);
  return bytes;
}

}  // namespace

Xapian::BM25Weight bm25(const RankingSettings& ranking) {
  return Xapian::BM25Weight(ranking.k1, 0, 1, ranking.b, RankingSettings::kMinNormalisedLength);
}

std::string MatchOrder::Key::operator()(const Xapian::Document& document) const {
  const SegmentSet::Place place = segments_.find(document.get_docid());
  if (place.segment == nullptr) return order_bytes(kUndated);
  const std::int64_t instant = place.segment->instant(place.row);
  // The undated come last in both directions: kUndated is the last of all, and so is ~first.
  const bool turned = newest_first_ && instant != kUndated;
  return order_bytes(turned ? ~instant : instant) + place.segment->id(place.row);
}

void MatchOrder::apply(Xapian::Enquire& enquire) {
  if (sort_ == Sort::relevance) {
    enquire.set_sort_by_relevance_then_key(&key_, false);
  } else {
    enquire.set_sort_by_key(&key_, false);
  }
}

}  // namespace glane
