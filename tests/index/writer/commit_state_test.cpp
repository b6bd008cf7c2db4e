#include "index/writer/commit_state.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <optional>

#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/made_segment.hpp"
#include "index/snapshot/snapshot.hpp"
#include "segment/error_of.hpp"
#include "segment/format/id_hash.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

WriterOptions without_merges() {
  WriterOptions options;
  options.merges = MergePolicy::none();
  return options;
}

// One that is opened, written to and closed as a test asks.
class State {
 public:
  explicit State(WriterOptions options = without_merges()) : options_(std::move(options)) {
    open();
  }

  void open() {
    state_.reset();
    state_.emplace(index_.directory(), options_);
  }
  void close() { state_.reset(); }
  CommitState& operator*() { return *state_; }
  CommitState* operator->() { return &*state_; }
  std::string directory() const { return index_.directory(); }

  void add(const std::vector<std::string>& ids) {
    for (const Document& one : articles(ids)) state_->builders().add(one, digest(one), 0);
  }
  void commit(const std::vector<std::string>& ids) {
    add(ids);
    state_->commit();
  }
  void remove(const std::string& id) {
    CHECK(state_->segments().remove(state_->segments().find_hash(hash_of_id(id))));
  }

  // As readers see it: the numbers of the segments.
  std::vector<std::uint64_t> segments() const {
    std::vector<std::uint64_t> numbers;
    const auto snapshot = Snapshot::open(directory());
    for (const LiveSegment& one : snapshot->segments()) {
      numbers.push_back(one.number);
    }
    return numbers;
  }
  std::uint64_t live_count() const { return Snapshot::open(directory())->segments().live_count(); }
  std::uint64_t commits() const { return read_current(directory()).commit; }

 private:
  WriterOptions options_;
  TemporaryIndex index_;
  std::optional<CommitState> state_;
};

using Numbers = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("an index is there as soon as it is opened, and is what was committed") {
  State state;
  CHECK(state.commits() == 1);  // its settings
  CHECK(state.segments().empty());
  state.add({"a", "b"});
  state->flush();
  CHECK(state->segments().find_hash(hash_of_id("a")).number == 1);
  CHECK(state.segments().empty());
  const std::uint64_t digest_of_a = digest(articles({"a"})[0]);
  CHECK_FALSE(state->has_committed("a", digest_of_a));
  state->commit();
  CHECK(state->has_committed("a", digest_of_a));
  CHECK_FALSE(state->has_committed("a", digest_of_a + 1));
  CHECK_FALSE(state->has_committed("c", digest_of_a));
  CHECK(state.segments() == Numbers{1});
  CHECK(state.commits() == 2);
  state->commit();
  CHECK(state.commits() == 2);  // nothing has changed
  state.remove("a");
  CHECK(state->has_committed("a", digest_of_a));  // still
  state->commit();
  CHECK_FALSE(state->has_committed("a", digest_of_a));
  CHECK(state.live_count() == 1);
}

TEST_CASE("what was not committed is not there when the index is opened again") {
  State state;
  state.commit({"a"});
  state.add({"b"});
  state->flush();
  state->set_note(hash_of_id("a"), {{}, 5, ""});
  state.close();
  CHECK(has_segment_files(state.directory(), 2));
  state.open();
  CHECK_FALSE(has_segment_files(state.directory(), 2));
  CHECK(state->segments().find_hash(hash_of_id("b")).number == 0);
  CHECK(state->note(hash_of_id("a")).empty());
  CHECK(state.segments() == Numbers{1});
}

TEST_CASE("a note is known at once, and committed with the documents") {
  State state;
  const Note note{{1, 2}, 0, "crawl/a.html"};
  CHECK(state->note(7).empty());
  state->set_note(7, {});  // as it was: nothing to commit
  state->commit();
  CHECK(state.commits() == 1);
  state->set_note(7, note);
  CHECK(state->note(7) == note);
  CHECK(read_current(state.directory()).notes.empty());
  state->commit();
  CHECK(state->note(7) == note);
  CHECK(read_current(state.directory()).notes.find(7) == note);
  state.open();
  CHECK(state->note(7) == note);
  state->set_note(7, {});
  state->commit();
  CHECK(read_current(state.directory()).notes.empty());
}

TEST_CASE("a commit that a crash has kept from readers is published by the next writer") {
  State state;
  state.commit({"a"});
  const Current before = read_current(state.directory());
  state.commit({"b"});
  state.close();
  publish_current(state.directory(), before);
  CHECK(state.segments() == Numbers{1});
  state.open();
  CHECK(state.segments() == Numbers{1, 2});
  state.close();
  fs::remove(state.directory() + "/current");
  state.open();
  CHECK(state.segments() == Numbers{1, 2});
}

TEST_CASE("a number that anything bears is not given to another segment") {
  State state(WriterOptions{});  // by which a segment without documents goes
  fs::create_directory(state.directory() + "/1.glass");
  std::ofstream(state.directory() + "/1.glass/lisez-moi") << "un autre";
  state.commit({"a"});
  CHECK(state.segments() == Numbers{2});
  state.remove("a");
  state.commit({"b"});
  CHECK(state.segments() == Numbers{3});
  CHECK_FALSE(has_segment_files(state.directory(), 2));
  state.open();
  state.commit({"c"});
  REQUIRE(state.segments().size() == 2);
  CHECK(state.segments().front() == 3);
  CHECK(state.segments().back() > 3);
  CHECK(fs::exists(state.directory() + "/1.glass/lisez-moi"));
}

TEST_CASE("all segments become one, as far as their limits allow") {
  for (const std::uint32_t rows : {100u, 3u}) {
    CAPTURE(rows);
    WriterOptions options = without_merges();
    options.limits.rows = rows;
    State state(options);
    state.commit({"a", "b"});
    state.commit({"c"});
    state.commit({"d", "e"});
    state.remove("b");
    CHECK_FALSE(state->wait_for_merge());
    state->merge_all();
    CHECK(state.segments() == Numbers{1, 2, 3});  // until it is committed
    state->commit();
    CHECK(state.segments() == (rows == 100 ? Numbers{4} : Numbers{3, 4}));
    CHECK(state.live_count() == 4);
    CHECK_FALSE(has_segment_files(state.directory(), 1));
    // One that has no dead is not written again.
    const Numbers merged = state.segments();
    state->merge_all();
    state->commit();
    CHECK(state.segments() == merged);
  }
}

TEST_CASE("of segments that hold what is to be erased the dead rows go, and no others") {
  State state;
  state.commit({"a", "b"});
  state.commit({"c", "d"});
  state.commit({"e"});
  state.remove("a");
  state.remove("c");
  state->commit();
  state->rewrite([](const Segment& segment) { return !segment.rows_of("c").empty(); });
  state->rewrite([](const Segment& segment) { return !segment.rows_of("e").empty(); });
  state->commit();
  CHECK(state->scrub());
  CHECK(state.segments() == Numbers{1, 3, 4});
  CHECK(state.live_count() == 3);
  CHECK(Snapshot::open(state.directory())->segments().dead_count() == 1);
  CHECK_FALSE(has_segment_files(state.directory(), 2));
}

TEST_CASE("what takes long ends where it is asked to, and the index goes on") {
  bool is_ending = false;
  WriterOptions options = without_merges();
  options.waiting.stop = [&] { return is_ending; };
  State state(options);
  state.commit({"a"});
  state.commit({"b", "c"});
  state.remove("b");
  is_ending = true;
  CHECK_THROWS_AS(state->merge_all(), Interrupted);
  CHECK_THROWS_AS(state->rewrite([](const Segment&) { return true; }), Interrupted);
  state->commit();
  CHECK(state.segments() == Numbers{1, 2});
  CHECK(state.live_count() == 2);
  is_ending = false;
  state->merge_all();
  state->commit();
  CHECK(state.segments() == Numbers{3});
}

TEST_CASE("an index without its manifest is not begun anew over its segments") {
  State state;
  state.commit({"a"});
  state.close();
  const std::string manifest = state.directory() + "/manifest.db";
  fs::rename(manifest, manifest + ".away");
  CHECK(error_of([&] { state.open(); }) ==
        state.directory() + ": the index is damaged: its manifest is not there");
  CHECK(has_segment_files(state.directory(), 1));
  fs::rename(manifest + ".away", manifest);
  {
    Manifest changed(state.directory(), Manifest::Access::write);
    changed.set_entry(setting::kNextSegment, "18446744073709551615");
    changed.commit();
  }
  CHECK(error_of([&] { state.open(); }) ==
        state.directory() + ": the index is damaged: its number of segments");
}
