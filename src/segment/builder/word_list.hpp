// The words of a segment under way: forms, the classes that they answer to, words that were joined.
// Numbered in the order met, until they are written in the order of how frequent they are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "segment/builder/segment_files.hpp"
#include "segment/builder/string_numbers.hpp"
#include "segment/reader/segment_words.hpp"

namespace glane {

class WordList {
 public:
  // The number of a word, which is noted with its classes where it is new.
  std::uint32_t number_of(const Word& word, bool capital);

  // The same of a word of another segment; its classes are for note_class to tell.
  std::uint32_t number_of(std::string_view form, bool capital) { return add(form, capital).number; }
  void note_class(std::uint32_t form, std::string_view stem);

  // Words without postings, whose rows are kept instead.
  void note_stop_row_word(std::uint32_t form) { stop_row_words_[form] = true; }
  const std::vector<bool>& stop_row_words() const { return stop_row_words_; }  // by number

  // The joined words of a text that stands in `row`; rows ascend.
  void note_joined(const Analysis& analysis, std::uint32_t row);
  void note_join(const SegmentWords::Join& join, std::uint32_t row);

  std::uint32_t count() const { return forms_.count(); }
  std::string_view form(std::uint32_t number) const { return forms_.string(number).substr(1); }
  std::size_t memory() const;
  std::uint64_t string_bytes() const;  // of the table that has most

  // How often a word stands in a segment.
  struct Count {
    std::uint32_t tokens = 0;      // 0: nowhere; such a word is left out
    std::uint32_t documents = 0;   // that have it in title or text
    bool is_further_form = false;  // it stands somewhere at the place of another word
  };
  using Counts = std::vector<Count>;  // by number

  // The words in the order that they are written in: the most frequent first, then by their
  // letters.
  std::vector<std::uint32_t> order(const Counts& counts) const;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // Writes the sections of words, classes and joins.
  //   in: order        by order()
  //       new_numbers  of each word its place there; kNone for what is left out
  void write(const std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& new_numbers,
             const Counts& counts, SegmentFiles& file) const;

 private:
  StringNumbers::Numbered add(std::string_view form, bool capital);
  void write_forms(const std::vector<std::uint32_t>& old_numbers, const Counts& counts,
                   SegmentFiles& file) const;
  void write_classes(const std::vector<std::uint32_t>& new_numbers, SegmentFiles& file) const;
  void write_joins(SegmentFiles& file) const;
  std::vector<std::uint32_t> form_order(const std::vector<std::uint32_t>& old_numbers) const;

  StringNumbers forms_;  // 'A' or 'a' and the form
  StringNumbers classes_;
  std::vector<std::array<std::uint32_t, 2>> classes_of_;  // of each form; kNone
  std::vector<bool> stop_row_words_;                      // of each form
  StringNumbers joins_;                                   // as a segment keeps them
  std::vector<std::vector<std::uint32_t>> join_rows_;
  std::uint64_t join_row_count_ = 0;  // of all of them
  std::string key_;
};

}  // namespace glane
