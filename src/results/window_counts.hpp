// Counts the words of documents: all of them, and those that stand near the places of a query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "index/snapshot/segment_set.hpp"
#include "results/document_places.hpp"
#include "results/text_words.hpp"

namespace glane {

// How often a word stands.
struct WordCounts {
  std::uint32_t all = 0;    // outside of matches
  std::uint32_t near = 0;   // of these in a window, those in two windows once
  std::uint32_t left = 0;   // of these, before a match
  std::uint32_t right = 0;  // behind one
};

struct Windows {
  std::size_t left = 0;  // words before a match's first word; 0: that side is not looked at
  std::size_t right = 0;
};

// Windows end with the title or the text that they are in. One thread at a time.
class WindowCounter {
 public:
  // `segments` must outlive it.
  WindowCounter(const SegmentSet& segments, Windows windows);

  //   in: places  of the document, none where it has none
  void count(std::uint32_t segment, std::uint32_t row, const std::vector<WordPlace>& places);

  // By the number of the word in its segment.
  const std::vector<WordCounts>& counts(std::uint32_t segment) const { return counts_[segment]; }

  std::uint64_t words() const { return words_; }
  std::uint64_t near_words() const { return near_words_; }

 private:
  void mark(const std::vector<WordPlace>& places, bool in_title, std::size_t words);
  void count_marked(const std::vector<std::uint32_t>& numbers, std::vector<WordCounts>& counts);

  const SegmentSet& segments_;
  Windows windows_;
  std::vector<std::vector<WordCounts>> counts_;
  std::uint64_t words_ = 0;
  std::uint64_t near_words_ = 0;
  TextWords text_;                    // of the document under way
  std::vector<unsigned char> marks_;  // of the words of its title or text
};

}  // namespace glane
