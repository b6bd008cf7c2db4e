// Writes documents into an index on disk: adds, replaces, commits. Called by index_pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "french/user_lists.hpp"
#include "index/bulk_builder.hpp"
#include "index/forgotten.hpp"
#include "index/refresh/crawl_record.hpp"
#include "index/refresh/refresh_target.hpp"
#include "index/writer_lock.hpp"
#include "page/document.hpp"

namespace glane {

struct WriterOptions {
  // Replace the lists the index has, in a commit of their own; none: leave them.
  std::optional<UserLists> lists = std::nullopt;
  // Of a new index: positions in the database besides. One that exists stays as it is.
  bool positions_in_database = false;
  // Words and chunks that an analyzer keeps, some 250 bytes each.
  std::size_t cache_entries = 1'000'000;
  // How long to wait for another writer; 0: not at all.
  double wait_seconds = 0;
  // Documents added or removed since the last commit that make another due; 0: kCommitDocuments.
  std::size_t commit_documents = 0;
};

// Holds the index's lock while it lives. One thread at a time.
class IndexWriter final : public RefreshTarget {
 public:
  // Opens the index in `directory`, or makes one there.
  //   errors  Error{index}: the path is no index, is locked, cannot be written;
  //           Error{usage}: a list that cannot be read, an index made with other protected words
  explicit IndexWriter(const std::string& directory, const WriterOptions& options = {});

  // What is not committed is lost.
  ~IndexWriter() override;

  // Adds one page's documents as `add` does; commits by itself now and then.
  PageOutcome add_page(const std::vector<Document>& documents);

  Forgotten forgotten() const;
  void set_forgotten(const Forgotten& forgotten);

  CrawlRecord& record() override;
  PageFate add(const std::vector<Document>& documents) override;
  void write(const Document& document) override;
  bool holds(const Document& document) override;
  std::optional<Document> document(ShortHash hash) override;
  void remove(ShortHash hash) override;
  void note_gone(ShortHash hash, std::int64_t since) override;
  bool has_gone() override;
  void note_source(ShortHash hash, const std::string& source) override;
  void set_captures(std::uint64_t id_hash, const std::vector<std::int64_t>& times) override;
  std::unordered_set<ShortHash>& revisits() override;
  bool is_full() const override;

  // The constants that the index is searched with, from the next commit on.
  //   in: settings  text that read_ranking reads; empty: the defaults
  void set_ranking(const std::string& settings);

  // errors: Error{index}; what was committed before stays
  void commit() override;

  // --- The first documents of an index, many times as fast ---

  bool is_empty() const;

  // Builds beside the empty index; `workers` threads may build at once. The writer's lock stands.
  std::unique_ptr<BulkBuilder> start_bulk(unsigned workers);

  // Makes what was built the index, by one rename. Nothing else may be written afterwards.
  //   errors: Error{index}; the index is then as empty as it was
  void publish(BulkBuilder& bulk);

 private:
  struct Data;
  template <typename Act>
  auto guarded(Act act) const;  // throws Error{index} in place of whatever act throws
  std::unique_ptr<Data> data_;
};

}  // namespace glane
