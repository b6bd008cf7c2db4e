// Writes the two files of a segment (segment_format.hpp): its own, section by section, and the
// database of its postings.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_file.hpp"
#include "segment/format/segment_format.hpp"
#include "segment/glass/glass_writer.hpp"

namespace glane {

// Where each of a row of pieces of bytes ends.
class EndsWriter {
 public:
  void add(std::size_t bytes) {
    if (offsets_.size() % segment_format::kEndsStride == 0) bases_.push_back(end_);
    end_ += bytes;
    offsets_.push_back(end_ - bases_.back());
  }

  const std::vector<std::uint64_t>& bases() const { return bases_; }
  const std::vector<std::uint64_t>& offsets() const { return offsets_; }

 private:
  std::uint64_t end_ = 0;
  std::vector<std::uint64_t> bases_;
  std::vector<std::uint64_t> offsets_;
};

// What is written of a segment: a number that tells it apart, and its size.
struct WrittenSegment {
  std::uint64_t id = 0;
  std::uint32_t rows = 0;
  std::uint64_t bytes = 0;
};

// Removes both where they are not finished. errors: std::system_error
class SegmentFiles {
 public:
  using Section = segment_format::Section;

  // Makes `path`.seg and `path`.glass. What bears one of these names already is not touched.
  explicit SegmentFiles(const std::string& path);

  GlassWriter& glass() { return glass_; }

  // A section in pieces: begin, append, append ..., end.
  void begin(Section section);
  void append(std::string_view bytes);
  void end();

  void put_bytes(Section section, std::string_view bytes);

  // As narrow as the greatest of them allows, or of a width that holds them.
  void put_numbers(Section section, std::span<const std::uint32_t> numbers);
  void put_numbers(Section section, std::span<const std::uint64_t> numbers,
                   std::uint32_t width = 0);

  // As they are.
  template <typename Number>
  void put_array(Section section, const std::vector<Number>& numbers) {
    put_bytes(section,
              {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)});
    header_.sections[section].width = sizeof(Number);
  }

  // The two sections from `section` on.
  void put_ends(Section section, const EndsWriter& ends);

  // A table of strings, `at(numbers[i])` each: the three sections from `section` on.
  template <typename At>
  void put_strings(Section section, const std::vector<std::uint32_t>& numbers, At at) {
    EndsWriter ends;
    for (const std::uint32_t number : numbers) ends.add(at(number).size());
    put_ends(section, ends);
    begin(static_cast<Section>(section + 2));
    for (const std::uint32_t number : numbers) append(at(number));
    end();
  }

  // The header's own fields; the sections are for the file to fill in.
  segment_format::Header& header() { return header_; }

  // Both are whole and on the disk; that they stand in their folder need not be.
  WrittenSegment finish();

 private:
  struct Unfinished {
    ~Unfinished();
    std::string path;  // empty: finished
  };

  static std::string marked(OutputFile& file, const std::string& path);

  OutputFile file_;
  Unfinished unfinished_;
  GlassWriter glass_;
  segment_format::Header header_ = {};
  Section section_ = segment_format::kSectionCount;  // that is being written
  RunningHash hash_;                                 // of its bytes
};

// Bytes that a number no greater than this takes: 1, 2, 4 or 8.
std::uint32_t width_of(std::uint64_t greatest);

}  // namespace glane
