// What only readers' list names is not removed as if nobody named it.
#include "index/snapshot/published_commit.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/manifest/current.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/writer/writer.hpp"

using namespace glane;

namespace fs = std::filesystem;

namespace {

void add(const std::string& index, const std::string& id) {
  Document document;
  document.id = document.thread = id;
  document.text = "Le marché";
  IndexWriter writer(index);
  writer.add({document});
  writer.commit();
}

std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

void put(const std::string& from, const std::string& index) {
  fs::copy_file(from, index + "/manifest.db", fs::copy_options::overwrite_existing);
}

}  // namespace

TEST_CASE("a manifest that has lost commits removes nothing of theirs") {
  const TemporaryDirectory place;
  const std::string index = place.path("idx"), older = place.path("older.db");
  add(index, "premier");
  fs::copy_file(index + "/manifest.db", older);
  add(index, "second");
  put(older, index);
  const std::set<std::string> before = names_in(index);
  CHECK_THROWS_WITH_AS(add(index, "troisième"), doctest::Contains("earlier commit"), Error);
  CHECK(names_in(index) == before);
  CHECK(Snapshot::open(index)->segments().find_id("second") != 0);
}

TEST_CASE("nor does one of as many commits that is another index's") {
  const TemporaryDirectory place;
  const std::string index = place.path("idx"), other = place.path("other");
  add(index, "premier");
  add(other, "autre");
  REQUIRE(read_current(index).commit == read_current(other).commit);
  put(other + "/manifest.db", index);
  CHECK_THROWS_AS(add(index, "deuxième"), Error);
  CHECK(Snapshot::open(index)->segments().find_id("premier") != 0);
}

TEST_CASE("a copy for readers that is missing is published anew, one that is damaged refused") {
  const TemporaryDirectory place;
  const std::string index = place.path("idx"), current = index + "/current";
  add(index, "premier");
  fs::remove(current);
  { const IndexWriter writer(index); }
  CHECK(Snapshot::open(index)->segments().find_id("premier") != 0);
  // Who knows whether the manifest is as new as it was?
  const std::set<std::string> before = names_in(index);
  fs::rename(current, place.path("kept"));
  place.write("idx/current", "damaged");
  CHECK_THROWS_AS(IndexWriter{index}, Error);
  fs::rename(place.path("kept"), current);
  CHECK(names_in(index) == before);
  CHECK(Snapshot::open(index)->segments().find_id("premier") != 0);
}
