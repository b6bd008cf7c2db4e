// One file of a crawl on its way through a run: what it was when the run came to it, what is known
// of it since. Made by Refresh::open,
// asked while the file is read, ended by Refresh::end.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "crawl/walk.hpp"
#include "ingest/crawl_record.hpp"

namespace glane {

class FileRefresh {
 public:
  //   in: file   outlives it
  //       pages  of its record, ascending by number
  FileRefresh(const CrawlFile& file, std::uint32_t number, const FileState& before,
              const std::vector<PageRecord>& pages);

  // A page as it was; what it gave stands in `documents`, from its own first to the next one's.
  struct Page {
    std::uint64_t page = 0;
    std::uint64_t key = 0;
    std::int64_t captured = 0;
    std::uint32_t first = 0;
    bool article = false;
    bool met = false;  // it has been delivered, as it was or anew
  };

  // nullptr where it had no such page.
  Page* find(std::uint64_t page);
  std::span<const IdHash> documents(const Page& page) const;
  const std::vector<Page>& pages() const { return pages_; }

  // Whether a page, which is about to be taken apart, is as it was. Of the thread that reads the
  // file, while another one does all else.
  bool is_known(std::uint64_t page, std::uint64_t key);
  // From now on all pages but these count as known, and these only where they are as they were.
  void want_only(std::unordered_set<std::uint64_t> pages) { wanted_ = std::move(pages); }

  const CrawlFile& listed;
  std::uint32_t number;  // in the record; 0: not there yet
  FileState before;
  FileState recorded;  // as the record has it while the file is read
  FileState now;

  bool is_to_come_again = false;      // a document of it could not come in
  std::vector<IdHash> unsettled;      // a page has ceased to give them, or has another time
  std::unordered_set<IdHash> given;   // where what is missing is kept
  std::vector<PageRecord> displaced;  // and another page is in its place
  std::unordered_set<IdHash> unchanged_threads;

 private:
  Page* find(std::uint64_t page, std::size_t& cursor);

  std::vector<Page> pages_;  // ascending by number
  std::vector<IdHash> documents_;
  std::size_t cursor_ = 0;        // behind what was found last
  std::size_t known_cursor_ = 0;  // the same, of is_known
  std::optional<std::unordered_set<std::uint64_t>> wanted_;
};

}  // namespace glane
