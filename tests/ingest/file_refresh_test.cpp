#include "ingest/file_refresh.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

const std::vector<PageRecord> kPages = {
    {3, "#L3", 30, 0, true, {1, 2, 3}}, {7, "#L7", 70, 5, false, {}}, {9, "#L9", 90, 0, true, {4}}};

std::vector<IdHash> documents(const FileRefresh& file, const FileRefresh::Page& page) {
  const auto found = file.documents(page);
  return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("pages are found in any order, each with what it gave") {
  const CrawlFile listed;
  FileRefresh file(listed, 1, {}, kPages);
  for (const std::uint64_t number : {3, 7, 9, 7, 3, 9, 9}) {
    CAPTURE(number);
    const FileRefresh::Page* const page = file.find(number);
    REQUIRE(page != nullptr);
    CHECK(page->page == number);
    CHECK(page->key == number * 10);
  }
  for (const std::uint64_t number : {0, 4, 10}) CHECK(file.find(number) == nullptr);
  CHECK(documents(file, *file.find(3)) == std::vector<IdHash>{1, 2, 3});
  CHECK(documents(file, *file.find(7)).empty());
  CHECK(documents(file, *file.find(9)) == std::vector<IdHash>{4});
}

TEST_CASE("a page is known by its number and its key; where some are wanted, all others are") {
  const CrawlFile listed;
  FileRefresh file(listed, 1, {}, kPages);
  struct Row {
    std::uint64_t page, key;
    bool known, known_when_9_is_wanted;
  };
  const Row rows[] = {
      {3, 30, true, true},  {3, 31, false, true}, {4, 30, false, true},
      {9, 90, true, false}, {9, 91, false, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CAPTURE(row.key);
    CHECK(file.is_known(row.page, row.key) == row.known);
  }
  file.want_only({9});
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CAPTURE(row.key);
    CHECK(file.is_known(row.page, row.key) == row.known_when_9_is_wanted);
  }
}

TEST_CASE("a file that is new has no pages") {
  const CrawlFile listed;
  FileRefresh file(listed, 0, {}, {});
  CHECK(file.find(0) == nullptr);
  CHECK_FALSE(file.is_known(0, 1));
}
