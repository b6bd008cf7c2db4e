// A page is fetched again where a document falls back to the capture that it has.
#include <doctest/doctest.h>

#include "ingest/follower.hpp"
#include "ingest/refetch.hpp"

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
