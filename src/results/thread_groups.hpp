// The matches of a query by thread, in the order that a person sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "results/near_duplicates.hpp"
#include "results/ranked_matches.hpp"
#include "results/thread_numbers.hpp"

namespace glane {

struct RankedThread {
  RankedMatch best;                  // that is not folded
  std::vector<RankedMatch> matches;  // all of them in order
};

struct RankedThreads {
  std::size_t total = 0;      // threads
  std::size_t documents = 0;  // that match
  bool partial = false;
  std::vector<RankedThread> threads;
};

// A thread stands where the first of its matches stands among all matches as MatchFinder ranks
// them, and its matches in that order: a list of threads is the list of documents, each thread's
// drawn up under its first. So ties are what they are among documents, and pages fit together.
class ThreadFinder {
 public:
  // What is asked. All must outlive it.
  struct Search {
    const SearchContext& context;
    const Xapian::Query& query;
    const RankingSettings& ranking;
    Sort sort;
    const Recency* recency;  // nullptr: age says nothing
  };
  ThreadFinder(const Search& search, const ThreadNumbers& numbers, ThreadNotes& notes)
      : search_(search),
        numbers_(numbers.all()),
        notes_(notes),
        order_(search.context.segments(), search.sort) {}

  // Near duplicates are left out before threads are made; `duplicates` must outlive it.
  void fold(const NearDuplicateFinder& duplicates) { duplicates_ = &duplicates; }

  //   in: finder  of the documents of the same query
  //       window  of threads; as many documents as window.rerank_depth are reranked
  //   cost: finder's walk, a few ns a match more; then a second one over the matches of the
  //         threads that are shown
  RankedThreads find(MatchFinder& finder, const MatchWindow& window) const;

  // The totals alone.
  RankedThreads count(MatchFinder& finder) const;

 private:
  struct Found {
    RankedMatch best;
    std::uint32_t number = 0;  // of ThreadNumbers
  };
  // What one walk found: threads in order, documents as far as they were reranked.
  struct Walk {
    std::vector<RankedMatch> reranked;
    std::vector<Found> threads;
    bool is_all = false;  // threads that there are
  };

  static void cut_to(const MatchWindow& window, std::vector<Found>& threads);
  std::uint32_t number_of(const Match& match) const;
  Walk ordered(std::vector<RankedMatch> reranked, ThreadCollector& collector) const;
  Walk walk(MatchFinder& finder, ThreadCollector& collector, std::size_t rerank_depth,
            RankedThreads& out) const;
  Xapian::Query matches_of(const std::vector<Found>& threads,
                           const ThreadCollector& collector) const;
  RankedMatches all_matches(const Walk& walk, const ThreadCollector& collector) const;
  std::vector<Found> folded(const Walk& walk, std::vector<RankedMatch> matches) const;
  std::vector<RankedThread> threads_of(std::vector<RankedMatch> matches,
                                       const std::vector<Found>& threads) const;

  Search search_;
  const ThreadNumbers::Numbers& numbers_;
  ThreadNotes& notes_;
  MatchOrder order_;
  const NearDuplicateFinder* duplicates_ = nullptr;
};

}  // namespace glane
