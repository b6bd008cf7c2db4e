// The token streams of a segment under way: how often its words stand in them, in which rows those
// without postings do, and how they are written.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "segment/builder/segment_files.hpp"
#include "segment/builder/word_list.hpp"
#include "segment/format/row_set.hpp"

namespace glane {

class StreamCounts {
 public:
  //   in: stop_row_words  of each word of the segment, all of them known by now, whether it has
  //   none
  explicit StreamCounts(const std::vector<bool>& stop_row_words);

  // Counts the words of the next row.
  //   in: numbers  of the words, by their numbers in the stream
  //   cost: some 4 ns a word
  void add(std::string_view stream, std::span<const std::uint32_t> numbers);

  const WordList::Counts& counts() const { return counts_; }

  // The rows of a word without postings, as pack_rows has them.
  std::string packed_rows(std::uint32_t word) const;

  // Writes the sections of words without postings.
  //   in: new_numbers  as WordList::write has them
  void write_stop_rows(const std::vector<std::uint32_t>& new_numbers, SegmentFiles& files) const;

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
  std::vector<std::uint32_t> stop_row_words_;  // numbers of words
  std::vector<RowListWriter> stop_rows_;
};

// Of each source of the segment, the numbers in the list that its words have, by their numbers in
// its streams.
using WordNumbers = std::vector<std::vector<std::uint32_t>>;

// Calls visit(source, stream) for the rows of a segment.
using VisitStream = std::function<void(std::size_t, std::string_view)>;
using ForEachStream = std::function<void(const VisitStream& visit)>;

// Writes the sections of streams and of words.
void write_streams(const WordList& words, WordNumbers numbers, const ForEachStream& for_each_stream,
                   SegmentFiles& files);

}  // namespace glane
