#include "index/writer/merge_policy.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

using namespace glane;

namespace {

using Numbers = std::vector<std::uint64_t>;

// Segments of so many rows, numbered from 1.
std::vector<SegmentSize> sizes(const std::vector<std::uint32_t>& rows) {
  std::vector<SegmentSize> segments;
  for (const std::uint32_t one : rows) segments.push_back({segments.size() + 1, one, 0});
  return segments;
}

}  // namespace

TEST_CASE("as many segments of one size as a tier has are merged, the smallest tier first") {
  struct Row {
    std::string name;
    std::vector<std::uint32_t> rows;
    Numbers merged;
  };
  const MergePolicy policy{4, 1000, 100'000, 30};
  const Row table[] = {
      {"none", {}, {}},
      {"one", {5}, {}},
      {"three small ones", {5, 1000, 1}, {}},
      {"four small ones", {5, 1000, 1, 999}, {1, 2, 3, 4}},
      {"five, empty ones among them", {5, 0, 0, 1, 2}, {1, 2, 3, 4, 5}},
      {"four of which one is of the next tier", {5, 1001, 1, 2}, {}},
      {"four of the second tier and a small one", {4000, 1001, 7, 2000, 3000}, {1, 2, 4, 5}},
      {"of two tiers the lower one", {4000, 4000, 1, 1, 4000, 1, 1, 4000}, {3, 4, 6, 7}},
      {"as many of the largest as may be together",
       {60'000, 30'000, 50'000, 20'000, 45'000, 17'000},
       {2, 4, 6}},
      {"none where two are too many together", {60'000, 61'000, 60'000, 62'000}, {}},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    CHECK(next_merge(sizes(row.rows), policy) == row.merged);
  }
}

TEST_CASE("a segment that is mostly dead is written anew, and its dead do not count for its tier") {
  const MergePolicy policy{4, 1000, 100'000, 30};
  CHECK(next_merge({{1, 1000, 300}, {2, 100, 0}}, policy).empty());
  CHECK(next_merge({{1, 1000, 0}, {2, 1000, 301}}, policy) == Numbers{2});
  CHECK(next_merge({{9, 7, 7}}, policy) == Numbers{9});
  CHECK(next_merge({{1, 90'000, 89'990}, {2, 1, 0}, {3, 1, 0}, {4, 1, 0}}, policy) ==
        Numbers{1, 2, 3, 4});
  CHECK(merged_rows({{1, 90'000, 89'990}, {2, 5, 0}, {3, 8, 1}}, {1, 3}) == 17);
}

TEST_CASE("a policy that makes no sense ends all the same") {
  for (const MergePolicy& policy : {MergePolicy{0, 0, 0, 0}, MergePolicy{1, 0, 9, 100}}) {
    for (const std::uint64_t number : next_merge(sizes({0, 1, 7, 4'000'000'000}), policy)) {
      CHECK(number <= 4);
    }
  }
}

TEST_CASE("an index that grows keeps few segments, and copies a document few times") {
  const MergePolicy policy;
  std::vector<SegmentSize> segments;
  std::uint64_t number = 0;
  std::uint64_t rows = 0;
  std::uint64_t copied = 0;
  for (int commit = 0; commit < 3000; ++commit) {
    segments.push_back({++number, 100, 0});
    rows += 100;
    for (Numbers next; !(next = next_merge(segments, policy)).empty();) {
      const auto merged = static_cast<std::uint32_t>(merged_rows(segments, next));
      copied += merged;
      const std::set<std::uint64_t> gone(next.begin(), next.end());
      std::erase_if(segments, [&](const SegmentSize& one) { return gone.contains(one.number); });
      segments.push_back({++number, merged, 0});
    }
    CHECK(segments.size() <= 4 * 7);
  }
  CHECK(copied <= rows * 7);
}
