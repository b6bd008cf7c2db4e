// How bytes are packed, and what they may unpack to.
#pragma once

#include <cstdint>

#include "crawl/byte_source.hpp"

namespace glane {

enum class Packing {
  gzip,  // any number of members
  zlib,
  deflate,  // zlib's data without its header
  zstd,     // any number of frames; a dictionary may stand before the first one (WARC-zst)
  brotli,
  xz,
  bzip2,
};

// What the packed layers of one file may unpack to, all of them together: a bomb is given up
// long before it has been unpacked.
class UnpackBudget {
 public:
  // No archive of pages comes near: text shrinks to a tenth, logs to a fiftieth.
  static constexpr std::uint64_t kMostTimes = 250;
  static constexpr std::uint64_t kFreeBytes = 1u << 30;

  // in: file  the bytes read from it are what may be multiplied; must outlive the budget
  explicit UnpackBudget(const ByteSource& file) : file_(file) {}

  // Takes note of bytes unpacked; false where they are too many by now.
  bool spend(std::uint64_t bytes);

  static Remark exceeded();  // what to report

 private:
  const ByteSource& file_;
  std::uint64_t spent_ = 0;
};

}  // namespace glane
