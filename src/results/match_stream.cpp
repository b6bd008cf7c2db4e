#include "results/match_stream.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "query/live_query.hpp"

namespace glane {

namespace {

// Hands on each live match at once.
class MatchShower : public Xapian::MatchSpy {
 public:
  MatchShower(const SegmentSet& segments, const SegmentUnderWay& under_way,
              const MatchStream::Visit& visit)
      : segments_(segments), under_way_(under_way), visit_(visit) {}

  void count(FacetCounters* facets, const Recency* recency, SearchWatch* watch) {
    facets_ = facets;
    recency_ = recency;
    watch_ = watch;
  }

  void operator()(const Xapian::Document& document, double weight) override {
    if (watch_ != nullptr) watch_->tick();
    RankedMatch ranked;
    Match& match = ranked.match;
    match = {static_cast<std::uint32_t>(under_way_.number), document.get_docid() - 1,
             std::isnan(weight) ? 0 : weight};
    const bool is_there = match.segment < segments_.size() &&
                          match.row < segments_.segment(match.segment).rows() &&
                          segments_[match.segment].is_live(match.row);
    if (!is_there) return;
    ++total_;
    if (recency_ != nullptr) {
      match.recency = recency_->factor(segments_.segment(match.segment).instant(match.row));
      match.weight *= match.recency;
    }
    ranked.score = match.weight;
    if (facets_ != nullptr) {
      for (FacetCounter& counter : *facets_) counter.count(match.segment, match.row);
    }
    visit_(ranked);
  }

  std::size_t total() const { return total_; }

 private:
  const SegmentSet& segments_;
  const SegmentUnderWay& under_way_;
  const MatchStream::Visit& visit_;
  FacetCounters* facets_ = nullptr;
  const Recency* recency_ = nullptr;
  SearchWatch* watch_ = nullptr;
  std::size_t total_ = 0;
};

}  // namespace

// As MatchFinder::show_all: Xapian is asked for no match and has to show all to the spy.
MatchStream::Seen MatchStream::walk(bool weighed, const Visit& visit) {
  SegmentUnderWay under_way;
  MatchShower shower(context_.segments(), under_way, visit);
  shower.count(std::exchange(facets_, nullptr), recency_, context_.watch());
  Xapian::Enquire enquire(context_.database());
  enquire.set_query(watched_query(context_, query_, under_way));
  if (weighed) {
    enquire.set_weighting_scheme(bm25(ranking_));
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  }
  enquire.add_matchspy(&shower);
  Seen seen;
  try {
    if (context_.watch() != nullptr) context_.watch()->look();
    enquire.get_mset(0, 0, context_.database().get_doccount() + 1);
  } catch (const TimeIsUp&) {
    seen.partial = true;
  }
  seen.total = shower.total();
  return seen;
}

MatchStream::Seen MatchStream::in_order_of_index(bool weighed, const Visit& visit) {
  return walk(weighed, visit);
}

// Instants are whole numbers below 2^53 seconds, but for kUndated, which a double keeps the last.
double MatchStream::key_of(const MatchOrder& order, const RankedMatch& ranked) {
  if (order.sort() == Sort::relevance) return -ranked.score;
  return static_cast<double>(order.candidate(ranked.match).date);
}

bool MatchStream::is_before(const MatchOrder& order, const Entry& a, const Entry& b) {
  if (a.key != b.key) return a.key < b.key;
  return order.is_before(order.candidate({a.segment, a.row}), order.candidate({b.segment, b.row}));
}

MatchStream::Seen MatchStream::sorted(Sort sort, std::size_t skipped, const Visit& visit) {
  const MatchOrder order(context_.segments(), sort);
  std::vector<Entry> entries;
  const Seen seen = walk(sort == Sort::relevance, [&](const RankedMatch& ranked) {
    entries.push_back({key_of(order, ranked), ranked.match.segment, ranked.match.row});
  });
  std::sort(entries.begin(), entries.end(),
            [&](const Entry& a, const Entry& b) { return is_before(order, a, b); });
  for (std::size_t i = skipped; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    const double score = sort == Sort::relevance ? -entry.key : 0;
    visit({{entry.segment, entry.row, score}, score, {}});
  }
  return seen;
}

}  // namespace glane
