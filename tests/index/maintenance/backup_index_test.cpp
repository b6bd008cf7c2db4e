#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "index/maintenance/kept_index.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

TEST_CASE("a backup is an index, whatever a writer does meanwhile") {
  const TemporaryIndex index;
  const TemporaryIndex copies;
  make_index(index.directory(), sample_pages(2));
  std::size_t made = 0;
  while_written_to(index.directory(), [&] {
    const std::string copy = copies.directory() + std::to_string(made++);
    backup_index(index.directory(), copy);
    expect_sound(copy);
    fs::remove_all(copy);
  });
  expect_sound(index.directory());
  CHECK(check_index(index.directory()).documents == 240);
}

TEST_CASE("a backup shares files that never change, and is refused where something is") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index(index.directory(), sample_pages());
  backup_index(index.directory(), copy.directory());
  CHECK(fs::hard_link_count(segment_files(copy.directory()).front()) == 2);
  CHECK_THROWS_AS(backup_index(index.directory(), copy.directory()), Error);
  CHECK_THROWS_AS(backup_index(index.directory(), index.directory() + "/copy"), Error);
  CHECK_THROWS_AS(backup_index(copy.directory() + "/absent", copy.directory() + "2"), Error);
  CHECK_FALSE(fs::exists(copy.directory() + "2"));
  const TemporaryIndex empty;
  fs::create_directory(empty.directory());
  backup_index(index.directory(), empty.directory());
  expect_sound(empty.directory());
}

TEST_CASE("a backup of which a file is missing leaves nothing behind") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index(index.directory(), sample_pages());
  fs::remove(segment_files(index.directory()).front());
  CHECK_THROWS_AS(backup_index(index.directory(), copy.directory()), Error);
  CHECK_FALSE(fs::exists(copy.directory()));
  CHECK(fs::is_empty(fs::path(copy.directory()).parent_path()));
}

TEST_CASE("a manifest that is older than what readers see is not copied, and takes nothing away") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index(index.directory(), sample_pages(2));
  const std::string older = read_bytes(index.directory() + "/" + kManifestFile);
  {
    IndexWriter writer(index.directory(), without_merges());
    writer.add({article("nouveau", "Le port", "Il est ouvert.")});
    writer.commit();
  }
  const auto files = segment_files(index.directory());
  REQUIRE(files.size() == 2);
  REQUIRE(read_bytes(index.directory() + "/" + kManifestFile) != older);
  write_bytes(index.directory() + "/" + kManifestFile, older);
  CHECK_THROWS_AS(backup_index(index.directory(), copy.directory()), Error);
  CHECK_THROWS_AS(compact_index(index.directory(), {1, 0, true}), Error);
  CHECK_THROWS_AS(compact_index(index.directory(), {}), Error);
  CHECK_FALSE(fs::exists(copy.directory()));
  CHECK(segment_files(index.directory()).size() == 2);
  CHECK_FALSE(check_index(index.directory()).is_sound());
  repair_index(index.directory(), {});
  CHECK(documents_of(index.directory()).size() == 9);
  expect_sound(index.directory());
}
