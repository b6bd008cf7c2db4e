// How often the words of a segment under way stand in its token streams, and in which rows those
// without postings do.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "segment/row_set.hpp"
#include "segment/segment_file.hpp"
#include "segment/word_list.hpp"

namespace glane {

class StreamCounts {
 public:
  // The words of the segment, all of them known by now.
  explicit StreamCounts(const WordList& words);

  // Counts the words of the next row.
  //   in: numbers  of the words in the list, by their numbers in the stream; empty: the same
  //   cost: some 4 ns a word
  void add(std::string_view stream, std::span<const std::uint32_t> numbers = {});

  const WordList::Counts& counts() const { return counts_; }

  // Writes the sections of words without postings.
  //   in: new_numbers  WordList::order
  void write_unposted(const std::vector<std::uint32_t>& new_numbers, SegmentFile& file) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::uint32_t kMostTokens = 0xFFFFFFFF;
  struct Seen {
    std::uint32_t row = kNone;   // the last one that has it
    std::uint32_t list = kNone;  // of its rows
  };

  std::uint32_t rows_ = 0;
  WordList::Counts counts_;
  std::vector<Seen> seen_;
  std::vector<std::uint32_t> unposted_;  // numbers of words
  std::vector<RowListWriter> unposted_rows_;
};

}  // namespace glane
