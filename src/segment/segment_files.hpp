// The two files of a segment that is being written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "segment/glass_writer.hpp"
#include "segment/segment_file.hpp"

namespace glane {

// What is written of a segment: a number that tells it apart, and its size.
struct WrittenSegment {
  std::uint64_t id = 0;
  std::uint32_t rows = 0;
  std::uint64_t bytes = 0;
};

// Removes both where they are not finished.
class SegmentFiles {
 public:
  // `path`.glass and `path`.seg, neither of which is there.
  //   errors: std::system_error, here and below
  explicit SegmentFiles(const std::string& path);
  ~SegmentFiles();
  SegmentFiles(const SegmentFiles&) = delete;
  SegmentFiles& operator=(const SegmentFiles&) = delete;

  GlassWriter& glass() { return *glass_; }
  SegmentFile& file() { return *file_; }

  // Both are whole and on the disk; that they stand in their folder need not be.
  WrittenSegment finish();

 private:
  std::string path_;
  std::optional<GlassWriter> glass_;
  std::optional<SegmentFile> file_;
  bool finished_ = false;
};

}  // namespace glane
