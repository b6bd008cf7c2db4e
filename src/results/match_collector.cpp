#include "results/match_collector.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace glane {

namespace {

// Candidates are sorted out when there are so many more than wanted: each costs a few comparisons.
constexpr std::size_t kMoreThanWanted = 512;

}  // namespace

MatchCollector::MatchCollector(const SegmentSet& segments, Sort sort, std::size_t most,
                               const SegmentUnderWay& under_way, FacetCounters* facets)
    : segments_(segments), sort_(sort), most_(most), under_way_(under_way), facets_(facets) {}

// Xapian numbers the documents that it shows as the segment does.
void MatchCollector::operator()(const Xapian::Document& document, double weight) {
  if (watch_ != nullptr) watch_->tick();
  Match match{static_cast<std::uint32_t>(under_way_.number), document.get_docid() - 1,
              sort_ == Sort::relevance && !std::isnan(weight) ? weight : 0};
  // What postings say that are not as they were written may be anything.
  const bool is_there = match.segment < segments_.size() &&
                        match.row < segments_.segment(match.segment).rows() &&
                        segments_[match.segment].is_live(match.row);
  if (!is_there) return;
  ++total_;
  if (recency_ != nullptr) {
    match.recency = recency_->factor(segments_.segment(match.segment).instant(match.row));
    match.weight *= match.recency;
  }
  if (facets_ != nullptr) {
    for (FacetCounter& counter : *facets_) counter.count(match.segment, match.row);
  }
  if (most_ > 0 && !(has_last_ && match.weight < last_.match.weight)) add(match);
}

void MatchCollector::add(const Match& match) {
  const Candidate candidate{match, date_order(match)};
  if (has_last_ && !is_before(candidate, last_)) return;
  kept_.push_back(candidate);
  if (kept_.size() >= most_ + std::max(most_, kMoreThanWanted)) drop_last();
}

std::int64_t MatchCollector::date_order(const Match& match) const {
  if (sort_ == Sort::none) return 0;
  const std::int64_t instant = segments_.segment(match.segment).instant(match.row);
  const bool turned = sort_ != Sort::date_ascending && instant != kUndated;
  return turned ? ~instant : instant;  // kUndated is the last of all, and so is ~first
}

bool MatchCollector::is_before(const Candidate& a, const Candidate& b) const {
  if (a.match.weight != b.match.weight) return a.match.weight > b.match.weight;
  if (a.date != b.date) return a.date < b.date;
  if (sort_ != Sort::none) {
    const std::string id = segments_.segment(a.match.segment).id(a.match.row);
    const int ids = id.compare(segments_.segment(b.match.segment).id(b.match.row));
    if (ids != 0) return ids < 0;
  }
  return a.match.segment != b.match.segment ? a.match.segment < b.match.segment
                                            : a.match.row < b.match.row;
}

void MatchCollector::drop_last() {
  const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
  std::nth_element(kept_.begin(), last, kept_.end(),
                   [this](const Candidate& a, const Candidate& b) { return is_before(a, b); });
  kept_.resize(most_);
  last_ = kept_.back();
  has_last_ = true;
}

std::vector<Match> MatchCollector::first_matches() {
  if (kept_.size() > most_) drop_last();
  std::sort(kept_.begin(), kept_.end(),
            [this](const Candidate& a, const Candidate& b) { return is_before(a, b); });
  std::vector<Match> matches;
  matches.reserve(kept_.size());
  for (const Candidate& candidate : kept_) matches.push_back(candidate.match);
  return matches;
}

}  // namespace glane
