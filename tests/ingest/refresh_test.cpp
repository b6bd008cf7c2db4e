// A file goes one way: what it was, what it is now, what follows. Each case is a table of runs: the
// files of the crawl, and what the index says after them.
#include "ingest/refresh.hpp"

#include <doctest/doctest.h>

#include <ctime>

#include "crawl/read_file.hpp"
#include "ingest/follower.hpp"

using namespace glane;
using namespace glane::test;

namespace {

void expect(const Follower& index, const Expected& expected) {
  CHECK(index.texts() == expected.texts);
  CHECK(index.counts.added == expected.counts.added);
  CHECK(index.counts.updated == expected.counts.updated);
  CHECK(index.counts.deleted == expected.counts.deleted);
  CHECK(index.counts.unchanged == expected.counts.unchanged);
  CHECK(index.store.written == expected.written);
  CHECK(index.refetched == expected.refetched);
}

struct Row {
  const char* name;
  std::vector<Crawl> before;  // runs
  Crawl after;
  Expected follows;
  bool mirror = false;
};

const TestPage kThread = {{{"t", "un"}, {"t#c1", "deux"}, {"t#c2", "trois"}}};

}  // namespace

TEST_CASE("what was, what is now, what follows: one file") {
  const Row rows[] = {
      {"nothing has changed",
       {{{"a", 10, {kThread}}}},
       {{"a", 10, {kThread}}},
       {{{"t", "un"}, {"t#c1", "deux"}, {"t#c2", "trois"}}, counts(0, 0, 0, 1)}},
      {"a comment is another",
       {{{"a", 10, {kThread}}}},
       {{"a", 11, {{{{"t", "un"}, {"t#c1", "autre"}, {"t#c2", "trois"}}}}}},
       {{{"t", "un"}, {"t#c1", "autre"}, {"t#c2", "trois"}}, counts(0, 1, 0, 0), 1}},
      {"a comment comes",
       {{{"a", 10, {{{{"t", "un"}}}}}}},
       {{"a", 11, {{{{"t", "un"}, {"t#c1", "deux"}}}}}},
       {{{"t", "un"}, {"t#c1", "deux"}}, counts(0, 1, 0, 0), 1}},
      {"a comment is gone, and kept",
       {{{"a", 10, {kThread}}}},
       {{"a", 11, {{{{"t", "un"}, {"t#c2", "trois"}}}}}},
       {{{"t", "un"}, {"t#c1", "deux (gone)"}, {"t#c2", "trois"}}, counts(0, 1, 0, 0)}},
      {"a comment is gone, of a mirror",
       {{{"a", 10, {kThread}}}},
       {{"a", 11, {{{{"t", "un"}, {"t#c2", "trois"}}}}}},
       {{{"t", "un"}, {"t#c2", "trois"}}, counts(0, 1, 0, 0)},
       true},
      {"a comment comes back as it was",
       {{{"a", 10, {kThread}}}, {{"a", 11, {{{{"t", "un"}, {"t#c2", "trois"}}}}}}},
       {{"a", 12, {kThread}}},
       {{{"t", "un"}, {"t#c1", "deux"}, {"t#c2", "trois"}}, counts(0, 0, 0, 1)}},
      {"a thread goes, and takes along what was kept of it",
       {{{"a", 10, {kThread}}}, {{"a", 11, {{{{"t", "un"}, {"t#c2", "trois"}}}}}}},
       {},
       {{}, counts(0, 0, 1, 0)}},
      {"a page becomes another thread",
       {{{"a", 10, {kThread}}}},
       {{"a", 11, {{{{"u", "neuf"}}}}}},
       {{{"u", "neuf"}}, counts(1, 0, 1, 0), 1}},
      {"a file moves",
       {{{"a", 10, {kThread}}}},
       {{"b", 10, {kThread}}},
       {{{"t", "un"}, {"t#c1", "deux"}, {"t#c2", "trois"}}, counts(0, 0, 0, 1)}},
      {"the time of a page was in the future",
       {{{"a", 4'000'000'000, {{{{"t", "un"}}}}}}},
       {{"a", 20, {{{{"t", "autre"}}}}}},
       {{{"t", "autre"}}, counts(0, 1, 0, 0), 1}},
      {"one line of three is another",
       {{{"l", 10, {{{{"x", "1"}}}, {{{"y", "2"}}}, {{{"z", "3"}}}}}}},
       {{"l", 11, {{{{"x", "1"}}}, {{{"y", "22"}}}, {{{"z", "3"}}}}}},
       {{{"x", "1"}, {"y", "22"}, {"z", "3"}}, counts(0, 1, 0, 2), 1}},
      {"a line comes before the others",
       {{{"l", 10, {{{{"x", "1"}}}, {{{"y", "2"}}}}}}},
       {{"l", 11, {{{{"w", "0"}}}, {{{"x", "1"}}}, {{{"y", "2"}}}}}},
       {{{"w", "0"}, {"x", "1"}, {"y", "2"}}, counts(1, 0, 0, 2), 1}},
      {"a line goes",
       {{{"l", 10, {{{{"w", "0"}}}, {{{"x", "1"}}}, {{{"y", "2"}}}}}}},
       {{"l", 11, {{{{"w", "0"}}}, {{{"y", "2"}}}}}},
       {{{"w", "0"}, {"y", "2"}}, counts(0, 0, 1, 2)}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Follower index(pruning(row.mirror));
    for (const Crawl& crawl : row.before) index.run(crawl);
    index.run(row.after);
    expect(index, row.follows);
  }
}

TEST_CASE("what was, what is now, what follows: several captures") {
  const TestFile old{"old", 10, {{{{"t", "ancien"}}}}}, fresh{"new", 20, {{{{"t", "neuf"}}}}};
  const TestFile same{"same", 30, {{{{"t", "neuf"}}}}};
  const TestFile lines{"lines", 40, {{{{"t", "ancien"}}, 10}, {{{"t", "neuf"}}, 20}}};
  const Row rows[] = {
      {"an older one comes later", {{fresh}}, {fresh, old}, {{{"t", "neuf"}}, counts(0, 0, 0, 2)}},
      {"a newer one comes later", {{old}}, {fresh, old}, {{{"t", "neuf"}}, counts(0, 1, 0, 1), 1}},
      {"the newest goes: its page only is read again",
       {{fresh, old}},
       {old},
       {{{"t", "ancien"}}, counts(0, 0, 0, 1), 1, 1}},
      {"the oldest goes", {{fresh, old}}, {fresh}, {{{"t", "neuf"}}, counts(0, 0, 0, 1)}},
      {"a newer one has the same text",
       {{fresh}},
       {fresh, same},
       {{{"t", "neuf"}}, counts(0, 0, 0, 2)}},
      {"the first of two with one text goes: nothing is read again",
       {{fresh, same}},
       {same},
       {{{"t", "neuf"}}, counts(0, 0, 0, 1)}},
      {"the newest of three goes, whose text the second has",
       {{fresh, old, same}},
       {fresh, old},
       {{{"t", "neuf"}}, counts(0, 0, 0, 2)}},
      {"both go", {{fresh, old}}, {}, {{}, counts(0, 0, 1, 0)}},
      {"two lines of one file", {}, {lines}, {{{"t", "neuf"}}, counts(1, 1, 0, 0), 2}},
      {"an older file is touched, and is the newest now",
       {{fresh, {"o", 10, {{{{"t", "ancien"}}}, {{{"u", "un"}}}}}}},
       {fresh, {"o", 30, {{{{"t", "ancien"}}}, {{{"u", "un"}}}}}},
       {{{"t", "ancien"}, {"u", "un"}}, counts(0, 0, 0, 3), 1, 1}},
      {"a file of several pages is given an older time",
       {{{"a", 20, {{{{"t", "neuf"}}}, {{{"u", "un"}}}}}, old}},
       {{"a", 5, {{{{"t", "neuf"}}}, {{{"u", "un"}}}}}, old},
       {{{"t", "ancien"}, {"u", "un"}}, counts(0, 0, 0, 3), 1, 1}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Follower index(pruning());
    for (const Crawl& crawl : row.before) index.run(crawl);
    index.run(row.after);
    expect(index, row.follows);
  }
}

TEST_CASE("what a stopped run leaves is settled by the next one") {
  Follower index(pruning());
  const TestFile old{"old", 10, {{{{"t", "ancien"}, {"t#c1", "un"}}}}};
  index.run({old, {"set", 20, {{{{"t", "neuf"}, {"t#c2", "deux"}}}, {{{"u", "x"}}}}}});
  const Crawl later = {old, {"set", 21, {{{{"v", "y"}}}, {{{"u", "x"}}}}}};
  index.run(later, false);
  // The thread stands whole, as it was.
  CHECK(index.texts() ==
        std::map<std::string, std::string>{
            {"t", "neuf"}, {"t#c1", "un"}, {"t#c2", "deux"}, {"u", "x"}, {"v", "y"}});
  index.run(later);
  CHECK(index.refetched == 1);
  CHECK(index.texts().at("t") == "ancien");
  CHECK(index.texts().at("t#c2") == "deux (gone)");
}

TEST_CASE("what a run that is killed within a file has taken from a page goes with the next one") {
  Follower index(pruning());
  index.run({{"l", 10, {{{{"x", "1"}}}, {{{"y", "2"}}}, {{{"z", "3"}}}}}});
  const Crawl later = {{"l", 11, {{{{"w", "0"}}}, {{{"y", "2"}}}, {{{"z", "3"}}}}}};
  index.run_cut_short(later, 1);
  CHECK(index.texts().size() == 4);
  index.run(later);
  CHECK(index.texts() == std::map<std::string, std::string>{{"w", "0"}, {"y", "2"}, {"z", "3"}});
}

TEST_CASE("a thread that goes from one file to another is there all the time") {
  Follower index(pruning());
  const TestPage thread = {{{"t", "un"}, {"t#c1", "deux"}}}, other = {{{"u", "trois"}}};
  index.run({{"a", 10, {thread, other}}, {"b", 10, {{{{"v", "quatre"}}}}}});
  const Crawl later = {{"a", 11, {other}}, {"b", 11, {thread}}};
  index.run_cut_short(later, 1);
  CHECK(index.texts().at("t") == "un");
  CHECK(index.texts().at("t#c1") == "deux");
  index.run(later);
  CHECK(index.texts() ==
        std::map<std::string, std::string>{{"t", "un"}, {"t#c1", "deux"}, {"u", "trois"}});
  CHECK(index.store.source(hash_of_id("t")) == "/data/c/b");
  index.run({{"a", 12, {thread, other}}, {"b", 12, {{{{"v", "quatre"}}}}}});
  index.run(later);
  CHECK(index.counts.deleted == 1);  // v, and not what has moved
}

TEST_CASE("a file has become the newest, or no longer is, and a run is killed within it") {
  const TestFile other{"other", 20, {{{{"t", "autre"}}}}};
  const auto lines = [](std::int64_t mtime) {
    return TestFile{"l", mtime, {{{{"t", "des lignes"}}}, {{{"u", "un"}}}}};
  };
  struct {
    std::int64_t before, after;  // times of the file
    const char* follows;
  } const rows[] = {{10, 30, "des lignes"}, {30, 10, "autre"}};
  for (const auto& row : rows) {
    CAPTURE(row.after);
    Follower index(pruning());
    index.run({lines(row.before), other});
    const Crawl later = {lines(row.after), other};
    index.run_cut_short(later, 1);
    index.run(later);
    CHECK(index.texts().at("t") == row.follows);
  }
}

TEST_CASE("a crawl that is as it was is known by its listing, and by nothing less") {
  const TestFile one{"a", 10, {{{{"t", "un"}}}}}, two{"b", 10, {{{{"u", "deux"}}}}};
  Follower index(pruning());
  index.run({one, two});
  CHECK_FALSE(index.was_sealed);
  index.run({one, two});
  CHECK(index.was_sealed);
  CHECK(index.counts.unchanged == 2);
  CHECK(index.counts.articles == 2);
  index.run({one, {"b", 11, {{{{"u", "autre"}}}}}});
  CHECK_FALSE(index.was_sealed);
  CHECK(index.texts().at("u") == "autre");
  index.run({one});
  CHECK_FALSE(index.was_sealed);
  index.run({one, two}, false);
  index.run({one, two});  // the run before did not come to its end
  CHECK_FALSE(index.was_sealed);
  index.run({one, two});
  CHECK(index.was_sealed);
  index.mark_unfinished("c/a");
  index.run({one, two});
  CHECK_FALSE(index.was_sealed);
}

TEST_CASE("a file that may have changed within the step of the clock is looked into") {
  const TemporaryDirectory folder;
  const std::string path = folder.write("a.html", "un");
  Manifest manifest(folder.path("idx"), Manifest::Access::scratch);
  CrawlRecord record(manifest);
  MemoryStore store;
  const auto is_opened = [&](std::uint64_t hash) {
    const CrawlListing listing = walk_crawl({path}, {}, {});
    Refresh refresh(store, record, listing, {}, {});
    const auto opened = refresh.open(listing.files[0]);
    if (opened == nullptr) return false;
    refresh.begin(*opened);
    refresh.add_page(*opened, {0, "", 5, {1}, {}, {}});
    opened->now.pages = 1;  // it gave something
    refresh.end(*opened, hash, true);
    return true;
  };
  const CrawlListing before = walk_crawl({path}, {}, {});
  CHECK(is_opened(hash_of_file(before.files[0])));
  CHECK_FALSE(is_opened(0));
  // Of the same size and time, as a copy within the same second would be.
  const auto time = std::filesystem::last_write_time(path);
  folder.write("a.html", "no");
  std::filesystem::last_write_time(path, time);
  CHECK(is_opened(hash_of_file(walk_crawl({path}, {}, {}).files[0])));
  CHECK_FALSE(is_opened(0));
}
