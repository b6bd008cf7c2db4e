// Sources that unpack what another source holds, each in constant memory: gzip, zlib and deflate
// (zlib), zstd, brotli; xz and bzip2 (libarchive). Made by read_stream.cpp for packed files and by
// http_response.cpp for packed bodies.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "crawl/byte_source.hpp"
#include "crawl/line_reader.hpp"

namespace glane {

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

  static std::string exceeded();  // the reason to report

 private:
  const ByteSource& file_;
  std::uint64_t spent_ = 0;
};

enum class Packing {
  gzip,  // any number of members
  zlib,
  deflate,  // zlib's data without its header
  zstd,     // any number of frames; a dictionary may stand before the first one (WARC-zst)
  brotli,
  xz,
  bzip2,
};

// Unpacks what follows in `from`. Both arguments must outlive the source.
//   errors: as fault() of the source: data that is damaged or ends too early, the budget exceeded
//   memory: some 100 kB; zstd as the data demands, 128 MB at most, xz up to 64 MB
std::unique_ptr<ByteSource> unpack(Packing packing, LineReader& from, UnpackBudget& budget);

}  // namespace glane
