// Sources that unpack what another source holds, each in constant memory: gzip, zlib and deflate
// (zlib), zstd, brotli; xz and bzip2 (libarchive).
#pragma once

#include <memory>

#include "crawl/byte_source.hpp"
#include "crawl/line_reader.hpp"
#include "crawl/packing.hpp"

namespace glane {

// Unpacks what follows in `from`. Both arguments must outlive the source.
//   errors: as fault() of the source: data that is damaged or ends too early, the budget exceeded
//   memory: some 100 kB; zstd as the data demands, 128 MB at most, xz up to 64 MB
std::unique_ptr<ByteSource> unpack(Packing packing, LineReader& from, UnpackBudget& budget);

}  // namespace glane
