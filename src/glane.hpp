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

#include "base/api.hpp"
#include "base/error.hpp"
#include "base/report.hpp"
#include "date/date.hpp"
#include "date/read_date.hpp"
#include "page/document.hpp"
#include "results/search.hpp"

namespace glane {

// --- Reading pages ---

struct PathOptions {
  std::vector<std::string> include;  // globs on a file's path below its operand, or on its name
  std::vector<std::string> exclude;
};

struct ExtractSummary {
  std::uint64_t pages = 0;  // read
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
};

// Hands every document found under `paths` ("-": JSON lines on standard input) to `sink`.
// errors: single inputs go to `report`; Error{input} where every input failed
GLANE_API ExtractSummary extract(const std::vector<std::string>& paths, const PathOptions& options,
                                 const std::function<void(const Document&)>& sink,
                                 const RejectSink& report);

// --- Indexing ---

struct IndexOptions {
  PathOptions paths;
  std::string stopwords;  // path of a list that replaces the built-in one; a new index only
  bool dry_run = false;   // read and count, write nothing
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
};

// Adds the pages under `paths` to the index in `directory`, which is made where there is none; a
// document whose id it holds is replaced. Commits now and then, whole pages only.
// errors: single inputs go to `report`; Error{input} where every input failed, Error{index}
//         where the index cannot be written: what was committed stays
GLANE_API IndexSummary index_pages(const std::string& directory,
                                   const std::vector<std::string>& paths,
                                   const IndexOptions& options, const RejectSink& report,
                                   const ProgressSink& progress);

// --- Searching ---

struct IndexStatistics {
  std::uint64_t documents = 0;
  std::uint64_t articles = 0;
  std::uint64_t comments = 0;
  std::uint64_t threads = 0;  // articles and topics that documents belong to
  std::uint64_t authors = 0;
  std::uint64_t terms = 0;
  std::uint64_t bytes = 0;           // of the index on disk
  double average_length = 0;         // tokens a document
  std::optional<Date> first_date;
  std::optional<Date> last_date;
  std::uint64_t undated = 0;
  std::vector<FacetCount> sites;     // by count
};

// An index open for reading, as it stood at its last commit. One thread at a time.
class GLANE_API Index {
 public:
  // errors: Error{index} where there is no index, or not one that this version reads
  explicit Index(const std::string& directory);
  ~Index();
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;

  // errors: Error{query} for a field with an impossible value, Error{usage} for an unknown facet
  SearchResponse search(const SearchRequest& request) const;

  std::optional<Document> document(std::string_view id) const;

  // The article and every comment of the thread that document `id` belongs to, in order; empty
  // where there is no such document.
  std::vector<Document> thread(std::string_view id) const;

  IndexStatistics statistics() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

// --- The French front end ---

struct AnalyzedToken {
  std::uint32_t position = 0;      // 1-based; a clitic takes none
  std::string surface;             // the bytes of the text
  std::vector<std::string> terms;  // exact forms as indexed
  std::string stem;                // class that a search asks for
  bool stop_word = false;
};

class GLANE_API Analyzer {
 public:
  // stopwords: path of a list that replaces the built-in one; empty: the built-in one.
  // errors: Error{usage} where the list cannot be read
  explicit Analyzer(const std::string& stopwords = {});
  ~Analyzer();

  std::vector<AnalyzedToken> analyze(std::string_view text) const;

  // The class that a search for `word` asks for.
  std::string stem(std::string_view word) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

GLANE_API std::string_view version();

}  // namespace glane
