// What the record has of a file without a look at its pages.
#pragma once

#include <cstdint>

namespace glane {

struct FileState {
  std::uint64_t bytes = 0;
  std::int64_t mtime_ns = 0;      // since 1970
  std::int64_t ctime_ns = 0;      // 0: it may have changed since without a new time
  std::uint64_t hash = 0;         // XXH3 of its bytes; 0: not known
  std::uint64_t fingerprint = 0;  // of the version and the options that it was read with
  // When what it holds was captured, where nothing better is known; seconds since 1970.
  std::int64_t captured = 0;
  bool whole = false;  // it was read to its end
  // Pages that gave documents, places that gave none, places that failed.
  std::uint64_t pages = 0, skipped = 0, failed = 0;
  std::uint64_t articles = 0, comments = 0;

  bool operator==(const FileState&) const = default;
};

}  // namespace glane
