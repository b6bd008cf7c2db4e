// Which documents of a bulk build gave way to newer captures under the same id.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "index/bulk_builder.hpp"

namespace glane {

// memory: 40 bytes a document, 4 a page
class SupersededDocuments {
 public:
  // Takes note of a batch whose documents bear the numbers from `first` on.
  void add(const std::vector<BulkBatch::Entry>& entries, std::uint32_t pages, std::uint32_t first);

  struct Result {
    std::vector<std::uint32_t> documents;  // numbers of those to remove, ascending
    // Of articles that came more than once, when they were fetched.
    std::vector<std::pair<std::uint64_t, std::vector<std::int64_t>>> captures;
    BulkCounts pages;
  };

  // cost: a sort of all that was noted
  Result find();

 private:
  struct Entry {
    std::uint64_t id_hash;
    std::uint64_t digest;
    std::int64_t crawled;
    std::uint32_t document;
    std::uint32_t page;
    bool article;
  };
  static void note_capture(const Entry& kept, const Entry& again, Result& result);
  std::vector<Entry> entries_;
  std::uint32_t pages_ = 0;
};

}  // namespace glane
