// The sections that one part of a segment's writer has written, read back without the others.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "segment/builder/segment_files.hpp"
#include "segment/reader/segment.hpp"

namespace glane::test {

// Calls write(files) and opens what it has written.
class WrittenSections {
 public:
  template <typename Write>
  explicit WrittenSections(Write write) : folder_(), segment_(written(folder_.path("1"), write)) {}

  const Segment& segment() const { return segment_; }

  std::vector<std::uint64_t> numbers(segment_format::Section section) const {
    const NarrowColumn column(segment_.section_bytes(section),
                              segment_.header().sections[section].width);
    std::vector<std::uint64_t> numbers;
    for (std::size_t i = 0; i < column.size(); ++i) numbers.push_back(column[i]);
    return numbers;
  }

 private:
  template <typename Write>
  static Segment written(const std::string& path, Write write) {
    SegmentFiles files(path);
    write(files);
    files.finish();
    return Segment(path, SegmentTrust::none);
  }

  TemporaryDirectory folder_;
  Segment segment_;
};

}  // namespace glane::test
