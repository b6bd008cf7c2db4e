// The files of a crawl as a test writes them down, and what an index is to say after them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "ingest/refresh.hpp"

namespace glane::test {

struct TestDocument {
  std::string id;
  std::string text;
};
// A thread, or one line of several.
struct TestPage {
  std::vector<TestDocument> documents;  // the article, then comments: "id#c1"
  std::int64_t captured = 0;            // 0: as its file
};
struct TestFile {
  std::string name;
  std::int64_t mtime = 0;
  std::vector<TestPage> pages;  // of one the place is empty, of several they are lines
};
using Crawl = std::vector<TestFile>;

// What is to be seen afterwards.
struct Expected {
  std::map<std::string, std::string> texts = {};  // by id
  IndexSummary counts = {};
  int written = 0;
  int refetched = 0;  // pages
};

inline IndexSummary counts(std::uint64_t added, std::uint64_t updated, std::uint64_t deleted,
                           std::uint64_t unchanged) {
  IndexSummary counts;
  counts.added = added, counts.updated = updated;
  counts.deleted = deleted, counts.unchanged = unchanged;
  return counts;
}

// Removes even where much is missing.
inline RefreshOptions pruning(bool mirror = false) {
  RefreshOptions options;
  options.mirror = mirror;
  options.prune = true;
  return options;
}

inline std::uint64_t key_of(const TestPage& page, const TestFile& file) {
  std::string all = std::to_string(file.pages.size() == 1 ? file.mtime : page.captured);
  for (const TestDocument& one : page.documents) all += one.id + '=' + one.text + ';';
  return std::max<std::uint64_t>(std::hash<std::string>()(all), 1);
}

inline CrawlListing listing_of(const Crawl& crawl) {
  CrawlListing listing;
  listing.roots.push_back({"c/", true});
  for (const TestFile& file : crawl) {
    CrawlFile& listed = listing.files.emplace_back();
    listed.path = "/data/c/" + file.name;
    listed.id = "c/" + file.name;
    listed.mtime = file.mtime;
    listed.mtime_ns = file.mtime * 1'000'000'000;
    listed.ctime_ns = listed.mtime_ns;
    for (const TestPage& page : file.pages) listed.bytes += page.documents.size();
  }
  return listing;
}

inline std::string place_of(const TestFile& file, std::size_t i) {
  return file.pages.size() == 1 ? "" : "#L" + std::to_string(i + 1);
}

// The page as it is when it was taken apart.
inline PreparedPage prepared_page(const TestFile& file, std::size_t i) {
  const TestPage& page = file.pages[i];
  const std::string place = place_of(file, i);
  PreparedPage added{number_of_place(place), place, key_of(page, file), {}, {}, {}};
  for (const TestDocument& one : page.documents) {
    Document& document = added.documents.emplace_back();
    document.id = one.id;
    document.own_id = true;
    document.thread = page.documents.front().id;
    document.type = added.documents.size() > 1 ? DocumentType::comment : DocumentType::article;
    document.text = one.text;
    document.crawled = date_at(page.captured != 0 ? page.captured : file.mtime);
    document.source = "/data/c/" + file.name + place_of(file, i);
    added.prepared.push_back(hashed(document));
    added.ids.push_back(added.prepared.back().id_hash);
  }
  return added;
}

}  // namespace glane::test
