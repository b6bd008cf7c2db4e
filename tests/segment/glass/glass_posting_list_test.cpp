#include "segment/glass/glass_posting_list.hpp"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "base/mapped_file.hpp"
#include "crawl/temporary_directory.hpp"

using namespace glane;
using namespace std::string_literals;

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

// The bytes of a table to which add(table) has added what it has.
template <typename Add>
std::string table_of(Add add) {
  const TemporaryDirectory folder;
  GlassTable table(folder.path("table"), 2048);
  add(table);
  table.finish();
  return std::string(MappedFile(folder.path("table")).bytes());
}

void expect_entries(std::size_t chunk_bytes, const std::vector<Posting>& postings,
                    const Entries& entries) {
  const std::string written = table_of([&](GlassTable& table) {
    GlassPostingLists(table, chunk_bytes).add("mai", "mai\0\0"s, postings, {300, 2});
  });
  const std::string expected = table_of([&](GlassTable& table) {
    for (const auto& entry : entries) table.add(entry.first, entry.second);
  });
  CHECK(written == expected);
}

}  // namespace

TEST_CASE("a list is its counts, its first document, and a gap and a wdf for each further one") {
  // Counts 300 and 2; the first document less one; '1': the last chunk; how far it reaches.
  expect_entries(100, {{1, 5}}, {{"mai", "\xAC\x02\x02\0\x31\0\5"s}});
  expect_entries(100, {{7, 1}, {8, 0}, {10, 3}}, {{"mai", "\xAC\x02\x02\6\x31\3\1\0\0\1\3"s}});
  // A gap of 199 and a wdf of 130 take two bytes each.
  expect_entries(100, {{1, 1}, {201, 2}, {202, 130}},
                 {{"mai", "\xAC\x02\x02\0\x31\xC9\1\1\xC7\1\2\0\x82\1"s}});
}

TEST_CASE("a chunk that is full is followed by one that names its first document") {
  const std::string head = "\xAC\x02\x02\0\x30"s;
  expect_entries(3, {{1, 1}, {2, 2}, {3, 3}, {4, 4}, {40000, 5}},
                 {{"mai", head + "\1\1\0\2"s},
                  {"mai\0\0\0\3"s, "\x30\1\3\0\4"s},
                  {"mai\0\0\x80\x9C\x40"s, "\x31\0\5"s}});
}

TEST_CASE("a list without postings adds nothing") {
  expect_entries(100, {}, {});
}
