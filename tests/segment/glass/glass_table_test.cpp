#include "segment/glass/glass_table.hpp"

#include <doctest/doctest.h>
#include <xxhash.h>

#include <string>

#include "base/mapped_file.hpp"
#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane;

namespace {

std::string numbered_key(int number) {
  std::string digits = std::to_string(number);
  return std::string(200, 'k') + std::string(6 - digits.size(), '0') + digits;
}

GlassTableRoot write_keys(const std::string& path, std::uint32_t block_bytes, int count) {
  GlassTable table(path, block_bytes);
  for (int i = 0; i < count; ++i) table.add(numbered_key(i), "tag");
  return table.finish();
}

}  // namespace

TEST_CASE("a table has as many levels as its keys ask for") {
  struct Row {
    std::uint32_t block_bytes;
    int keys;
    std::uint32_t level;
  };
  for (const Row& row :
       {Row{2048, 0, 0}, Row{2048, 9, 0}, Row{2048, 10, 1}, Row{2048, 70, 1}, Row{2048, 100, 2},
        Row{2048, 1000, 3}, Row{65536, 250, 0}, Row{65536, 10'000, 1}}) {
    CAPTURE(row.block_bytes);
    CAPTURE(row.keys);
    const TemporaryDirectory folder;
    const GlassTableRoot root = write_keys(folder.path("table"), row.block_bytes, row.keys);
    CHECK(root.level == row.level);
    CHECK(root.entries == static_cast<std::uint64_t>(row.keys));
    // The root is written last.
    CHECK(root.root_block + 1 == root.blocks);
    CHECK(root.file.bytes == std::uint64_t{root.blocks} * row.block_bytes);
    const MappedFile file(folder.path("table"));
    CHECK(root.file.bytes == file.bytes().size());
    CHECK(root.file.hash == XXH3_64bits(file.bytes().data(), file.bytes().size()));
  }
}

TEST_CASE("a table without entries has the bytes that Xapian gives it") {
  const TemporaryDirectory folder;
  write_keys(folder.path("table"), 2048, 0);
  const MappedFile file(folder.path("table"));
  using namespace std::string_literals;
  std::string expected = "\0\0\0\1\0\x07\xF0\x07\xF0\0\x0D\x07\xFD"s;
  expected.resize(2048 - 3);
  expected += "\x60\0\0"s;
  CHECK(file.bytes() == expected);
}

TEST_CASE("a table refuses keys that do not ascend, impossible ones and impossible blocks") {
  const TemporaryDirectory folder;
  for (const std::uint32_t bytes : {0u, 1024u, 3000u, 6144u, 131072u}) {
    CAPTURE(bytes);
    CHECK_THROWS_AS(GlassTable(folder.path("table"), bytes), Error);
    CHECK_FALSE(std::filesystem::exists(folder.path("table")));
  }
  GlassTable table(folder.path("table"), 2048);
  CHECK_THROWS_AS(table.add("", "tag"), Error);
  CHECK_THROWS_AS(table.add(std::string(256, 'k'), "tag"), Error);
  table.add(std::string(255, 'k'), "");
  CHECK_THROWS_AS(table.add(std::string(255, 'k'), "tag"), Error);
  CHECK_THROWS_AS(table.add("a", "tag"), Error);
  table.add("l", "tag");
}

TEST_CASE("a tag of more parts than a number of them holds is refused") {
  const TemporaryDirectory folder;
  GlassTable table(folder.path("table"), 2048);
  const std::string key(255, 'k');
  CHECK_THROWS_AS(table.add(key, std::string(65536 * 248, 't')), Error);
}
