// A damaged segment as the documents that can be read of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "glane/document.hpp"
#include "index/maintenance/salvaged_ids.hpp"
#include "index/maintenance/salvaged_sections.hpp"
#include "index/maintenance/salvaged_texts.hpp"

namespace glane {

struct SalvagedDocument {
  Document document;
  bool is_doubtful = false;  // some of it may not be as it was written
};

// One thread at a time.
class SalvagedSegment {
 public:
  // Of `path`.seg.
  //   errors: std::system_error where the file cannot be read; Error{index} where it has no header
  explicit SalvagedSegment(const std::string& path);

  std::uint64_t id() const { return sections_.header().id; }
  std::uint32_t rows() const { return sections_.rows(); }
  std::size_t file_bytes() const { return sections_.file_bytes(); }

  // As far as it can be read.
  std::string document_id(std::uint32_t row) const { return ids_.id(row); }
  // Whether it is as it was written; where nothing else tells, the document's digest does.
  bool knows_id(std::uint32_t row);

  // A document whose text and id can be read. Of what else there is to it, what cannot be right is
  // left out.
  //   errors: Error{index}, which says what cannot be read
  SalvagedDocument document(std::uint32_t row);

 private:
  struct Column {
    explicit Column(const SalvagedSections& sections, segment_format::Section section)
        : numbers(sections.numbers(section)),
          strings(sections, static_cast<segment_format::Section>(section + 1)),
          is_whole(sections.are_whole(section, static_cast<segment_format::Section>(section + 3))) {
    }
    std::string_view string(std::uint64_t number) const {
      return number == 0 ? std::string_view() : strings[number - 1];
    }
    NarrowColumn numbers;
    SalvagedStrings strings;
    bool is_whole;
  };

  Document columns_of(std::uint32_t row) const;
  void add_authors(std::uint32_t row, Document& document) const;
  bool is_as_written(std::uint32_t row, const Document& document) const;
  bool mend(std::uint32_t row, Document& document) const;
  bool mend_string(std::uint32_t row, Document& document, std::string Document::*field,
                   const Column& column) const;

  SalvagedSections sections_;
  SalvagedIds ids_;
  NarrowColumn digests_, types_, authors_, author_lists_;
  SalvagedStrings author_strings_;
  Column sites_, section_names_, languages_;
  bool has_whole_columns_;
  SalvagedTexts texts_;
  std::vector<std::int8_t> proven_;  // by the document's digest: 1 yes, 0 no, -1 not looked at yet
};

}  // namespace glane
