// A small index with its record, as a run over a crawl leaves it, and what it holds.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "glane/diagnostic_code.hpp"
#include "glane/error_code.hpp"
#include "glane/maintenance.hpp"
#include "index/files/index_format.hpp"
#include "index/maintenance/damage.hpp"
#include "index/maintenance/kept_record.hpp"
#include "index/maintenance/sample_pages.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/writer/writer.hpp"

namespace glane::test {

// In one commit.
inline void make_index(const std::string& directory, const Pages& pages) {
  IndexWriter writer(directory);
  CrawlRecord record(writer.manifest());
  std::uint64_t key = 1000;
  for (const auto& page : pages) {
    writer.add(page);
    record_page(record, page, ++key);
  }
  record.store();
  writer.commit();
}

inline WriterOptions without_merges() {
  WriterOptions options;
  options.merges.tier_segments = 1000;
  options.merges.most_dead_percent = 100;
  return options;
}

// The same, a commit a page; none is merged.
inline void make_index_by_and_by(const std::string& directory, const Pages& pages) {
  IndexWriter writer(directory, without_merges());
  CrawlRecord record(writer.manifest());
  std::uint64_t key = 1000;
  for (const auto& page : pages) {
    writer.add(page);
    record_page(record, page, ++key);
    record.store();
    writer.commit();
  }
}

// Writes 60 more pages, a commit each, while act() is called again and again.
template <typename Act>
void while_written_to(const std::string& directory, Act act) {
  std::atomic<bool> ended{false};
  std::thread writing([&] {
    IndexWriter writer(directory);
    CrawlRecord record(writer.manifest());
    std::uint64_t key = 1000;
    for (const auto& page : sample_pages(60)) {
      writer.add(page);
      record_page(record, page, ++key);
      record.store();
      writer.commit();
    }
    ended = true;
  });
  do act();
  while (!ended);
  writing.join();
}

// What the index holds, in the order of ids, with what is noted.
inline std::vector<Document> documents_of(const std::string& directory) {
  const auto snapshot = Snapshot::open(directory);
  std::vector<Document> documents;
  for (const LiveSegment& one : snapshot->segments()) {
    for (std::uint32_t row = 0; row < one.segment->rows(); ++row) {
      if (!one.is_live(row)) continue;
      documents.push_back(one.segment->document(row));
      snapshot->apply_notes(documents.back());
    }
  }
  std::sort(documents.begin(), documents.end(),
            [](const Document& a, const Document& b) { return a.id < b.id; });
  return documents;
}

// Every text of the index's files, unpacked, and the files as they are.
inline std::string bytes_of_index(const std::string& directory) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    all += read_bytes(entry.path());
    if (entry.path().extension() != ".seg") continue;
    const std::string path = entry.path().string();
    const Segment segment(path.substr(0, path.size() - 4));
    for (std::uint32_t i = 0; i < segment.block_count(); ++i) all += segment.unpacked_block(i);
  }
  return all;
}

inline void set_entry(const std::string& directory, std::string_view key,
                      const std::string& value) {
  Manifest manifest(directory, Manifest::Access::write);
  manifest.set_entry(key, value);
  manifest.commit();
  publish_current(directory, manifest.current());
}

// Each sentence is what its code and its arguments say, in the order of `texts`.
inline void expect_codes(const std::vector<Diagnostic>& diagnostics,
                         const std::vector<std::string>& texts) {
  REQUIRE(diagnostics.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(texts[i]);
    CHECK(diagnostics[i].reason == texts[i]);
    CHECK(fill_pattern(diagnostic_text(diagnostics[i].code).reason, diagnostics[i].arguments) ==
          texts[i]);
  }
}

inline void expect_sound(const std::string& directory) {
  const IndexCheck check = check_index(directory);
  CAPTURE(joined(check.faults));
  CHECK(check.is_sound());
}

}  // namespace glane::test
