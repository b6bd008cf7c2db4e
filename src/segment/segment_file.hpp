// Writes the file of a segment, section by section (segment_format.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.hpp"
#include "segment/segment_format.hpp"

namespace glane {

// Where each of a row of pieces of bytes ends.
class EndsWriter {
 public:
  void add(std::size_t bytes) {
    if (offsets_.size() % segment_format::kEndsStride == 0) bases_.push_back(end_);
    end_ += bytes;
    offsets_.push_back(end_ - bases_.back());
  }

  std::uint64_t end() const { return end_; }
  const std::vector<std::uint64_t>& bases() const { return bases_; }
  const std::vector<std::uint64_t>& offsets() const { return offsets_; }

 private:
  std::uint64_t end_ = 0;
  std::vector<std::uint64_t> bases_;
  std::vector<std::uint64_t> offsets_;
};

// What is not finished is removed. errors: std::system_error
class SegmentFile {
 public:
  // Writes `path`.seg.
  explicit SegmentFile(const std::string& path);
  ~SegmentFile();
  SegmentFile(const SegmentFile&) = delete;
  SegmentFile& operator=(const SegmentFile&) = delete;

  // A section in pieces: begin, append, append ..., end.
  void begin(segment_format::Section section);
  void append(std::string_view bytes);
  void end();

  void put_bytes(segment_format::Section section, std::string_view bytes);

  // As narrow as the greatest of them allows.
  void put_numbers(segment_format::Section section, std::span<const std::uint32_t> numbers);
  void put_numbers(segment_format::Section section, std::span<const std::uint64_t> numbers);

  // The same of a width that holds them.
  void put_numbers_as(segment_format::Section section, std::span<const std::uint64_t> numbers,
                      std::uint32_t width);

  // As they are.
  template <typename Number>
  void put_array(segment_format::Section section, const std::vector<Number>& numbers) {
    put_bytes(section,
              {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)});
    header_.sections[section].width = sizeof(Number);
  }

  // The two sections from `section` on.
  void put_ends(segment_format::Section section, const EndsWriter& ends);

  // The header's own fields; the sections are for the file to fill in.
  segment_format::Header& header() { return header_; }

  // The file is whole and on the disk; its name need not be.
  void finish();

  std::uint64_t bytes() const { return file_.size(); }

 private:
  template <typename Number>
  void put_narrow(segment_format::Section section, std::span<const Number> numbers,
                  std::uint32_t width);

  struct Hash;

  std::string path_;
  OutputFile file_;
  segment_format::Header header_{};
  std::unique_ptr<Hash> hash_;  // of the section that is being written
  segment_format::Section section_ = segment_format::kSectionCount;
  bool finished_ = false;
};

// How many bytes hold the number.
std::uint32_t width_of(std::uint64_t greatest);

}  // namespace glane
