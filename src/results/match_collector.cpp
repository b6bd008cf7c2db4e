#include "results/match_collector.hpp"

#include <algorithm>
#include <cmath>

namespace glane {

namespace {

// Candidates are sorted out when there are so many more than wanted: each costs a few comparisons.
constexpr std::size_t kMoreThanWanted = 512;

// Of all documents so many are taken before the clock is looked at: some 100 us.
constexpr std::uint32_t kRowsAtOnce = 4096;

}  // namespace

MatchCollector::MatchCollector(const SegmentSet& segments, Sort sort, std::size_t most,
                               const SegmentUnderWay& under_way, FacetCounters* facets)
    : segments_(segments),
      order_(segments, sort),
      most_(most),
      under_way_(under_way),
      facets_(facets) {}

// Xapian numbers the documents that it shows as the segment does.
void MatchCollector::operator()(const Xapian::Document& document, double weight) {
  if (watch_ != nullptr) watch_->tick();
  Match match{static_cast<std::uint32_t>(under_way_.number), document.get_docid() - 1,
              order_.sort() == Sort::relevance && !std::isnan(weight) ? weight : 0};
  // What postings say that are not as they were written may be anything.
  const bool is_there = match.segment < segments_.size() &&
                        match.row < segments_.segment(match.segment).rows() &&
                        segments_[match.segment].is_live(match.row);
  if (!is_there) return;
  if (facets_ != nullptr) {
    for (FacetCounter& counter : *facets_) counter.count(match.segment, match.row);
  }
  take(match);
}

void MatchCollector::see_every_document() {
  for (std::uint32_t segment = 0; segment < segments_.size(); ++segment) {
    const std::uint32_t rows = segments_.segment(segment).rows();
    for (std::uint32_t begin = 0; begin < rows; begin += kRowsAtOnce) {
      const RowRange range{begin, std::min(rows, begin + kRowsAtOnce)};
      segments_[segment].for_each_live(range, [&](std::uint32_t row) { take({segment, row, 0}); });
      if (facets_ != nullptr) {
        for (FacetCounter& counter : *facets_) counter.count_live(segment, range);
      }
      if (watch_ != nullptr) watch_->look();
    }
  }
}

// A live one.
void MatchCollector::take(Match match) {
  ++total_;
  if (recency_ != nullptr) {
    match.recency = recency_->factor(segments_.segment(match.segment).instant(match.row));
    match.weight *= match.recency;
  }
  if (threads_ != nullptr) threads_->add(match);
  if (most_ > 0 && !(has_last_ && match.weight < last_.match.weight)) add(match);
}

void MatchCollector::add(const Match& match) {
  const Candidate candidate = order_.candidate(match);
  if (has_last_ && !order_.is_before(candidate, last_)) return;
  kept_.push_back(candidate);
  if (kept_.size() >= most_ + std::max(most_, kMoreThanWanted)) drop_last();
}

void MatchCollector::drop_last() {
  const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
  std::nth_element(
      kept_.begin(), last, kept_.end(),
      [this](const Candidate& a, const Candidate& b) { return order_.is_before(a, b); });
  kept_.resize(most_);
  last_ = kept_.back();
  has_last_ = true;
}

std::vector<Match> MatchCollector::first_matches() {
  if (kept_.size() > most_) drop_last();
  std::sort(kept_.begin(), kept_.end(),
            [this](const Candidate& a, const Candidate& b) { return order_.is_before(a, b); });
  std::vector<Match> matches;
  matches.reserve(kept_.size());
  for (const Candidate& candidate : kept_) matches.push_back(candidate.match);
  return matches;
}

}  // namespace glane
