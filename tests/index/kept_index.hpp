// A small index with its record, as a run over a crawl leaves it, and what it holds.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "index/build_in_bulk.hpp"
#include "index/maintenance/maintenance.hpp"
#include "index/damage.hpp"
#include "index/index_folder.hpp"
#include "index/open_xapian.hpp"
#include "index/refresh/document_notes_xapian.hpp"
#include "index/sample_documents.hpp"
#include "index/segment/segment.hpp"
#include "index/writer.hpp"

namespace glane::test {

// Threads of an article and some comments; the text of each has a word of its own: "motX" and the
// number of the document.
inline Pages sample_pages(std::size_t threads = 3, int comments = 3) {
  Pages pages;
  std::size_t word = 0;
  const auto next_text = [&] {
    const std::string own = "mot" + std::string(1, static_cast<char>('a' + word % 26));
    return "Le marché couvert rouvre ses portes ce samedi. " + own + std::to_string(++word);
  };
  for (std::size_t i = 0; i < threads; ++i) {
    Document head = article("https://site" + std::to_string(i) + ".example/a",
                            "Un titre " + std::to_string(i), next_text());
    head.site = "site" + std::to_string(i) + ".example";
    head.url = head.id;
    head.section = "Ville";
    head.language = "fr";
    head.author = "Louise Jean";
    head.authors = {"Louise Jean"};
    head.date = parse_iso_date("2022-07-15T11:45:00+02:00");
    head.crawled = date_at(1'700'000'000);
    head.source = "crawl/" + std::to_string(i) + ".html";
    std::vector<Document> page = {head};
    for (int k = 1; k <= comments; ++k) {
      Document reply = comment(head, k, "Lucette" + std::to_string(k), next_text());
      reply.source = head.source;
      reply.site = head.site;
      reply.quotes = {{"Louise Jean", "ce samedi"}};
      page.push_back(reply);
    }
    pages.push_back(page);
  }
  return pages;
}

// The record of a file that gave one page.
inline void record_page(CrawlRecord& record, const std::vector<Document>& page, std::uint64_t key) {
  FileState state;
  state.bytes = 100;
  state.mtime_ns = 1'700'000'000'000'000'000;
  state.pages = state.articles = 1;
  state.comments = page.size() - 1;
  PageRecord one{key, true, {}};
  for (const Document& document : page) one.documents.push_back(short_hash_of_id(document.id));
  record.put(page.front().source, state, {one});
}

inline void make_index(const std::string& directory, const Pages& pages) {
  IndexWriter writer(directory);
  const std::unique_ptr<BulkBuilder> bulk = writer.start_bulk(2);
  build_batches(*bulk, pages, 2, 2);
  std::uint64_t key = 1000;
  for (const auto& page : pages) record_page(writer.record(), page, ++key);
  writer.publish(*bulk);
}

// The same, a commit a page.
inline void make_index_by_and_by(const std::string& directory, const Pages& pages) {
  IndexWriter writer(directory);
  std::uint64_t key = 1000;
  for (const auto& page : pages) {
    writer.add_page(page);
    record_page(writer.record(), page, ++key);
    writer.commit();
  }
}

inline bool mentions(const std::vector<std::string>& lines, const std::string& part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

inline std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

// What the index holds, in the order of its numbers, with what is noted.
inline std::vector<Document> documents_of(const std::string& directory) {
  const OpenIndex index = open_index(directory);
  std::vector<Document> documents;
  const auto end = index.database.postlist_end("");
  for (auto number = index.database.postlist_begin(""); number != end; ++number) {
    const SegmentSet::Place place = index.segments.find(*number);
    documents.push_back(place.segment->document(place.row));
    apply_notes(index.database, documents.back());
  }
  return documents;
}

// Every text of the index's files, unpacked, and the files as they are.
inline std::string bytes_of_index(const std::string& directory) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    all += read_bytes(entry.path());
    if (entry.path().extension() != ".seg") continue;
    const Segment segment(entry.path().string());
    for (std::size_t i = 0; i < segment.block_ends().size(); ++i) all += segment.unpacked_block(i);
  }
  return all;
}

inline CrawlRecord record_of(const std::string& directory) {
  return CrawlRecord(open_index(directory).database);
}

inline void expect_sound(const std::string& directory) {
  const IndexCheck check = check_index(directory);
  CAPTURE(joined(check.faults));
  CHECK(check.is_sound());
}

}  // namespace glane::test
