// The columns and ids of a segment under way, a row a document: filled by whoever writes a segment,
// row by row.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/document.hpp"
#include "segment/builder/segment_files.hpp"
#include "segment/builder/string_numbers.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

// YYYYMMDD as written, 00 where unknown; 0: undated.
std::int32_t day_of(const std::optional<Date>& date);

class SegmentColumns {
 public:
  //   in: word_count  of title and text
  void add(const Document& document, std::uint64_t digest, std::uint32_t word_count);
  void add(const Segment& segment, std::uint32_t row);

  std::uint32_t rows() const { return static_cast<std::uint32_t>(digests_.size()); }
  bool is_article(std::uint32_t row) const { return (types_[row] & segment_format::kComment) == 0; }
  std::size_t memory() const;
  std::uint64_t string_bytes() const;  // of the column that has most
  std::uint64_t listed_names() const;  // in the longer of the lists of names

  // Writes the sections of columns and ids.
  void write(SegmentFiles& file) const;

 private:
  struct Strings {
    StringNumbers numbers;
    std::vector<std::uint32_t> rows;  // number + 1 of each row; 0: none

    std::uint32_t number_of(std::string_view text) {
      return text.empty() ? 0 : numbers.number_of(text).number + 1;
    }
    std::size_t memory() const { return numbers.memory() + rows.size() * 4; }
  };
  // Strings, and rows that have any number of them.
  struct StringLists {
    Strings strings;
    std::vector<std::uint32_t> lists;  // a count, and so many numbers as `strings` has them

    template <typename StringAt>
    void add(std::size_t count, StringAt string_at);
    std::size_t memory() const { return strings.memory() + lists.size() * 4; }
  };
  // Sorted strings and the new number of each old one.
  static std::vector<std::uint32_t> write_strings(const StringNumbers& strings,
                                                  segment_format::Section ends, SegmentFiles& file);
  static void write_column(const Strings& strings, segment_format::Section section,
                           SegmentFiles& file);

  static void write_lists(const StringLists& lists, segment_format::Section section,
                          SegmentFiles& file);

  void add_type(DocumentType type, bool has_time);
  // Site, section, language, thread, addressee, source.
  void add_strings(const std::array<std::string_view, 6>& row);
  void add_id(std::string_view id, std::string_view thread);
  void write_dates(SegmentFiles& file) const;
  void write_ids(SegmentFiles& file) const;

  std::vector<std::int64_t> instants_;
  std::vector<std::int32_t> days_;
  std::vector<std::uint64_t> digests_;
  std::vector<std::uint8_t> types_;
  Strings sites_, sections_, languages_, threads_, addressees_, sources_;
  StringLists authors_, quoted_;
  std::vector<std::uint32_t> word_counts_;
  std::string ids_;
  EndsWriter id_ends_;
  std::vector<std::uint32_t> id_hashes_;
};

}  // namespace glane
