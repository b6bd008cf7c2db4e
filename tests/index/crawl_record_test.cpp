#include "index/refresh/crawl_record.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "base/error.hpp"
#include "crawl/temporary_directory.hpp"
#include "index/index_format.hpp"

using namespace glane;

namespace {

struct File {
  FileState state;
  std::vector<PageRecord> pages;
};

bool same(const std::vector<PageRecord>& a, const std::vector<PageRecord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
    return one.key == other.key && one.article == other.article && one.documents == other.documents;
  });
}

class RandomFiles {
 public:
  explicit RandomFiles(unsigned seed) : random_(seed) {}

  std::string id() {
    return "crawl/" + std::to_string(random_() % 7) + "/" + std::to_string(random_() % 900);
  }
  File file() {
    File file;
    file.state = {random_(), static_cast<std::int64_t>(random_()), random_(), 7, 1, 2, 0, 1, 3};
    file.state.retimed = random_() % 5 == 0;
    // Some are archives of more pages than one part holds.
    const std::size_t pages = random_() % 300 == 0 ? 9000 : random_() % 3;
    for (std::size_t i = 0; i < pages; ++i) {
      file.pages.push_back({1 + random_() % 1000, random_() % 2 == 0, {}});
      for (std::size_t left = random_() % 4; left > 0; --left) {
        file.pages.back().documents.push_back(random_() % 2000);
      }
    }
    return file;
  }
  std::size_t operator()() { return random_(); }

 private:
  std::mt19937_64 random_;
};

void check_equal(const CrawlRecord& record, const std::map<std::string, File>& files) {
  CHECK(record.files() == files.size());
  std::map<IdHash, std::uint32_t> givers;
  bool retimed = false;
  for (const auto& [id, file] : files) {
    const FileState* state = record.find(id);
    REQUIRE(state != nullptr);
    CHECK(*state == file.state);
    CHECK(same(record.pages(id), file.pages));
    retimed = retimed || file.state.retimed;
    for (const PageRecord& page : file.pages) {
      for (const IdHash document : page.documents) ++givers[document];
    }
  }
  CHECK(record.has_retimed() == retimed);
  for (IdHash document = 0; document < 2000; document += 37) {
    const auto known = givers.find(document);
    CHECK(record.givers(document) == (known == givers.end() ? 0 : known->second));
  }
}

}  // namespace

TEST_CASE("a record is what was put into it, across stores") {
  const TemporaryDirectory place;
  RandomFiles random(4);
  std::map<std::string, File> files;
  Manifest manifest(place.path(), Manifest::Access::create);
  CrawlRecord record;
  for (int round = 0; round < 12; ++round) {
    for (int step = 0; step < 400; ++step) {
      const std::string id = random.id();
      if (random() % 4 == 0) {
        record.erase(id);
        files.erase(id);
      } else {
        const File file = random.file();
        record.put(id, file.state, file.pages);
        files[id] = file;
      }
    }
    check_equal(record, files);
    record.store(manifest);
    check_equal(CrawlRecord(manifest), files);
    std::vector<std::string> lost;
    check_equal(CrawlRecord(manifest, lost), files);
    CHECK(lost.empty());
    if (round % 3 == 0) record = CrawlRecord(manifest);
  }
  for (const auto& [id, file] : files) record.erase(id);
  record.store(manifest);
  CHECK(CrawlRecord(manifest).files() == 0);
  std::size_t left = 0;
  manifest.for_each_entry(setting::kRecord, [&](std::string_view, std::string_view) { ++left; });
  CHECK(left == 0);
}

TEST_CASE("ids below a folder, and files that give a document") {
  CrawlRecord record;
  for (const char* id : {"crawl/a.html", "crawl/a/b.html", "crawl/a/c.html", "crawl2/a.html"}) {
    record.put(id, {}, {{5, true, {10, 11}}});
  }
  record.put("crawl/d.jsonl", {}, {{6, true, {10}}, {kGoneKey, false, {77}}});
  CHECK(record.ids_below("crawl/a/") ==
        std::vector<std::string>{"crawl/a/b.html", "crawl/a/c.html"});
  CHECK(record.ids_below("crawl/").size() == 4);
  CHECK(record.files_giving({11}).size() == 4);
  // What is gone from its page is not given.
  CHECK(record.files_giving({77}).empty());
  CHECK(record.givers(77) == 0);
  CHECK(record.givers(10) == 5);
}

TEST_CASE("a damaged record is told") {
  const TemporaryDirectory place;
  Manifest manifest(place.path(), Manifest::Access::create);
  CrawlRecord record;
  record.put("crawl/a.html", {}, {{5, true, {10, 11}}});
  record.store(manifest);
  const std::string key = std::string(setting::kRecord) + ".1";
  const std::string block = manifest.entry(key);
  for (std::size_t bytes = 1; bytes < block.size(); ++bytes) {
    manifest.set_entry(key, block.substr(0, bytes));
    CHECK_THROWS_AS(CrawlRecord{manifest}.givers(10), Error);
  }
  manifest.set_entry(key, "");
  CHECK_THROWS_AS(CrawlRecord{manifest}, Error);
}

TEST_CASE("of a damaged record the rest is kept, and the lost part can be stored away") {
  const TemporaryDirectory place;
  Manifest manifest(place.path(), Manifest::Access::create);
  CrawlRecord record;
  for (int i = 0; i < 1000; ++i) {
    record.put("crawl/" + std::to_string(1000 + i), {}, {{5, true, {static_cast<IdHash>(i)}}});
  }
  record.store(manifest);
  manifest.set_entry(std::string(setting::kRecord) + ".2", "no block");
  std::vector<std::string> lost;
  CrawlRecord rest(manifest, lost);
  CHECK(lost == std::vector<std::string>{"block 2 of the record of what was read"});
  CHECK(rest.files() > 0);
  CHECK(rest.files() < 1000);
  rest.store(manifest);
  CHECK(CrawlRecord(manifest).files() == rest.files());
  // All of it goes into another manifest, too.
  const TemporaryDirectory other;
  Manifest fresh(other.path(), Manifest::Access::create);
  CrawlRecord again(manifest, lost);
  again.store(fresh);
  CHECK(CrawlRecord(fresh).files() == rest.files());
}
