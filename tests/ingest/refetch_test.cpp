// A page is fetched again where a document falls back to the capture that it has.
#include <doctest/doctest.h>

#include "ingest/follower.hpp"
#include "ingest/refetch.hpp"
#include "ingest/scratch_record.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("where a document was first read is gone: its source is where it is read now") {
  Follower index(pruning());
  index.run({{"a", 10, {{{{"t", "un"}}}}}});
  index.run({{"a", 10, {{{{"t", "un"}}}}}, {"b", 20, {{{{"t", "un"}}}}}});
  CHECK(index.store.source(hash_of_id("t")) == "/data/c/a");
  index.run({{"b", 20, {{{{"t", "un"}}}}}});
  CHECK(index.store.source(hash_of_id("t")) == "/data/c/b");
  CHECK(index.store.written == 0);
  CHECK(index.store.note(hash_of_id("t")).captures == std::vector<std::int64_t>{10, 20});
}

TEST_CASE("what the index has already is not written again; another id's document is not touched") {
  const std::string first = "7910149", second = "91dFKfLp";
  REQUIRE(hash_of_id(first) == hash_of_id(second));
  const TestFile file{"a", 10, {{{{first, "un"}}}}};
  const TestFile other{"a", 10, {{{{second, "deux"}}}}};
  struct Row {
    const char* name;
    TestFile in_store;
    const char* source;
  };
  const Row rows[] = {{"the same", file, "/data/c/a"}, {"another id", other, "/elsewhere"}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Scratch scratch;
    MemoryStore store;
    const CrawlListing listing = listing_of({file});
    const PreparedPage page = prepared_page(file, 0), stored = prepared_page(row.in_store, 0);
    store.put(stored.documents[0], stored.prepared[0]);
    store.set_source(stored.ids[0], "/elsewhere");
    store.written = 0;
    // It falls back to the page of the file, which the index does not hold.
    const std::uint32_t number = scratch.record.add_file("c/a", state(1));
    scratch.record.put_page(number, {page.page, page.place, page.key, 0, true, page.ids});
    scratch.record.add_giver(page.ids[0], number, page.page, false, true);
    scratch.record.add_unsettled(page.ids[0]);
    Settlement settlement(store, scratch.record, listing, false);
    Refetch refetch(store, scratch.record, settlement);
    REQUIRE(refetch.files().size() == 1);
    PageBatch batch;
    batch.events = {FetchedPage{refetch.open(*refetch.files()[0]), 0}};
    batch.pages.push_back(page);
    refetch.add(batch);
    CHECK(store.written == 0);
    CHECK(store.source(page.ids[0]) == row.source);
    CHECK(scratch.record.givers(page.ids[0])[0].holds ==
          (row.in_store.pages[0].documents[0].id == first));
  }
}
