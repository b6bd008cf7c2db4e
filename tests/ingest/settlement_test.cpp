#include "ingest/settlement.hpp"

#include <doctest/doctest.h>

#include "ingest/memory_store.hpp"
#include "ingest/scratch_record.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// A thread of one comment, given by the page of one file.
struct Thread {
  explicit Thread(bool mirror = false) : settlement(store, record, listing, mirror) {
    put("t", "t", DocumentType::article);
    put("t#c1", "t", DocumentType::comment);
    file = add_file("c/a", 100, true);
  }

  void put(const std::string& id, const std::string& thread, DocumentType type) {
    Document document;
    document.id = id;
    document.thread = thread;
    document.type = type;
    document.source = "/data/c/a";
    store.put(document, hashed(document));
    store.written = 0;
  }

  // One more page that gives both.
  std::uint32_t add_file(const std::string& id, std::int64_t captured, bool holds) {
    const std::uint32_t number = record.add_file(id, state(1, captured));
    record.put_page(number, {0, "", 1, 0, true, {article, comment}});
    for (const IdHash one : {article, comment}) record.add_giver(one, number, 0, holds, false);
    return number;
  }

  Scratch scratch;
  CrawlRecord& record = scratch.record;
  MemoryStore store;
  CrawlListing listing;
  Settlement settlement;
  const IdHash article = hash_of_id("t"), comment = hash_of_id("t#c1");
  std::uint32_t file = 0;
};

}  // namespace

TEST_CASE("a comment that no page shows is marked, or goes from a mirror; its thread stays") {
  for (const bool mirror : {false, true}) {
    CAPTURE(mirror);
    Thread thread(mirror);
    thread.record.erase_giver(thread.comment, thread.file, 0);
    CHECK(thread.settlement.settle({thread.comment}, FilesToRead::none) ==
          std::vector<IdHash>{thread.article});
    CHECK(thread.store.documents.size() == (mirror ? 1 : 2));
    CHECK(thread.store.note(thread.comment).removed_from_page == (mirror ? 0 : 100));
  }
}

TEST_CASE("an article that no page gives goes, and takes along what was kept of its thread") {
  Thread thread;
  thread.record.erase_giver(thread.comment, thread.file, 0);
  thread.settlement.settle({thread.comment}, FilesToRead::none);
  thread.record.erase_giver(thread.article, thread.file, 0);
  SUBCASE("at once where no file is to come") {
    thread.settlement.settle({thread.article}, FilesToRead::none);
  }
  SUBCASE("at the end where another file may give it") {
    thread.settlement.settle({thread.article}, FilesToRead::some);
    CHECK(thread.store.documents.size() == 2);
    CHECK(thread.record.unsettled() == std::vector<IdHash>{thread.article});
    thread.settlement.settle_rest();
  }
  CHECK(thread.store.documents.empty());
  CHECK(thread.record.unsettled().empty());
}

TEST_CASE("what falls back to an older capture waits for its page, where this run can read it") {
  Thread thread;
  const std::uint32_t older = thread.add_file("c/b", 50, false);
  for (const IdHash one : {thread.article, thread.comment}) {
    thread.record.erase_giver(one, thread.file, 0);
  }
  thread.settlement.settle({thread.article, thread.comment}, FilesToRead::some);
  CHECK(thread.record.unsettled().size() == 2);
  SUBCASE("it can") {
    thread.listing.files.emplace_back().id = "c/b";
    const auto wanted = thread.settlement.wanted();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.at(older).file == &thread.listing.files[0]);
    CHECK(wanted.at(older).pages.at(0).size() == 2);
  }
  SUBCASE("its part of the crawl is not of this run: it stays for another") {
    CHECK(thread.settlement.wanted().empty());
    thread.settlement.settle_rest();
    CHECK(thread.record.unsettled().size() == 2);
    CHECK(thread.store.documents.size() == 2);
  }
  SUBCASE("the newest capture has come back") {
    for (const IdHash one : {thread.article, thread.comment}) {
      thread.record.add_giver(one, thread.file, 0, true, false);
    }
    CHECK(thread.settlement.wanted().empty());
    CHECK(thread.record.unsettled().empty());
  }
}

TEST_CASE("a source that is no more is put right, where this run knows the file") {
  Thread thread;
  thread.add_file("c/b", 50, true);
  thread.record.erase_giver(thread.article, thread.file, 0);
  thread.settlement.settle({thread.article}, FilesToRead::none);
  CHECK(thread.store.source(thread.article) == "/data/c/a");
  CrawlFile& listed = thread.listing.files.emplace_back();
  listed.id = "c/b";
  listed.path = "/data/c/b";
  Settlement knowing(thread.store, thread.record, thread.listing, false);
  knowing.settle({thread.article}, FilesToRead::none);
  CHECK(thread.store.source(thread.article) == "/data/c/b");
}
