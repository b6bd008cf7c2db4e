// The sections of a segment's file whatever has become of it, for a repair. Nothing of it is
// believed: a section is as long as the file has it, and may be anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.hpp"
#include "segment/format/section_views.hpp"
#include "segment/format/segment_format.hpp"

namespace glane {

class SalvagedSections {
 public:
  using Section = segment_format::Section;

  // Of `path`.seg: one copy of its header is whole, or both are where each byte of either is taken.
  //   errors: std::system_error where the file cannot be read; Error{index} where it has no header
  explicit SalvagedSections(const std::string& path);

  const segment_format::Header& header() const { return header_; }
  std::uint32_t rows() const { return header_.rows; }
  std::size_t file_bytes() const { return file_.bytes().size(); }

  std::string_view bytes(Section section) const;
  NarrowColumn numbers(Section section) const;
  // As many numbers as it had when it was written.
  std::size_t written_size(Section section) const;

  // Whether all of it, or of the sections from one to another, is as it was written.
  bool is_whole(Section section) const { return whole_[section]; }
  bool are_whole(Section first, Section last) const;

 private:
  MappedFile file_;
  segment_format::Header header_;
  std::vector<bool> whole_;
};

// Pieces of bytes, numbered from 0, whose ends may be mended.
class SalvagedStrings {
 public:
  // The three sections from `ends` on: where of bases and offsets only one is as it was written,
  // the other is made from it.
  SalvagedStrings(const SalvagedSections& sections, segment_format::Section ends);

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  std::string_view operator[](std::size_t i) const;

  bool has_whole_ends() const { return has_whole_ends_; }
  std::size_t begin(std::size_t i) const { return i == 0 ? 0 : ends_[i - 1]; }
  std::size_t end(std::size_t i) const { return ends_[i]; }
  void set_end(std::size_t i, std::size_t end) { ends_[i] = end; }
  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> ends_;
  bool has_whole_ends_;
};

}  // namespace glane
