#include "segment/format/row_set.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "segment/collection.hpp"

using namespace glane;
using glane::test::Random;

namespace {

using Rows = std::vector<std::uint32_t>;

// One row in `step`, of a set whose rows are below `bound`.
Rows random_rows(Random& random, std::uint32_t bound, std::uint32_t step) {
  Rows rows;
  for (std::uint32_t row = 0; row < bound; ++row) {
    if (random() % step == 0) rows.push_back(row);
  }
  return rows;
}

Rows rows_of(const RowSet& set) {
  Rows rows;
  set.for_each([&](std::uint32_t row) { rows.push_back(row); });
  return rows;
}

RowSet set_of(const Rows& rows, std::uint32_t bound) {
  RowSet set(bound);
  for (const std::uint32_t row : rows) set.add(row);
  return set;
}

}  // namespace

TEST_CASE("a set has the rows that were added, and no others") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 100; ++round) {
    const auto bound = static_cast<std::uint32_t>(random() % 400);
    const Rows rows = random_rows(random, bound, 1 + random() % 60);
    RowSet set = random() % 2 == 0 ? RowSet(bound) : RowSet();
    Rows shuffled = rows;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    for (const std::uint32_t row : shuffled) {
      CHECK(set.add(row));
      CHECK_FALSE(set.add(row));
    }
    CHECK(rows_of(set) == rows);
    CHECK(set.count() == rows.size());
    CHECK(set.empty() == rows.empty());
    CHECK(set == set_of(rows, bound + static_cast<std::uint32_t>(random() % 200)));
    for (std::uint32_t row = 0; row < bound + 70; ++row) {
      CHECK(set.contains(row) == std::binary_search(rows.begin(), rows.end(), row));
      const auto next = std::lower_bound(rows.begin(), rows.end(), row);
      CHECK(set.next(row) == (next != rows.end() ? *next : RowSet::kNone));
    }
    CHECK(set.next(0xFFFFFFFF) == RowSet::kNone);
    const Rows more = random_rows(random, bound + 100, 7);
    set.add(set_of(more, bound + 100));
    Rows both;
    std::set_union(rows.begin(), rows.end(), more.begin(), more.end(), std::back_inserter(both));
    CHECK(rows_of(set) == both);
  }
}

TEST_CASE("sets of any density are unpacked as they were, in the shorter of two ways") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  for (const std::uint32_t step : {1u, 2u, 3u, 7u, 8u, 9u, 20u, 130u, 1000u, 100'000u}) {
    for (const std::uint32_t bound : {0u, 1u, 7u, 8u, 9u, 63u, 64u, 65u, 1000u, 20'000u}) {
      CAPTURE(step);
      CAPTURE(bound);
      const Rows rows = random_rows(random, bound, step);
      const std::string packed = pack_rows(set_of(rows, bound), bound);
      CHECK(packed.size() <= 1 + (bound + 7) / 8);
      // Below the bounds here one distance at most takes three bytes.
      if (step > 500) CHECK(packed.size() <= 2 + 2 * rows.size());
      RowSet out;
      REQUIRE(unpack_rows(packed, bound, out));
      CHECK(rows_of(out) == rows);
      if (!rows.empty()) CHECK_FALSE(unpack_rows(packed, rows.back(), out));
    }
  }
}

TEST_CASE("unpacking adds to what is there") {
  RowSet out;
  CHECK(unpack_rows("", 10, out));
  CHECK(out.empty());
  out.add(9);
  CHECK(unpack_rows(pack_rows(set_of({1, 4}, 10), 10), 10, out));
  CHECK(rows_of(out) == Rows{1, 4, 9});
}

TEST_CASE("of damaged bytes come rows below the bound, or none") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  for (const std::uint32_t step : {2u, 40u}) {
    constexpr std::uint32_t kBound = 300;
    const std::string packed = pack_rows(set_of(random_rows(random, kBound, step), kBound), kBound);
    for (std::size_t at = 0; at < packed.size(); ++at) {
      for (int value = 0; value < 256; ++value) {
        std::string damaged = packed;
        damaged[at] = static_cast<char>(value);
        RowSet out;
        const bool read = unpack_rows(damaged, kBound, out);
        CHECK(out.next(kBound) == RowSet::kNone);
        if (at == 0) CHECK((!read || value == '0' || value == '1'));
      }
    }
    for (std::size_t size = 0; size < packed.size(); ++size) {
      RowSet out;
      unpack_rows(packed.substr(0, size), kBound, out);
      CHECK(out.next(kBound) == RowSet::kNone);
    }
  }
  RowSet out;
  CHECK_FALSE(unpack_rows("0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01", 0xFFFFFFFF, out));
  CHECK_FALSE(unpack_rows("0\x80", 10, out));
  CHECK_FALSE(unpack_rows("2", 10, out));
}
