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
  RefreshCounts counts = {};
  int written = 0;
  int read_again = 0;  // pages
};

inline RefreshCounts counts(std::uint64_t added, std::uint64_t updated, std::uint64_t deleted,
                            std::uint64_t unchanged) {
  RefreshCounts counts;
  counts.added = added, counts.updated = updated;
  counts.deleted = deleted, counts.unchanged = unchanged;
  return counts;
}

inline std::uint64_t key_of(const TestPage& page, const TestFile& file) {
  std::string all = std::to_string(file.pages.size() == 1 ? file.mtime : page.captured);
  for (const TestDocument& one : page.documents) all += one.id + '=' + one.text + ';';
  return std::max<std::uint64_t>(std::hash<std::string>()(all), 1);
}

}  // namespace glane::test
