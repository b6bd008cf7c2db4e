#include <algorithm>
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
  std::string key = order_bytes(turned ? ~instant : instant);
  if (with_ids_) key += place.segment->id(place.row);
  return key;
}

std::string MatchOrder::Key::id(Xapian::docid number) const {
  const SegmentSet::Place place = segments_.find(number);
  return place.segment != nullptr ? place.segment->id(place.row) : std::string();
}

void MatchOrder::apply(Xapian::Enquire& enquire) {
  if (sort_ == Sort::relevance) {
    enquire.set_sort_by_relevance_then_key(&key_, false);
  } else {
    enquire.set_sort_by_key(&key_, false);
  }
}

Xapian::MSet MatchOrder::first(Xapian::Enquire& enquire, Xapian::doccount count,
                               Xapian::doccount check_at_least) {
  if (key_.has_ids() || count == 0) return enquire.get_mset(0, count, check_at_least);
  Xapian::MSet found = enquire.get_mset(0, count + 1, check_at_least);
  if (found.size() <= count) return found;
  const Xapian::MSetIterator last = found[count - 1];
  const Xapian::MSetIterator next = found[count];
  if (last.get_weight() != next.get_weight() || last.get_sort_key() != next.get_sort_key()) {
    return found;
  }
  key_.use_ids();
  enquire.clear_matchspies();  // they have seen every match
  return enquire.get_mset(0, count, check_at_least);
}

std::vector<Xapian::MSetIterator> MatchOrder::in_order(const Xapian::MSet& found) const {
  std::vector<Xapian::MSetIterator> matches;
  matches.reserve(found.size());
  for (auto match = found.begin(); match != found.end(); ++match) matches.push_back(match);
  if (key_.has_ids()) return matches;
  const auto before = [this](const Xapian::MSetIterator& a, const Xapian::MSetIterator& b) {
    if (a.get_weight() != b.get_weight()) return a.get_weight() > b.get_weight();
    const int instants = a.get_sort_key().compare(b.get_sort_key());
    return instants != 0 ? instants < 0 : key_.id(*a) < key_.id(*b);
  };
  std::sort(matches.begin(), matches.end(), before);
  return matches;
}

}  // namespace glane
