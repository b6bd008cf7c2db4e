// The members of tar and zip archives (a WACZ is a zip), and xz and bzip2, by libarchive: the only
// place that knows it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "crawl/byte_source.hpp"
#include "crawl/line_reader.hpp"
#include "crawl/packing.hpp"

namespace glane {

struct ArchiveMember {
  std::string name;             // path inside the archive, bytes as they stand there
  std::int64_t mtime = 0;       // seconds since 1970; 0: not known
  ByteSource* bytes = nullptr;  // lasts until the next member
};

// Calls `take` for each file in the archive that `from` holds, in order; folders and links are
// passed over.
//   out:    why reading stopped; empty at the archive's end. A member that cannot be unpacked says
//           so by its own fault(), and the next one follows
//   memory: some MB
Remark read_members(LineReader& from, UnpackBudget& budget,
                    const std::function<void(const ArchiveMember&)>& take);

// What unpack() is for xz and bzip2.
std::unique_ptr<ByteSource> unpack_archive_members_filter(LineReader& from, UnpackBudget& budget);

}  // namespace glane
