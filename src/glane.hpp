// glane: full-text search for French news and forum archives. The public C++ interface.
//
//   glane::index_pages("glane.idx", {"crawl/"}, {}, {}, {});
//   glane::Index index("glane.idx");
//   for (const glane::Hit& hit : index.search({.query = "assaut du Capitole"}).hits) ...
//
// Every function throws glane::Error and nothing else where it cannot go on; text is UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer.hpp"
#include "base/api.hpp"
#include "base/error.hpp"
#include "base/report.hpp"
#include "base/waiting.hpp"
#include "date/date.hpp"
#include "date/read_date.hpp"
#include "index/maintenance/maintenance.hpp"
#include "index/suppression.hpp"
#include "page/document/document.hpp"
#include "results/index.hpp"
#include "results/search.hpp"

namespace glane {

// --- Reading pages ---

struct PathOptions {
  std::vector<std::string> include;  // globs on a file's path below its operand, or on its name
  std::vector<std::string> exclude;
  // Documents in another language are left out; empty: none. Those whose language is unknown stay.
  std::vector<std::string> languages = {};
  // What the operands are copies of, so that a page's address is this and its path below its
  // operand: "https://www.lagazette.example/". Empty: not known.
  std::string base_url = {};
  // A folder of rules for sites (FILE.rules, see README.md); empty: none.
  std::string rules = {};
  bool explain = false;  // extract only: fill Document::origins
  // Links to directories, and to files that lie in none of the operands, are read; else they are
  // skipped, and what an earlier run read by them stays. Operands that are links are always read.
  bool follow = false;
};

struct ExtractSummary {
  std::uint64_t pages = 0;  // read
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
};

// Hands every document found under `paths` ("-": JSON lines on standard input) to `sink`.
// errors: single inputs go to `report`; Error{input} where every input failed; Error{usage} naming
//         file and line where a rule makes no sense
GLANE_API ExtractSummary extract(const std::vector<std::string>& paths, const PathOptions& options,
                                 const std::function<void(const Document&)>& sink,
                                 const DiagnosticSink& report);

// --- Indexing ---

struct IndexOptions {
  PathOptions paths;
  // The index keeps the lists and is searched with them. Given again, stop words and synonyms
  // replace those it has; protected words are for a new index only.
  WordFiles words;
  // "k1=1.2,b=0.75": what it is searched with from now on; empty: the defaults again.
  std::optional<std::string> ranking = {};
  bool mirror = false;         // comments that their page no longer shows are removed, not kept
  bool keep_missing = false;   // what has vanished from the crawl stays
  bool prune = false;          // removes even where a directory is empty or half of it is missing
  bool check_content = false;  // files are known by a hash of their bytes, not by their time
  double wait_seconds = 0;     // for another writer to end
  std::size_t commit_documents = 0;  // changed since the last commit make the next; 0: memory does
  // Whether to end here, with the whole pages read by then, and without merges under way; where
  // nothing was begun, because it waits for another writer: errors: Interrupted.
  StopTest stop = {};
  WaitSink on_wait = {};
  bool dry_run = false;  // read and count, write nothing
  unsigned jobs = 0;     // threads; 0: as many as there are processors
  // What caches, pages under way and documents not yet committed may take, in megabytes; 0: 1024.
  unsigned memory_mb = 0;
};

// Pages in the first six, documents in the next two.
struct IndexSummary {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t deleted = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
  std::uint64_t articles = 0;
  std::uint64_t comments = 0;
  std::uint64_t bytes = 0;
  double seconds = 0;
  bool stopped = false;  // by IndexOptions::stop; the next run goes on
};

// Adds the pages under `paths` to the index in `directory`, which is made where there is none; a
// document whose id it holds is replaced. Commits now and then, whole pages only. Without paths,
// an index that exists takes the lists of words and the ranking.
// errors: single inputs go to `report`; Error{input} where every input failed, Error{index}
//         where the index cannot be written: what was committed stays; Error{usage}, before
//         anything is written, naming file and line where a list or a rule makes no sense
GLANE_API IndexSummary index_pages(const std::string& directory,
                                   const std::vector<std::string>& paths,
                                   const IndexOptions& options, const DiagnosticSink& report,
                                   const ProgressSink& progress);

// Called after each run of watch_pages.
using SummarySink = std::function<void(const IndexSummary&)>;

// Keeps an index up to date with a crawl, until options.stop says so: indexes, waits for a change,
// and indexes again, no sooner than `seconds` after the last run. Between runs others may write. A
// run that could read nothing is told of by `report`.
// errors: as index_pages', but for inputs
GLANE_API void watch_pages(const std::string& directory, const std::vector<std::string>& paths,
                           const IndexOptions& options, double seconds,
                           const DiagnosticSink& report, const ProgressSink& progress,
                           const SummarySink& done);

GLANE_API std::string_view version();

}  // namespace glane
