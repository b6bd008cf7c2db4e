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
#include "page/document.hpp"

namespace glane {

enum class PageOutcome { added, updated, unchanged };

struct WriterOptions {
  // Replace the lists the index has, in a commit of their own; none: leave them.
  std::optional<UserLists> lists = std::nullopt;
  // Of a new index: positions in the database besides. One that exists stays as it is.
  bool positions_in_database = false;
  // Words and chunks that an analyzer keeps, some 250 bytes each.
  std::size_t cache_entries = 1'000'000;
};

// Holds the index's lock while it lives. One thread at a time.
class IndexWriter {
 public:
  // Opens the index in `directory`, or makes one there.
  //   errors  Error{index}: the path is no index, is locked, cannot be written;
  //           Error{usage}: a list that cannot be read, an index made with other protected words
  explicit IndexWriter(const std::string& directory, const WriterOptions& options = {});

  // What is not committed is lost.
  ~IndexWriter();

  // Adds one page's documents; a document whose id is known replaces that one, unless nothing of
  // it has changed. Commits by itself now and then, between two pages.
  //   errors: Error{index}; what was committed stays
  PageOutcome add_page(const std::vector<Document>& documents);

  // The constants that the index is searched with, from the next commit on.
  //   in: settings  text that read_ranking reads; empty: the defaults
  void set_ranking(const std::string& settings);

  // errors: Error{index}; what was committed before stays
  void commit();

  // --- The first documents of an index, many times as fast ---

  bool is_empty() const;

  // Builds beside the empty index; `workers` threads may build at once. The writer's lock stands.
  std::unique_ptr<BulkBuilder> start_bulk(unsigned workers);

  // Makes what was built the index, by one rename. Nothing else may be written afterwards.
  //   errors: Error{index}; the index is then as empty as it was
  void publish(BulkBuilder& bulk);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

// What add_page would say of a page, without writing. Serves `glane index --dry-run`.
class IndexPreview {
 public:
  // An index that does not exist is taken for an empty one.
  // errors: Error{index} where the path is something else
  explicit IndexPreview(const std::string& directory);
  ~IndexPreview();

  PageOutcome look_at(const std::vector<Document>& documents) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
