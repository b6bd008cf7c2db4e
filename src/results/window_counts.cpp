#include "results/window_counts.hpp"

#include <algorithm>

namespace glane {

namespace {

constexpr unsigned char kMatch = 1;
constexpr unsigned char kLeft = 2;
constexpr unsigned char kRight = 4;

}  // namespace

WindowCounter::WindowCounter(const SegmentSet& segments, Windows windows)
    : segments_(segments), windows_(windows), counts_(segments.size()) {}

void WindowCounter::mark(const std::vector<WordPlace>& places, bool in_title, std::size_t words) {
  marks_.assign(words, 0);
  const auto add = [&](std::size_t begin, std::size_t end, unsigned char side) {
    for (std::size_t at = begin; at < std::min(end, words); ++at) marks_[at] |= side;
  };
  for (const WordPlace& place : places) {
    if (place.in_title != in_title) continue;
    const std::size_t first = place.words.front();
    const std::size_t behind = std::size_t{place.words.back()} + 1;
    add(first - std::min(first, windows_.left), first, kLeft);
    add(behind, behind + windows_.right, kRight);
    for (const std::uint32_t word : place.words) add(word, word + std::size_t{1}, kMatch);
  }
}

void WindowCounter::count_marked(const std::vector<std::uint32_t>& numbers,
                                 std::vector<WordCounts>& counts) {
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    const unsigned char marks = marks_[at];
    if (numbers[at] >= counts.size() || (marks & kMatch) != 0) continue;
    WordCounts& word = counts[numbers[at]];
    ++word.all;
    ++words_;
    if (marks == 0) continue;
    ++word.near;
    ++near_words_;
    if ((marks & kLeft) != 0) ++word.left;
    if ((marks & kRight) != 0) ++word.right;
  }
}

void WindowCounter::count(std::uint32_t segment, std::uint32_t row,
                          const std::vector<WordPlace>& places) {
  const Segment& rows = segments_.segment(segment);
  std::vector<WordCounts>& counts = counts_[segment];
  if (counts.empty()) counts.resize(rows.words().count());
  read_text_words(rows.stream(row), text_);
  for (const bool in_title : {true, false}) {
    const std::vector<std::uint32_t>& numbers = text_.of(in_title);
    if (!places.empty()) {
      mark(places, in_title, numbers.size());
      count_marked(numbers, counts);
      continue;
    }
    for (const std::uint32_t number : numbers) {
      if (number >= counts.size()) continue;
      ++counts[number].all;
      ++words_;
    }
  }
}

}  // namespace glane
