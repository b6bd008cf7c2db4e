// Walks crawl directories and files, recognises what they hold by content, decodes it and hands
// each page on. Called by `index` and `extract`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"
#include "crawl/page.hpp"

namespace glane {

// Larger pages (and JSON lines) are rejected: no article comes near, and a page must fit in
// memory several times over while it is read.
inline constexpr std::size_t kMaxPageBytes = 64u << 20;

struct WalkOptions {
  std::vector<std::string> include;  // globs on the path below the operand, or on the name;
  std::vector<std::string> exclude;  // none: everything. Files named themselves are always read
  std::string base_url = {};         // what the operands are copies of; empty: not known
  bool follow = false;               // links to directories, and to files out of the operands
};

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
};

// The gap that a file lies in, an unreadable one before an empty one; null: in none. What is not
// known of a directory is not known of the links to it.
// cost: O(folders above the file * log gaps)
const CrawlGap* find_gap(const CrawlListing& listing, std::string_view id);

// A path, or a URL, as it stands in ids, which are UTF-8 where file names are bytes: a byte that is
// no UTF-8 becomes "%E9", so that names which differ only there stay apart.
std::string id_of_path(std::string_view path);

// Whether the options leave out a file of a directory, or a directory above it; what is not there
// may be asked for, too.
//   in: below  the path below the operand
bool is_left_out(const WalkOptions& options, const std::string& below);

// Lists the files under `operands` ("-" is standard input). A file that two operands reach is
// listed once, under the first; an operand that is not there, or is an index, has no root.
// Operands that are links are followed. Of the links met, one to a file in a directory among the
// operands is a file of its own, any other is a Diagnostic{skipped} and a gap, so that what an
// earlier run read by it stays. With `follow` they are read, too; a directory once: where it is,
// else by the first link to it.
//   errors: what does not exist or cannot be read is a Diagnostic{failed}
//   cost:   one look at each file, a resolved path for each link
CrawlListing list_crawl(const std::vector<std::string>& operands, const WalkOptions& options,
                        const DiagnosticSink& report);

// Called for each page in order; `bytes_read` counts the file's bytes so far.
using PageSink = std::function<void(Page page, std::uint64_t bytes_read)>;

// Reads one file's pages, whatever it is: a page, JSON lines, a feed, a table, mail, an archive of
// any of them, packed or not (README.md, "What it reads"). What is no page (binary, image, style
// sheet, empty) is a Diagnostic{skipped}; what cannot be read, a line that is too long, a
// Diagnostic{failed}. Bytes that are no UTF-8 are decoded as the page declares, else as they look,
// with a Diagnostic{doubtful}. out:    XXH3 of the file's bytes, where they were read from the
// first to the last; else 0 memory: one page, some times over while it is unpacked; whatever holds
// many is streamed
std::uint64_t read_crawl_file(const CrawlFile& file, const PageSink& sink,
                              const DiagnosticSink& report);

// That hash alone; 0 where it cannot be read.
std::uint64_t hash_of_file(const CrawlFile& file);

// Reads bytes that somebody else has fetched, as read_crawl_file does a file's.
struct BytesOrigin {
  std::string name;  // what stands for the path of a file
  std::string url;   // empty: unknown
  Date crawled;
};
void read_crawl_bytes(std::string_view bytes, const BytesOrigin& from, const PageSink& sink,
                      const DiagnosticSink& report);

}  // namespace glane
