#include "results/thread_groups.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/sorted.hpp"
#include "query/row_list_matcher.hpp"

namespace glane {

namespace {

// Threads that are looked for where near duplicates are folded; where many are, so many times more.
constexpr std::size_t kLeastOfFolded = 50;
constexpr std::size_t kMoreAtOnce = 4;

// Of the time given, where it was up before all threads were found.
constexpr double kShareOfRest = 0.25;

std::uint64_t key_of(const Match& match) {
  return std::uint64_t{match.segment} << 32 | match.row;
}

// The numbers of the thread of a match in the column of a segment.
std::vector<std::uint32_t> numbers_in(const Segment& segment, std::string_view thread) {
  if (thread.empty()) return {0};
  return numbers_of_thread(segment.threads(), thread);
}

}  // namespace

void ThreadFinder::cut_to(const MatchWindow& window, std::vector<Found>& threads) {
  threads.resize(std::min(threads.size(), window.offset + window.limit));
  const std::size_t before = std::min(threads.size(), window.offset);
  threads.erase(threads.begin(), threads.begin() + static_cast<std::ptrdiff_t>(before));
}

std::uint32_t ThreadFinder::number_of(const Match& match) const {
  const Segment& segment = search_.context.segments().segment(match.segment);
  const std::vector<std::uint32_t>& own = numbers_.of_segments[match.segment];
  const std::uint32_t in_column = segment.threads().number(match.row);
  return in_column < own.size() ? own[in_column] : 0;
}

// Documents that were reranked stand before all others, so do their threads.
ThreadFinder::Walk ThreadFinder::ordered(std::vector<RankedMatch> reranked,
                                         ThreadCollector& collector) const {
  Walk walk{std::move(reranked), {}, false};
  std::unordered_set<std::uint32_t> met;
  for (const RankedMatch& ranked : walk.reranked) {
    const std::uint32_t number = number_of(ranked.match);
    if (met.insert(number).second) walk.threads.push_back({ranked, number});
  }
  for (const ThreadCollector::Thread& thread : collector.first_threads()) {
    if (!met.insert(thread.number).second) continue;
    const Match& match = thread.first.match;
    walk.threads.push_back({{match, match.weight, {}}, thread.number});
  }
  return walk;
}

// The query, but for what is of other threads.
Xapian::Query ThreadFinder::matches_of(const std::vector<Found>& threads,
                                       const ThreadCollector& collector) const {
  const SegmentSet& segments = search_.context.segments();
  std::vector<std::vector<std::uint32_t>> rows(segments.size());
  for (const Found& found : threads) {
    const Match& match = found.best.match;
    const std::string_view thread = segments.segment(match.segment).threads()[match.row];
    for (std::size_t number = 0; number < segments.size(); ++number) {
      const Segment& segment = segments.segment(number);
      for (const std::uint32_t in_column : numbers_in(segment, thread)) {
        const ThreadNotes::Rows between = collector.rows(number, in_column);
        for (std::uint32_t row = between.begin; row < between.end; ++row) {
          if (segment.threads().number(row) == in_column) rows[number].push_back(row);
        }
      }
    }
  }
  for (std::vector<std::uint32_t>& own : rows) sort_unique(own);
  return Xapian::Query(Xapian::Query::OP_FILTER, search_.query,
                       matcher_query<RowListMatcher>(search_.context, std::move(rows)));
}

// All matches of the threads of a walk, in the order of documents.
RankedMatches ThreadFinder::all_matches(const Walk& walk, const ThreadCollector& collector) const {
  const Xapian::Query query = matches_of(walk.threads, collector);
  MatchFinder finder(search_.context, query, search_.ranking, search_.sort);
  finder.favour(search_.recency);
  RankedMatches found = finder.find({0, search_.context.segments().live_count() + 1, 0});
  std::unordered_set<std::uint32_t> wanted;
  for (const Found& thread : walk.threads) wanted.insert(thread.number);
  std::unordered_set<std::uint64_t> met;
  std::vector<RankedMatch> all;
  for (const RankedMatch& ranked : walk.reranked) {
    if (wanted.count(number_of(ranked.match)) == 0) continue;
    all.push_back(ranked);
    met.insert(key_of(ranked.match));
  }
  for (const RankedMatch& ranked : found.matches) {
    if (met.count(key_of(ranked.match)) == 0) all.push_back(ranked);
  }
  found.matches = std::move(all);
  return found;
}

// Where the time was up before matches were found again, the best of a thread is what is known.
std::vector<RankedThread> ThreadFinder::threads_of(std::vector<RankedMatch> matches,
                                                   const std::vector<Found>& threads) const {
  std::unordered_map<std::uint32_t, std::size_t> places;
  std::vector<RankedThread> out;
  for (const Found& found : threads) {
    places.emplace(found.number, out.size());
    out.push_back({found.best, {}});
  }
  for (RankedMatch& ranked : matches) {
    const auto place = places.find(number_of(ranked.match));
    if (place != places.end()) out[place->second].matches.push_back(std::move(ranked));
  }
  for (RankedThread& thread : out) {
    if (thread.matches.empty()) thread.matches.push_back(thread.best);
  }
  return out;
}

// The threads of a walk in the order that they have once near duplicates are folded, as far as it
// is sure: not behind the first match of its last thread, where matches of others may stand.
std::vector<ThreadFinder::Found> ThreadFinder::folded(const Walk& walk,
                                                      std::vector<RankedMatch> matches) const {
  if (!walk.is_all) {
    const auto last = std::find_if(matches.begin(), matches.end(), [&](const RankedMatch& ranked) {
      return is_same_document(ranked.match, walk.threads.back().best.match);
    });
    if (last != matches.end()) matches.erase(last + 1, matches.end());
  }
  duplicates_->fold(matches);
  std::vector<Found> threads;
  std::unordered_set<std::uint32_t> met;
  for (const RankedMatch& ranked : matches) {
    const std::uint32_t number = number_of(ranked.match);
    if (met.insert(number).second) threads.push_back({ranked, number});
  }
  return threads;
}

// One walk through all matches, for the first threads.
ThreadFinder::Walk ThreadFinder::walk(MatchFinder& finder, ThreadCollector& collector,
                                      std::size_t rerank_depth, RankedThreads& out) const {
  finder.collect_threads(&collector);
  RankedMatches ranked = finder.find({0, rerank_depth, rerank_depth});
  out.total = collector.count();
  out.documents = ranked.total;
  out.partial = ranked.partial;
  SearchWatch* const watch = search_.context.watch();
  if (ranked.partial && watch != nullptr) watch->extend(kShareOfRest);
  Walk walk = ordered(std::move(ranked.matches), collector);
  walk.is_all = ranked.partial || walk.threads.size() >= out.total;
  return walk;
}

RankedThreads ThreadFinder::count(MatchFinder& finder) const {
  ThreadCollector collector(order_, numbers_, notes_, 0);
  finder.collect_threads(&collector);
  const RankedMatches counted = finder.count();
  return {collector.count(), counted.total, counted.partial, {}};
}

RankedThreads ThreadFinder::find(MatchFinder& finder, const MatchWindow& window) const {
  if (window.limit == 0) return count(finder);
  const std::size_t end = window.offset + window.limit;
  std::size_t most = duplicates_ == nullptr ? end : std::max(2 * end, kLeastOfFolded);
  while (true) {
    ThreadCollector collector(order_, numbers_, notes_, most);
    RankedThreads out;
    Walk first = walk(finder, collector, window.rerank_depth, out);
    if (duplicates_ == nullptr) cut_to(window, first.threads);
    RankedMatches all = all_matches(first, collector);
    out.partial |= all.partial;
    if (duplicates_ == nullptr) {
      out.threads = threads_of(std::move(all.matches), first.threads);
      return out;
    }
    std::vector<Found> threads = folded(first, all.matches);
    if (first.is_all || threads.size() >= end) {
      cut_to(window, threads);
      out.threads = threads_of(std::move(all.matches), threads);
      return out;
    }
    most *= kMoreAtOnce;
  }
}

}  // namespace glane
