// Pages into an index, and an index kept up to date with a crawl.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "glane/analyzer.hpp"
#include "glane/api.hpp"
#include "glane/error.hpp"
#include "glane/extract.hpp"
#include "glane/waiting.hpp"

namespace glane {

struct Progress {
  std::uint64_t pages_done = 0;
  std::uint64_t documents = 0;
  std::uint64_t files_done = 0;
  std::uint64_t files_total = 0;
  std::uint64_t bytes_done = 0;   // bytes of files read so far
  std::uint64_t bytes_total = 0;  // of all files; 0 when unknown (standard input)
  double elapsed_seconds = 0;
};

// Called after each page at most.
using ProgressSink = std::function<void(const Progress&)>;

struct IndexOptions {
  PathOptions paths = {};
  // The index keeps the lists and is searched with them. Given again, stop words and synonyms
  // replace those it has; protected words are for a new index only.
  WordFiles words = {};
  // "k1=1.2,b=0.75": what it is searched with from now on; empty: the defaults again.
  std::optional<std::string> ranking = {};
  bool mirror = false;         // comments that their page no longer shows are removed, not kept
  bool keep_missing = false;   // what has vanished from the crawl stays
  bool prune = false;          // removes even where a directory is empty or half of it is missing
  bool check_content = false;  // files are known by a hash of their bytes, not by their time
  std::size_t commit_documents = 0;  // changed since the last commit make the next; 0: memory does
  // Asked to end, it does so with the whole pages read by then, and without merges under way; where
  // nothing was begun, because it waits for another writer: errors: Interrupted.
  Waiting waiting = {};
  bool dry_run = false;  // read and count, write nothing
  unsigned jobs = 0;     // threads; 0: as many as there are processors
  // What caches, pages under way and documents not yet committed may use, in megabytes; 0: 1024.
  unsigned memory_mb = 0;
  DiagnosticSink report = {};  // for single inputs; may be empty
  ProgressSink progress = {};  // may be empty
};

// Pages in the first six, documents in the two behind `ignored`.
struct IndexSummary {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t deleted = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
  std::uint64_t ignored = 0;  // files and folders that a .glaneignore leaves out
  std::uint64_t articles = 0;
  std::uint64_t comments = 0;
  std::uint64_t bytes = 0;
  double seconds = 0;
  bool stopped = false;  // by IndexOptions::waiting; the next run goes on
};

// Adds the pages under `paths` to the index in `directory`, which is made where there is none; a
// document whose id it holds is replaced. Commits now and then, whole pages only. Without paths,
// an index that exists gets the lists of words and the ranking.
// errors: single inputs go to options.report; Error{input} where every input failed, Error{index}
//         where the index cannot be written: what was committed stays; Error{usage}, before
//         anything is written, naming file and line where a list or a rule makes no sense
GLANE_API IndexSummary index_pages(const std::string& directory,
                                   const std::vector<std::string>& paths,
                                   const IndexOptions& options = {});

struct WatchOptions {
  IndexOptions index = {};                             // waiting.stop ends the watch, too
  double seconds = 5;                                  // from the end of a run to the next at least
  std::function<void(const IndexSummary&)> done = {};  // called after each run; may be empty
};

// Keeps an index up to date with a crawl, until it is asked to end: indexes, waits for a change,
// and indexes again. Between runs others may write. What a run could not read goes to the report,
// and is tried again by the next.
// errors: as index_pages', but for inputs
GLANE_API void watch_pages(const std::string& directory, const std::vector<std::string>& paths,
                           const WatchOptions& options);

}  // namespace glane
