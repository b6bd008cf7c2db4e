#include "index/maintenance/salvaged_rows.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "index/made_segment.hpp"
#include "index/maintenance/damaged_segment.hpp"
#include "index/manifest/suppression_filter.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Rows = std::vector<std::vector<std::uint32_t>>;

// What a repair has found, segment by segment, and which rows of it stand.
class Found {
 public:
  FoundSegment& add(const std::vector<std::string>& ids,
                    const std::vector<std::uint32_t>& dead = {}) {
    std::vector<Document> documents = articles(ids);
    for (Document& one : documents) one.authors = {"Lucette"};
    const std::uint64_t number = found.segments.size() + 1;
    FoundSegment one;
    one.number = number;
    one.sound = made_segment(folder_.path(), number, documents).segment;
    one.dead = row_set(dead);
    one.knows_dead = one.is_listed = true;
    found.segments.push_back(std::move(one));
    return found.segments.back();
  }
  // Nobody says which of its rows are dead.
  void add_unknown(const std::vector<std::string>& ids, bool listed) {
    FoundSegment& one = add(ids);
    for (std::uint32_t row = 0; row < ids.size(); ++row) one.dead.add(row);
    one.knows_dead = false;
    one.is_listed = listed;
  }

  void give(const std::vector<std::string>& ids) {
    saved.given.emplace();
    for (const std::string& id : ids) saved.given->insert(hash_of_id(id));
  }

  Rows rows() const {
    Rows rows;
    for (const RowSet& set : salvaged_rows(found, saved)) {
      rows.emplace_back();
      set.for_each([&](std::uint32_t row) { rows.back().push_back(row); });
    }
    return rows;
  }

  SalvagedSegments found;
  SalvagedSettings saved;

 private:
  TemporaryDirectory folder_;
};

}  // namespace

TEST_CASE("of what is live the newest row of each id stands") {
  Found found;
  CHECK(found.rows().empty());
  found.add({"a", "b", "a"});
  found.add({"b", "c", "d"}, {2});
  CHECK(found.rows() == Rows{{2}, {0, 1}});
  found.add({});
  CHECK(found.rows() == Rows{{2}, {0, 1}, {}});
}

TEST_CASE("what is live nowhere comes back where the record gives it, in its newest row") {
  Found found;
  found.add({"a", "b", "c"}, {0, 1});
  found.add({"a", "b"}, {0});
  CHECK(found.rows() == Rows{{2}, {1}});  // no record: who says that it is dead is believed
  found.give({"a", "c", "nowhere"});
  CHECK(found.rows() == Rows{{2}, {0, 1}});
  found.saved.record_is_stale = true;  // it may have been removed since
  CHECK(found.rows() == Rows{{2}, {1}});
  found.saved.record_is_stale = false;
  found.give({});
  CHECK(found.rows() == Rows{{2}, {1}});
}

TEST_CASE("what was forgotten does not come back, by its id or by its author") {
  for (const SuppressionList& list :
       {SuppressionList{{"a"}, {}}, SuppressionList{{}, {"lucette"}}}) {
    Found found;
    found.add({"a", "b"}, {0});
    found.give({"a", "b"});
    CHECK(found.rows() == Rows{{0, 1}});
    store_suppression_list(found.saved.contents, list);
    CHECK(found.rows() == Rows{{1}});
  }
}

TEST_CASE("of a segment whose dead nobody lists all stands that has no other row") {
  struct Row {
    bool listed, has_list, certain, all_listed;
    Rows rows;
  };
  for (const Row& row :
       {Row{true, true, true, true, {{0, 1}, {1}}}, Row{false, false, false, false, {{0, 1}, {1}}},
        // A list that may be damaged may lack it.
        Row{false, true, false, false, {{0, 1}, {1}}},
        // One that is right lacks what was merged into others.
        Row{false, true, true, false, {{0, 1}, {}}}, Row{false, true, false, true, {{0, 1}, {}}}}) {
    CAPTURE(row.listed);
    CAPTURE(row.certain);
    CAPTURE(row.all_listed);
    Found found;
    found.add({"a", "b"});
    found.add_unknown({"a", "c"}, row.listed);
    found.saved.has_list = row.has_list;
    found.saved.list_is_certain = row.certain;
    found.found.has_all_listed = row.all_listed;
    CHECK(found.rows() == row.rows);
    // Where there is a record it says what stands.
    found.give({"a", "b"});
    CHECK(found.rows() == Rows{{0, 1}, {}});
    found.give({"c"});
    CHECK(found.rows() == Rows{{0, 1}, {1}});
  }
}

TEST_CASE("a row whose id is not known does not stand") {
  Found found;
  const DamagedSegment damaged(articles({"a", "b", "c"}));
  damaged.fill(segment_format::kThreadStrings, 'x', 1, 2);
  damaged.fill(segment_format::kIdHashes, '\0');
  FoundSegment one;
  one.number = 1;
  one.salvaged = std::make_shared<SalvagedSegment>(damaged.path());
  one.knows_dead = one.is_listed = true;
  found.found.segments.push_back(one);
  CHECK(found.rows() == Rows{{0, 2}});
}
