// Takes the words of documents apart into postings and token streams, in flat arrays: a segment's
// share of both, until it is written.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "glane/document.hpp"
#include "segment/builder/segment_files.hpp"
#include "segment/builder/stream_counts.hpp"
#include "segment/builder/string_numbers.hpp"
#include "segment/builder/word_list.hpp"
#include "segment/format/schema.hpp"
#include "segment/format/token_stream.hpp"
#include "segment/glass/glass_writer.hpp"

namespace glane {

// One thread at a time.
class Inverter {
 public:
  //   in: stop_row_words  words without postings; must, as the analyzer, outlive it
  Inverter(FrenchAnalyzer& analyzer, const StopWords& stop_row_words)
      : analyzer_(analyzer), stop_row_words_(stop_row_words) {}

  // The next row.
  //   cost: the analysis, some 10 ns a word, 8 bytes a different word and 1.5 a word
  // out: the words of its title and text: places, stop words included
  std::uint32_t add(const Document& document);

  std::uint32_t rows() const { return static_cast<std::uint32_t>(pair_ends_.size()); }
  std::uint64_t stream_bytes() const { return streams_.size(); }
  std::uint64_t pairs() const { return pairs_.size(); }  // of a term and a row
  std::uint64_t string_bytes() const { return std::max(words_.string_bytes(), terms_.bytes()); }
  std::size_t memory() const;

  // Writes lengths and postings, and forgets them: no document can be added any more.
  void write_postings(GlassWriter& glass);

  // Writes the sections of streams, words, words without postings and signatures.
  //   in: is_article  of each row: articles have signatures
  void write_streams(SegmentFiles& files, const std::vector<bool>& is_article) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // What is known of a word of the analyzer's, by its ordinal.
  struct KnownWord {
    std::array<std::uint32_t, 2> numbers = {kNone, kNone};  // without, with a capital
    // By place among kPostedFields.
    std::array<std::uint32_t, kPostedFields.size()> terms = {kNone, kNone, kNone,
                                                             kNone, kNone, kNone};
    bool looked_up = false;
    bool has_stop_rows = false;
  };
  struct Pair {
    std::uint32_t term;
    std::uint32_t wdf;
  };

  std::uint32_t add_run(std::uint8_t fields, std::string_view text);  // out: its places
  KnownWord& known(const Word& word);
  std::uint32_t term_of(const Word& word, KnownWord& known, std::size_t posted);
  void post(std::uint32_t term, std::uint32_t wdf);
  void for_each_stream(const VisitStream& visit) const;

  FrenchAnalyzer& analyzer_;
  const StopWords& stop_row_words_;
  std::vector<KnownWord> known_;
  std::uint64_t times_cleared_ = 0;
  Analysis analysis_;
  TokenRunWriter run_;

  WordList words_;
  StringNumbers terms_;
  std::vector<std::uint32_t> last_pair_;  // of each term
  std::vector<std::uint32_t> frequency_;  // of each term: documents
  std::vector<Pair> pairs_;               // of one document after the other
  std::vector<std::uint32_t> pair_ends_;
  std::uint32_t first_pair_ = 0;  // of the document under way
  std::string streams_;
  std::vector<std::uint32_t> stream_sizes_;
};

}  // namespace glane
