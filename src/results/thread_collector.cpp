#include "results/thread_collector.hpp"

#include <algorithm>

namespace glane {

namespace {

// As of MatchCollector.
constexpr std::size_t kMoreThanWanted = 512;

}  // namespace

void ThreadNotes::begin(const ThreadNumbers::Numbers& numbers) {
  if (numbers_ == &numbers && ++search_ != 0) return;
  numbers_ = &numbers;
  search_ = 1;
  best.assign(numbers.count, {});
  rows.clear();
  for (const std::vector<std::uint32_t>& own : numbers.of_segments) rows.emplace_back(own.size());
}

ThreadCollector::ThreadCollector(const MatchOrder& order, const ThreadNumbers::Numbers& numbers,
                                 ThreadNotes& notes, std::size_t most)
    : order_(order), numbers_(numbers), most_(most), notes_(notes) {
  notes.begin(numbers);
}

// What is less stands later; of what is the same nothing is said. Four bytes a thread do.
float ThreadCollector::key_of(const Match& match) const {
  if (order_.sort() == Sort::relevance) return static_cast<float>(match.weight);
  return -static_cast<float>(order_.candidate(match).date);
}

void ThreadCollector::add(const Match& match) {
  const StringColumn& threads = order_.segments().segment(match.segment).threads();
  const std::vector<std::uint32_t>& own = numbers_.of_segments[match.segment];
  const std::uint32_t in_column = threads.number(match.row);
  if (in_column >= own.size()) return;  // damaged
  ThreadNotes::Rows& rows = notes_.rows[match.segment][in_column];
  if (notes_.is_new(rows.search)) rows = {notes_.search(), match.row, match.row};
  rows.begin = std::min(rows.begin, match.row);
  rows.end = std::max(rows.end, match.row + 1);

  const std::uint32_t number = own[in_column];
  ThreadNotes::Best& best = notes_.best[number];
  const float key = key_of(match);
  if (notes_.is_new(best.search)) {
    ++count_;
  } else if (key < best.key) {
    return;
  }
  best = {notes_.search(), key};
  if (most_ > 0 && !(has_last_ && match.weight < last_.match.weight)) keep(match, number);
}

void ThreadCollector::keep(const Match& match, std::uint32_t number) {
  const Candidate candidate = order_.candidate(match);
  if (has_last_ && !order_.is_before(candidate, last_)) return;
  kept_.push_back({candidate, number});
  if (kept_.size() >= most_ + std::max(most_, kMoreThanWanted)) drop_last();
}

// Each thread stays by the first of its matches.
void ThreadCollector::drop_last() {
  std::sort(kept_.begin(), kept_.end(), [this](const Thread& a, const Thread& b) {
    return a.number != b.number ? a.number < b.number : order_.is_before(a.first, b.first);
  });
  const auto end = std::unique(kept_.begin(), kept_.end(), [](const Thread& a, const Thread& b) {
    return a.number == b.number;
  });
  kept_.erase(end, kept_.end());
  std::sort(kept_.begin(), kept_.end(), [this](const Thread& a, const Thread& b) {
    return order_.is_before(a.first, b.first);
  });
  if (kept_.size() < most_) return;
  kept_.resize(most_);
  has_last_ = most_ > 0;
  if (has_last_) last_ = kept_.back().first;
}

std::vector<ThreadCollector::Thread> ThreadCollector::first_threads() {
  drop_last();
  return std::move(kept_);
}

ThreadNotes::Rows ThreadCollector::rows(std::size_t segment, std::uint32_t number) const {
  const std::vector<ThreadNotes::Rows>& own = notes_.rows[segment];
  const bool known = number < own.size() && !notes_.is_new(own[number].search);
  return known ? own[number] : ThreadNotes::Rows();
}

}  // namespace glane
