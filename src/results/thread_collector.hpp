// Collects the threads of matches while Xapian walks through them: counts them, keeps the first
// ones, and where the matches of each lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "results/match_order.hpp"
#include "results/thread_numbers.hpp"

namespace glane {

// What searches note of threads, one search after the other: made once, as most of them find a few
// of many. One thread at a time, and one collector.
class ThreadNotes {
 public:
  // Nothing is noted. in: numbers  the same as the last time, mostly
  void begin(const ThreadNumbers::Numbers& numbers);

  struct Best {
    std::uint32_t search = 0;  // that noted it
    float key = 0;
  };
  struct Rows {
    std::uint32_t search = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  bool is_new(std::uint32_t search) const { return search != search_; }
  std::uint32_t search() const { return search_; }

  std::vector<Best> best;               // of each thread
  std::vector<std::vector<Rows>> rows;  // of each segment, by number in its column

 private:
  const ThreadNumbers::Numbers* numbers_ = nullptr;
  std::uint32_t search_ = 0;
};

// Threads stand in the order of their first matches.
class ThreadCollector {
 public:
  //   in: most  threads to keep
  //   All must outlive it.
  ThreadCollector(const MatchOrder& order, const ThreadNumbers::Numbers& numbers,
                  ThreadNotes& notes, std::size_t most);

  //   cost: a few loads; where the match may be the first of a thread that is kept, a few
  //         comparisons more
  void add(const Match& match);

  // How many threads have a match.
  std::size_t count() const { return count_; }

  struct Thread {
    Candidate first;           // of its matches
    std::uint32_t number = 0;  // of ThreadNumbers
  };
  // The first threads, in order. Called once, in the end.
  std::vector<Thread> first_threads();

  // Rows of a segment between which the matches lie that have this number in its column: it may be
  // that others lie there, too.
  ThreadNotes::Rows rows(std::size_t segment, std::uint32_t number) const;

 private:
  float key_of(const Match& match) const;
  void keep(const Match& match, std::uint32_t number);
  void drop_last();

  const MatchOrder& order_;
  const ThreadNumbers::Numbers& numbers_;
  std::size_t most_;
  std::size_t count_ = 0;
  ThreadNotes& notes_;
  std::vector<Thread> kept_;  // a thread several times, until they are too many
  bool has_last_ = false;
  Candidate last_;  // the first match of the last thread wanted, when kept_ was last cut
};

}  // namespace glane
