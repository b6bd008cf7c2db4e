// The files of a crawl as a walk has found them, and where it could not look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

struct CrawlFile {
  std::string path;           // "-" is standard input
  std::string id;             // relative to the parent of the operand it was found under
  std::uint64_t bytes = 0;    // 0 for standard input
  std::int64_t mtime = 0;     // seconds since 1970; now, for standard input
  std::int64_t mtime_ns = 0;  // nanoseconds since 1970
  std::int64_t ctime_ns = 0;  // the same, of the last change of the inode
  bool named = false;         // an operand itself
  std::uint32_t root = 0;     // index into CrawlListing::roots

  // Of few files, so that a listing of many stays small.
  struct Origin {
    std::string url;     // below the base URL
    std::string target;  // where a link was found to lead, which is what is opened
  };
  std::shared_ptr<const Origin> origin = {};

  std::string url() const { return origin != nullptr ? origin->url : std::string(); }
  const std::string& opened() const {
    return origin != nullptr && !origin->target.empty() ? origin->target : path;
  }
};

// An operand that is a file or a directory, or standard input.
struct CrawlRoot {
  std::string id;  // what ids below a directory begin with: "crawl/"; of a file its whole id
  bool directory = false;
};

// Where a run does not know what is there, so that nothing may be concluded from what is not.
struct CrawlGap {
  enum class Kind {
    unreadable,  // wholly or in part, a link not followed, too
    empty,       // not one entry: an unmounted disk looks so, too
  };
  std::string id;  // "crawl/2022/" is a directory and all below it, "crawl/a.html" a file alone
  Kind kind = Kind::unreadable;
};

// A directory that a link leads to and that is read elsewhere, so that nothing was read by the
// link.
struct CrawlAlias {
  std::string id;       // "crawl/dernier/"
  std::string read_as;  // "crawl/2022/"
};

struct CrawlListing {
  std::vector<CrawlFile> files;  // an operand's in byte order of their paths
  std::vector<CrawlRoot> roots;  // in the order given
  std::vector<CrawlGap> gaps;    // both in byte order of their ids
  std::vector<CrawlAlias> aliases;
  std::uint64_t ignored = 0;  // files and folders that ignore files left out
};

// The gap that a file lies in, an unreadable one before an empty one; null: in none. What is not
// known of a directory is not known of the links to it.
// cost: O(folders above the file * log gaps)
const CrawlGap* find_gap_of_listing(const CrawlListing& listing, std::string_view id);

}  // namespace glane
