// Writes the token streams of a segment, row by row, under the numbers that its words end up with.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "segment/segment_file.hpp"
#include "segment/token_stream.hpp"

namespace glane {

class StreamSections {
 public:
  // Nothing else is written to the file until end().
  explicit StreamSections(SegmentFile& file) : file_(file) {
    file_.begin(segment_format::kStreams);
  }

  void add(std::string_view stream, std::span<const std::uint32_t> new_numbers) {
    renumbered_.clear();
    append_renumbered(stream, new_numbers, renumbered_);
    ends_.add(renumbered_.size());
    file_.append(renumbered_);
  }

  void end() {
    file_.end();
    file_.put_ends(segment_format::kStreamEnds, ends_);
  }

 private:
  SegmentFile& file_;
  EndsWriter ends_;
  std::string renumbered_;
};

}  // namespace glane
