// Files of an index that are cut short or written over while it is open.
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "glane/error.hpp"
#include "glane/maintenance.hpp"
#include "index/snapshot/segment_set.hpp"
#include "results/rich_index.hpp"
#include "segment/reader/segment.hpp"
#include "segment/reader/segment_trust.hpp"
#include "segment/segment_merge.hpp"

using namespace glane;
using namespace glane::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPage = 4096;

// An index, and beside it a copy of what it was.
class Kept {
 public:
  Kept() {
    make_rich_index(place_.directory(), 2, 150);
    fs::remove_all(copy());
    fs::copy(directory(), copy(), fs::copy_options::recursive);
  }
  ~Kept() { fs::remove_all(copy()); }

  std::string directory() const { return place_.directory(); }
  std::string copy() const { return directory() + ".copy"; }
  std::string file(const std::string& name) const { return directory() + "/" + name; }

  void cut(const std::string& name, std::size_t bytes) const {
    REQUIRE(fs::file_size(file(name)) > bytes);
    fs::resize_file(file(name), bytes);
  }

  // As `cp` does: the file that is there gets the bytes.
  void put_back(const std::string& name) const {
    fs::copy_file(copy() + "/" + name, file(name), fs::copy_options::overwrite_existing);
  }

 private:
  TemporaryIndex place_;
};

struct Answers {
  int given = 0;
  int refused = 0;
};

// in: name  that each error is to begin with, if it is of the index
Answers ask_everything(const Index& index, const std::string& name) {
  Answers answers;
  ask_all(index, [&](auto ask) {
    try {
      ask();
      ++answers.given;
    } catch (const Error& error) {
      ++answers.refused;
      const std::string what = error.what();
      CAPTURE(what);
      CHECK(error.kind() == ErrorKind::index);
      CHECK(what.find(name) != std::string::npos);
      CHECK(what.find("cut short") != std::string::npos);
    }
  });
  return answers;
}

}  // namespace

TEST_CASE("a segment cut short beneath a reader is an error that names it, until it is put back") {
  const Kept kept;
  Index index(kept.directory());
  Index other(kept.directory());
  const Answers before = ask_everything(index, "");
  CHECK(before.refused == 0);
  kept.cut("1.seg", kPage);
  CHECK(ask_everything(index, kept.file("1.seg")).refused > 20);
  CHECK_THROWS_AS(Index(kept.directory()), Error);
  CHECK_THROWS_AS(index.reopen(), Error);
  kept.put_back("1.seg");
  // Zeros stand for what was lost, though it is there again.
  CHECK(ask_everything(index, kept.file("1.seg")).refused > 0);
  CHECK(index.reopen());
  CHECK(ask_everything(index, "").given == before.given);
  // This one has not looked while it was cut short.
  CHECK(ask_everything(other, "").given == before.given);
}

TEST_CASE("postings cut short beneath a reader are an error that names their file") {
  const Kept kept;
  const Index index(kept.directory());
  kept.cut("2.glass/postlist.glass", 0);
  const Answers answers = ask_everything(index, kept.file("2.glass/postlist.glass"));
  CHECK(answers.refused > 0);
  for (const char* name : {"2.glass/postlist.glass", "2.glass/iamglass"}) {
    kept.put_back("2.glass/postlist.glass");
    CHECK_NOTHROW(Index(kept.directory()));
    kept.cut(name, 20);
    try {
      const Index again(kept.directory());
      FAIL("it was opened");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).find(kept.file(name)) != std::string::npos);
    }
  }
}

TEST_CASE("threads ask while a segment is cut short and put back, and the index is reopened") {
  const Kept kept;
  Index index(kept.directory());
  const std::size_t total = index.search({.query = "marché", .limit = 0}).total;
  REQUIRE(total > 0);
  std::atomic<bool> done = false;
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back([&] {
      while (!done) {
        try {
          if (index.search({.query = "marché", .limit = 3}).total != total) ++wrong;
        } catch (const Error&) {
          // Named by the tests above.
        }
      }
    });
  }
  for (int round = 0; round < 10; ++round) {
    kept.cut("1.seg", kPage);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    kept.put_back("1.seg");
    try {
      index.reopen();
    } catch (const Error&) {
      ++wrong;
    }
  }
  done = true;
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
  index.reopen();
  CHECK(index.search({.query = "marché", .limit = 0}).total == total);
}

TEST_CASE("a writer commits nothing that it has decided by a segment cut short") {
  const Kept kept;
  const Document document = article("https://quai.example/neuf", "Le neuf", "Un canard de plus.");
  {
    IndexWriter writer(kept.directory());
    kept.cut("2.seg", kPage);
    try {
      writer.add({document});
      writer.remove(hash_of_id("https://quai.example/260"));
      writer.commit();
      FAIL("it was committed");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).find(kept.file("2.seg")) != std::string::npos);
    }
  }
  kept.put_back("2.seg");
  const std::vector<std::string> faults = check_index(kept.directory()).faults;
  const std::string first = faults.empty() ? std::string() : faults[0];
  CHECK(first == "");
  CHECK_FALSE(Index(kept.directory()).document(document.id));
}

TEST_CASE("a merge of a source cut short writes no segment, and one of what was put back does") {
  const Kept kept;
  for (const bool cut : {true, false}) {
    CAPTURE(cut);
    const auto segment = std::make_shared<const Segment>(kept.file("1"));
    const auto other = std::make_shared<const Segment>(kept.file("2"));
    const std::vector<MergedSegment> sources = {{segment, nullptr}, {other, nullptr}};
    const FileStamp before = segment->file().stamp();
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    if (cut) kept.cut("1.seg", fs::file_size(kept.file("1.seg")) - 3 * kPage);
    std::string what;
    try {
      merge_segments(sources, map_merged_rows(sources), kept.file("9"));
    } catch (const Error& error) {
      what = error.what();
    }
    CHECK((what.find(kept.file("1")) != std::string::npos) == cut);
    CHECK(fs::exists(kept.file("9.seg")) == !cut);
    CHECK(fs::exists(kept.file("9.glass")) == !cut);
    kept.put_back("1.seg");
    CHECK_THROWS_AS(require_trusted_unchanged(*segment, before), Error);
  }
}
