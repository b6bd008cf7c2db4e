#include "query/near_windows.hpp"

#include <algorithm>

namespace glane {

void NearWindows::add(std::uint32_t position, std::size_t place) {
  if (occurrences_.empty() || occurrences_.back().position != position) {
    occurrences_.push_back({position, {}});
  }
  std::vector<std::size_t>& places = occurrences_.back().places;
  if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
}

bool NearWindows::any() {
  end_ = covered_ = 0;
  covering_.assign(count_, 0);
  for (std::size_t first = 0; first < occurrences_.size(); ++first) {
    move_end(first);
    if (fits(first)) return true;
    for (const std::size_t place : occurrences_[first].places) {
      if (--covering_[place] == 0) --covered_;
    }
  }
  return false;
}

// The least end that fits never moves back as the window's first word moves on. Of windows with one
// end the last is the smallest.
std::vector<std::vector<std::uint32_t>> NearWindows::smallest() {
  std::vector<std::vector<std::uint32_t>> all;
  std::size_t last_end = 0;
  end_ = covered_ = 0;
  covering_.assign(count_, 0);
  for (std::size_t first = 0; first < occurrences_.size(); ++first) {
    move_end(first);
    if (fits(first)) {
      if (end_ == last_end) all.pop_back();
      all.push_back(seated(first));
      last_end = end_;
    }
    for (const std::size_t place : occurrences_[first].places) {
      if (--covering_[place] == 0) --covered_;
    }
  }
  return all;
}

// Moves the end on until the window fits or is as wide as may be.
void NearWindows::move_end(std::size_t first) {
  const std::uint32_t limit = occurrences_[first].position + window_;
  while (end_ < occurrences_.size() && occurrences_[end_].position < limit && !fits(first)) {
    for (const std::size_t place : occurrences_[end_++].places) {
      if (covering_[place]++ == 0) ++covered_;
    }
  }
}

// Whether each place finds an occurrence of its own between `first` and the end: a matching by
// augmenting paths, of a few occurrences with a few places.
bool NearWindows::fits(std::size_t first) {
  if (covered_ < count_ || end_ < first + count_) return false;
  taken_by_.assign(end_ - first, count_);
  for (std::size_t place = 0; place < count_; ++place) {
    tried_.assign(taken_by_.size(), false);
    if (!seat(first, place)) return false;
  }
  return true;
}

bool NearWindows::seat(std::size_t first, std::size_t place) {
  for (std::size_t i = 0; i < taken_by_.size(); ++i) {
    const std::vector<std::size_t>& places = occurrences_[first + i].places;
    if (tried_[i] || std::find(places.begin(), places.end(), place) == places.end()) continue;
    tried_[i] = true;
    if (taken_by_[i] != count_ && !seat(first, taken_by_[i])) continue;
    taken_by_[i] = place;
    return true;
  }
  return false;
}

std::vector<std::uint32_t> NearWindows::seated(std::size_t first) const {
  std::vector<std::uint32_t> positions;
  for (std::size_t i = 0; i < taken_by_.size(); ++i) {
    if (taken_by_[i] != count_) positions.push_back(occurrences_[first + i].position);
  }
  return positions;
}

}  // namespace glane
