// The places of a query's matches in a document, read from its token stream: what snippets light
// and concordances print.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "index/snapshot/segment_set.hpp"
#include "query/match_parts.hpp"
#include "query/near_windows.hpp"
#include "query/number_table.hpp"

namespace glane {

// One match of a part of a query.
struct MatchPlace {
  std::uint32_t part = 0;            // its number among the parts
  std::vector<std::uint32_t> words;  // those that match, ascending, counted from 0 in their text.
                                     // Further forms at the place of a word count with it
};

// The matches in one text of a document: its title, its text, one of its quotations ...
struct TextPlaces {
  std::uint8_t fields = 0;          // that the text is of, as token_stream.hpp has them
  std::uint32_t number = 0;         // among the texts of these fields that have a word
  std::vector<MatchPlace> matches;  // part by part
};

// A word of a text that may have this place of a row.
struct PlaceOfWord {
  std::uint32_t word = 0;
  std::uint32_t place = 0;
};

// Finds the places of the parts of one query. One thread at a time.
//   cost: of each segment that a document is read of, a look-up for each form of the parts; then a
//         few instructions for each word of a stream
class PlaceFinder {
 public:
  // Both must outlive it.
  PlaceFinder(const std::vector<MatchPart>& parts, const SegmentSet& segments);

  // The texts of a document that have matches, in the order of the stream.
  //   in: segment  its number in the set
  std::vector<TextPlaces> find(std::size_t segment, std::uint32_t row);

  // Whether each part is a single word, none a phrase or words near each other.
  bool finds_words_only() const { return words_only_; }

  // Then: how many words of a document match some part. cost: as of find, without its lists
  std::size_t count_words(std::size_t segment, std::uint32_t row);

  // Whether some of these words may stand at the place of another: never false where one does.
  //   cost: none for most words; else a few ns for each further form in the stream
  bool may_share_places(std::size_t segment, std::uint32_t row);

 private:
  struct Row {
    std::uint32_t part = 0;
    const MatchPart::Row* places = nullptr;
  };
  // A place of a row, where a word may stand.
  struct Seat {
    std::size_t row = 0;
    std::uint32_t place = 0;
  };
  // By the numbers of a segment.
  using Seats = NumberTable<std::vector<Seat>>;
  struct SegmentSeats {
    Seats of_numbers;
    bool have_further_forms = false;
  };

  const SegmentSeats& seats_of(std::size_t segment);
  static void add_seat(const SegmentWords& words, const PlaceForms& forms, Seat seat,
                       SegmentSeats& out);
  void meet(const std::vector<Seat>& seats, std::uint8_t fields, std::uint32_t word);
  void end_text(std::uint8_t fields, std::uint32_t number, std::vector<TextPlaces>& out);
  void add_matches(const Row& row, std::vector<PlaceOfWord>& words,
                   std::vector<MatchPlace>& out) const;

  const std::vector<MatchPart>& parts_;
  const SegmentSet& segments_;
  std::uint8_t fields_ = 0;  // of all parts
  bool words_only_ = true;
  std::vector<Row> rows_;
  std::vector<Seat> seats_of_any_;                    // where any word may stand, in phrases
  std::vector<std::unique_ptr<SegmentSeats>> seats_;  // of each segment that was read of
  std::vector<std::vector<PlaceOfWord>> met_;         // of each row, in the text under way
};

}  // namespace glane
