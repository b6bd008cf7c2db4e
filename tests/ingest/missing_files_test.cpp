// What a refresh does about files that are no longer there.
#include <doctest/doctest.h>

#include "ingest/follower.hpp"
#include "ingest/refresh.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("what is missing stays where that is asked for, or where much is") {
  RefreshOptions keeping;
  keeping.keep_missing = true;
  Follower kept(keeping), careful;
  const TestFile one{"a", 10, {{{{"t", "un"}}}}}, two{"b", 10, {{{{"u", "deux"}}}}};
  const TestFile three{"d", 10, {{{{"v", "trois"}}}}};
  kept.run({one, two});
  kept.run({one});
  CHECK(kept.texts().size() == 2);
  careful.run({one, two, three});
  careful.run({one});
  CHECK(careful.texts().size() == 3);
  CHECK(careful.reported.size() == 1);
  careful.run({one, two});
  CHECK(careful.texts().size() == 2);
}

TEST_CASE("where nothing could be seen nothing is removed; --prune counts an empty directory") {
  struct Row {
    const char* name;
    CrawlGap gap;
    bool prune;
    std::size_t stays;
    std::size_t reported;
  };
  const Row rows[] = {
      {"no gap", {"d/", CrawlGap::Kind::unreadable}, true, 1, 0},
      {"unreadable", {"c/2021/", CrawlGap::Kind::unreadable}, true, 3, 0},
      {"unreadable, without --prune", {"c/2021/", CrawlGap::Kind::unreadable}, false, 3, 0},
      {"empty", {"c/2021/", CrawlGap::Kind::empty}, false, 3, 1},
      {"empty, pruned", {"c/2021/", CrawlGap::Kind::empty}, true, 1, 0},
  };
  const TestFile kept{"2022/a", 10, {{{{"t", "un"}}}}};
  const TestFile one{"2021/b", 10, {{{{"u", "deux"}}}}}, two{"2021/c", 10, {{{{"v", "trois"}}}}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    RefreshOptions options;
    options.prune = row.prune;
    Follower index(options);
    index.run({kept, one, two});
    index.gaps = {row.gap};
    index.run({kept});
    CHECK(index.texts().size() == row.stays);
    CHECK(index.reported.size() == row.reported);
    CHECK(index.counts.failed == row.reported);
  }
}

TEST_CASE("what has moved, or is left out by the options, is not missing") {
  const TestPage page = {{{"t", "un"}}}, other = {{{"u", "deux"}}};
  Follower moved;
  moved.run({{"a", 10, {page}}});
  moved.run({{"b", 10, {page}}});
  CHECK(moved.reported.empty());
  CHECK(moved.texts().size() == 1);

  RefreshOptions options;
  options.prune = true;
  options.walk.exclude = {"a*"};
  Follower excluding(options);
  excluding.run({{"a.html", 10, {page}}, {"b.html", 10, {other}}});
  excluding.run({{"b.html", 10, {other}}});
  CHECK(excluding.texts().size() == 2);
}

TEST_CASE("a mirror drops what earlier runs have kept") {
  const TestFile whole{"a", 10, {{{{"t", "un"}, {"t#c1", "deux"}}}}},
      cut{"a", 11, {{{{"t", "un"}}}}};
  Follower index(pruning());
  index.run({whole});
  index.run({cut});
  CHECK(index.texts().at("t#c1") == "deux (gone)");
  index.set_mirror();
  index.run({cut});
  CHECK(index.texts().size() == 1);
}
