// The promise of index_format.hpp: an index of an earlier version is read, or made anew.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <vector>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "glane/maintenance.hpp"
#include "index/files/index_format.hpp"
#include "index/kept_format/kept_documents.hpp"
#include "index/manifest/suppression_filter.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

void copy_kept_index(const std::string& directory) {
  std::filesystem::copy(KEPT_INDEX, directory, std::filesystem::copy_options::recursive);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    std::filesystem::permissions(entry.path(), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
  }
}

void say_analyzer(const std::string& directory, const std::string& version) {
  Manifest manifest(directory, Manifest::Access::write);
  manifest.set_entry(setting::kAnalyzer, version);
  manifest.commit();
  publish_current(directory, manifest.current());
}

// As it was added, with what was noted of it later.
Document with_notes(Document document) {
  if (document.id == "https://gazette.example/marche") {
    document.captures = 2;
    document.first_captured = date_at(1'690'000'000);
  }
  if (document.id == "https://gazette.example/marche#c2")
    document.removed_from_page = date_at(1'710'000'000);
  if (document.id == "https://gazette.example/crue#c1") document.source = "crawl/crue-2.html";
  return document;
}

std::vector<std::string> found(const Index& index, const std::string& query) {
  SearchRequest request;
  request.query = query;
  std::vector<std::string> ids;
  for (const Hit& hit : index.search(request).hits) ids.push_back(hit.document.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

void expect_all(const std::string& directory) {
  const Index index(directory);
  for (const auto& page : kept_pages()) {
    for (const Document& document : page) {
      CAPTURE(document.id);
      const auto stored = index.document(document.id);
      REQUIRE(stored);
      CHECK(*stored == with_notes(document));
    }
  }
  CHECK_FALSE(index.document(kept_removed().id));
  const std::string site = "https://gazette.example/";
  CHECK(found(index, "travail") == std::vector{site + "marche"});
  CHECK(found(index, "\"quel bonheur\"") == std::vector{site + "marche#c1"});
  CHECK(found(index, "cite:bonheur") == std::vector{site + "marche#c2"});
  CHECK(found(index, "pont") == std::vector{site + "crue", site + "crue#c1"});
  CHECK(found(index, "auteur:Firmin") == std::vector{site + "marche"});
  CHECK(found(index, "supprimer").empty());
  const IndexCheck check = check_index(directory);
  CHECK(check.faults == std::vector<std::string>());
  CHECK(check.documents == 5);
  CHECK(check.files == 2);
}

}  // namespace

// Its segments lack the columns that facets and frequencies are counted by.
TEST_CASE("an index of format 4 is refused, made anew from its documents, and then searched") {
  for (const std::string& analyzer : {analyzer_version(), std::string("an older one")}) {
    CAPTURE(analyzer);
    const TemporaryIndex index;
    copy_kept_index(index.directory());
    say_analyzer(index.directory(), analyzer);
    CHECK_THROWS_AS(Index{index.directory()}, Error);
    CHECK_THROWS_AS(IndexWriter{index.directory()}, Error);
    CHECK(check_index(index.directory()).faults == std::vector<std::string>());
    RebuildOptions upgrade;
    upgrade.upgrade = true;
    CHECK(compact_index(index.directory(), upgrade).documents == 5);
    expect_all(index.directory());
    IndexWriter writer(index.directory());
    const auto pages = kept_pages();
    for (const Document& document : pages[0])
      CHECK(writer.holds(document, hashed(document)) == Holding::same);
    CHECK(writer.suppressed().ids == std::vector{kept_removed().id});
    writer.merge_all();
    expect_all(index.directory());
  }
}

TEST_CASE("an index of format 4 that is damaged is repaired before it is made anew") {
  const TemporaryIndex index;
  copy_kept_index(index.directory());
  for (const auto& entry : std::filesystem::directory_iterator(index.directory())) {
    if (entry.path().extension() != ".seg") continue;
    std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(3);  // of the first header: the second one is whole
    file.put('?');
  }
  CHECK(check_index(index.directory()).faults.size() > 0);
  repair_index(index.directory(), {});
  RebuildOptions upgrade;
  upgrade.upgrade = true;
  compact_index(index.directory(), upgrade);
  expect_all(index.directory());
}
