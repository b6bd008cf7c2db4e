// Which documents of a bulk build gave way to later ones of the same id.
#pragma once

#include <cstdint>
#include <vector>

#include "index/bulk_builder.hpp"

namespace glane {

// memory: 24 bytes a document, 4 a page
class SupersededDocuments {
 public:
  // Takes note of a batch whose documents bear the numbers from `first` on.
  void add(const std::vector<BulkBatch::Entry>& entries, std::uint32_t pages, std::uint32_t first);

  struct Result {
    std::vector<std::uint32_t> documents;  // numbers of those to remove, ascending
    BulkCounts pages;
  };

  // cost: a sort of all that was noted
  Result find();

 private:
  struct Entry {
    std::uint64_t id_hash;
    std::uint64_t digest;
    std::uint32_t document;
    std::uint32_t page;
  };
  std::vector<Entry> entries_;
  std::uint32_t pages_ = 0;
};

}  // namespace glane
