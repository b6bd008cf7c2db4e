#include "index/manifest/given_documents.hpp"

#include <doctest/doctest.h>

#include <set>
#include <utility>

#include "crawl/temporary_directory.hpp"
#include "index/files/index_format.hpp"
#include "index/maintenance/kept_record.hpp"
#include "index/maintenance/sample_pages.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Given = std::set<std::pair<std::string, IdHash>>;

// A manifest in memory with the record of some pages, one a file.
struct Recorded {
  explicit Recorded(std::size_t files = 3)
      : pages(sample_pages(files)),
        manifest(folder.path("nowhere"), Manifest::Access::scratch),
        record(manifest) {
    std::uint64_t key = 1000;
    for (const auto& page : pages) record_page(record, page, ++key);
    record.store();
  }

  Given given() const {
    Given all;
    for_each_given(manifest, [&](std::string_view file, IdHash document) {
      CHECK(all.emplace(file, document).second);
    });
    return all;
  }
  void read_again_of(const std::set<IdHash>& wanted) {
    given_documents_read_again(manifest,
                               [&](IdHash document) { return wanted.contains(document); });
  }
  IdHash id(std::size_t page, std::size_t document) const {
    return hash_of_id(pages[page][document].id);
  }

  TemporaryDirectory folder;
  Pages pages;
  Manifest manifest;
  CrawlRecord record;
};

void run(Manifest& manifest, const char* sql) {
  SqliteStatement statement(manifest.database(), sql);
  manifest.finish(manifest.change(statement));
}

}  // namespace

TEST_CASE("each document that a page gives is told with its file, unless the page is stale") {
  CHECK(Recorded(0).given().empty());
  Recorded recorded;
  Given expected;
  for (const auto& page : recorded.pages) {
    for (const Document& one : page) expected.emplace(one.source, hash_of_id(one.id));
  }
  REQUIRE(expected.size() == 12);
  CHECK(recorded.given() == expected);
  // What another page holds is none that this one gives.
  recorded.record.set_holds(recorded.id(0, 1), recorded.record.find("crawl/0.html")->number, 0,
                            false);
  recorded.record.store();
  expected.erase({"crawl/0.html", recorded.id(0, 1)});
  CHECK(recorded.given() == expected);
  recorded.read_again_of({recorded.id(1, 2)});
  std::erase_if(expected, [](const auto& one) { return one.first == "crawl/1.html"; });
  CHECK(recorded.given() == expected);
}

TEST_CASE("pages that give a document are to be read again, and their files are unfinished") {
  struct Row {
    std::set<std::pair<std::size_t, std::size_t>> wanted;  // page, document
    std::set<std::size_t> stale;                           // pages
  };
  for (const Row& row : {Row{{}, {}}, Row{{{0, 0}}, {0}}, Row{{{1, 0}, {1, 3}}, {1}},
                         Row{{{0, 1}, {2, 2}}, {0, 2}}}) {
    Recorded recorded;
    std::set<IdHash> wanted = {hash_of_id("https://nowhere.example/")};
    for (const auto& [page, document] : row.wanted) wanted.insert(recorded.id(page, document));
    recorded.read_again_of(wanted);
    for (std::size_t i = 0; i < recorded.pages.size(); ++i) {
      CAPTURE(i);
      const auto file = recorded.record.find(recorded.pages[i][0].source);
      CHECK(file->state.whole == !row.stale.contains(i));
      CHECK((recorded.record.pages(file->number).at(0).key == 0) == row.stale.contains(i));
    }
    if (row.stale.empty()) continue;
    CHECK(recorded.manifest.entry(setting::kUnfinishedFiles) == std::to_string(row.stale.size()));
  }
}

TEST_CASE("a record takes another's place as it is") {
  const Recorded from(3);
  Recorded to(1);
  std::vector<Remark> lost;
  copy_given_documents(from.manifest, to.manifest, lost);
  CHECK(lost.empty());
  CHECK(to.given() == from.given());
  copy_given_documents(Recorded(0).manifest, to.manifest, lost);
  CHECK(lost.empty());
  CHECK(to.given().empty());
  CHECK_FALSE(to.record.find("crawl/0.html").has_value());
}

TEST_CASE("of a record that makes no sense the other rows are taken over, and it is said") {
  Recorded from(3);
  // As damage may leave it: a file twice, and one without a name.
  run(from.manifest, "CREATE TABLE damaged AS SELECT * FROM files");
  run(from.manifest, "DROP TABLE files");
  run(from.manifest, "ALTER TABLE damaged RENAME TO files");
  run(from.manifest, "INSERT INTO files SELECT * FROM files WHERE id = 'crawl/0.html'");
  run(from.manifest, "UPDATE files SET id = NULL WHERE id = 'crawl/2.html'");
  Recorded to(0);
  std::vector<Remark> lost;
  copy_given_documents(from.manifest, to.manifest, lost);
  CHECK(texts_of(lost) ==
        std::vector<std::string>{"of what was read, table files: 2 rows make no sense"});
  CHECK(to.record.find("crawl/1.html").has_value());
  CHECK_FALSE(to.record.find("crawl/2.html").has_value());
  CHECK(to.given().size() == 8);

  run(from.manifest, "DROP TABLE given");
  lost.clear();
  copy_given_documents(from.manifest, to.manifest, lost);
  REQUIRE(lost.size() == 2);
  CHECK(lost[1].text().starts_with("of what was read, table given: "));
  CHECK(to.given().empty());
  CHECK(to.record.pages(to.record.find("crawl/1.html")->number).size() == 1);
}
