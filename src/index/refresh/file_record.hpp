// What the record of what was read has of one file (crawl_record.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "index/refresh/id_hashes.hpp"

namespace glane {

struct PageRecord {
  // Of all that the page's documents depend on; kGoneKey: no page, but comments that their
  // page no longer shows.
  std::uint64_t key = 0;
  bool article = false;           // the first of them is one; all others are comments
  std::vector<IdHash> documents;  // ids that the page gives, forgotten ones included
};
inline constexpr std::uint64_t kGoneKey = 0;
inline constexpr std::uint64_t kStaleKey = 1;  // of a page that is to be read again, whatever it is
inline constexpr std::uint64_t kFirstKey = 2;  // that a page may have

// The pages of a file as the record keeps them, in parts: a large archive has millions.
class PackedPages {
 public:
  void add(const PageRecord& page);
  const std::vector<std::string>& parts() const { return parts_; }

  // The parts that are full, which it then forgets.
  std::vector<std::string> take_full();
  std::uint32_t taken() const { return taken_; }

 private:
  std::vector<std::string> parts_;
  std::size_t left_ = 0;     // pages that the last part has room for
  std::uint32_t taken_ = 0;  // parts before these
};

// What is known of a file without a look at its pages.
struct FileState {
  static constexpr std::int64_t kUnfinished = -1;
  std::uint64_t bytes = 0;
  std::int64_t mtime_ns = kUnfinished;  // since 1970; kUnfinished: to be read again
  std::uint64_t hash = 0;               // XXH3 of its bytes; 0: not known
  std::uint64_t reading = 0;            // of the version and the options that it was read with
  // Pages that gave documents, places that gave none, places that failed.
  std::uint64_t pages = 0, skipped = 0, failed = 0;
  std::uint64_t articles = 0, comments = 0;
  // Pages of it, whose time is that of the file, were kept when the file had another time: their
  // documents are as new as the file, which is not what is stored with them.
  bool retimed = false;

  bool operator==(const FileState&) const = default;
};

}  // namespace glane
