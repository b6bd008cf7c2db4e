#include "crawl/unpack.hpp"

#include "crawl/archive_members.hpp"
#include "crawl/unpacking.hpp"

namespace glane {

std::unique_ptr<ByteSource> unpack(Packing packing, LineReader& from, UnpackBudget& budget) {
  switch (packing) {
    case Packing::zstd:
      return unpack_zstd(from, budget);
    case Packing::brotli:
      return unpack_brotli(from, budget);
    case Packing::xz:
    case Packing::bzip2:
      return unpack_archive_members_filter(from, budget);
    case Packing::gzip:
    case Packing::zlib:
    case Packing::deflate:
      break;
  }
  return unpack_zlib(packing, from, budget);
}

}  // namespace glane
