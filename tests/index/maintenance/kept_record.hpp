// What an index says of what was read, for tests of its upkeep.
#pragma once

#include <string>
#include <vector>

#include "glane/document.hpp"
#include "index/manifest/manifest.hpp"
#include "ingest/crawl_record.hpp"

namespace glane::test {

// The record of a file that gave one page, its first or another.
inline void record_page(CrawlRecord& record, const std::vector<Document>& page, std::uint64_t key) {
  FileState state;
  state.bytes = 100;
  state.mtime_ns = 1'700'000'000'000'000'000;
  state.captured = 1'700'000'000;
  state.whole = true;
  state.pages = state.articles = 1;
  state.comments = page.size() - 1;
  const auto known = record.find(page.front().source);
  const std::uint32_t file = known ? known->number : record.add_file(page.front().source, state);
  for (const PageRecord& old : record.pages(file)) {
    for (const IdHash id : old.documents) record.erase_giver(id, file, old.page);
  }
  PageRecord one{0, "", key, 0, true, {}};
  for (const Document& document : page) {
    one.documents.push_back(hash_of_id(document.id));
    record.add_giver(one.documents.back(), file, 0, true, false);
  }
  record.put_page(file, one);
}

// What an index says of what was read.
struct KeptRecord {
  explicit KeptRecord(const std::string& directory)
      : manifest(directory, Manifest::Access::scratch), record(manifest) {}

  bool has(const std::string& file) { return record.find(file).has_value(); }
  bool is_whole(const std::string& file) { return record.find(file)->state.whole; }
  PageRecord page(const std::string& file) { return record.pages(record.find(file)->number).at(0); }

  Manifest manifest;
  CrawlRecord record;
};

}  // namespace glane::test
