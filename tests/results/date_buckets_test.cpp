#include "results/date_buckets.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace glane;

namespace {

std::string joined(const std::vector<std::string>& buckets) {
  std::string all;
  for (const std::string& one : buckets) all += (all.empty() ? "" : " ") + one;
  return all;
}

}  // namespace

TEST_CASE("a day is of one bucket of each unit, as far as it is known") {
  struct Row {
    std::int32_t day;
    std::string of_day, week, month, year, decade;
  };
  const Row rows[] = {
      {20220715, "2022-07-15", "2022-W28", "2022-07", "2022", "2020s"},
      {20220700, "2022-07", "2022-07", "2022-07", "2022", "2020s"},
      {20220000, "2022", "2022", "2022", "2022", "2020s"},
      {20210101, "2021-01-01", "2020-W53", "2021-01", "2021", "2020s"},  // a Friday
      {20191230, "2019-12-30", "2020-W01", "2019-12", "2019", "2010s"},  // a Monday
      {19991231, "1999-12-31", "1999-W52", "1999-12", "1999", "1990s"},
      {8000115, "0800-01-15", "0800-W02", "0800-01", "0800", "0800s"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.day);
    CHECK(date_bucket(row.day, DateUnit::day) == row.of_day);
    CHECK(date_bucket(row.day, DateUnit::week) == row.week);
    CHECK(date_bucket(row.day, DateUnit::month) == row.month);
    CHECK(date_bucket(row.day, DateUnit::year) == row.year);
    CHECK(date_bucket(row.day, DateUnit::decade) == row.decade);
  }
}

TEST_CASE("the finest unit is one of which no more than asked span the days") {
  CHECK(finest_unit({20220715}, 1) == DateUnit::day);
  CHECK(finest_unit({20220731, 20220701}, 31) == DateUnit::day);
  CHECK(finest_unit({20220731, 20220701}, 30) == DateUnit::week);
  CHECK(finest_unit({20220715, 20230101}, 26) == DateUnit::week);  // weeks 28 to 52, and its own
  CHECK(finest_unit({20220715, 20230102}, 25) == DateUnit::month);
  CHECK(finest_unit({20200101, 20220715}, 31) == DateUnit::month);
  CHECK(finest_unit({20200101, 20220815}, 31) == DateUnit::year);
  CHECK(finest_unit({19000000, 20220815}, 31) == DateUnit::decade);
}

TEST_CASE("buckets are filled from the first to the last, whatever they cross") {
  CHECK(joined(spanned_buckets({20200228, 20200301}, DateUnit::day)) ==
        "2020-02-28 2020-02-29 2020-03-01");
  CHECK(joined(spanned_buckets({20210110, 20201227}, DateUnit::week)) ==
        "2020-W52 2020-W53 2021-W01");
  CHECK(joined(spanned_buckets({20211115, 20220200}, DateUnit::month)) ==
        "2021-11 2021-12 2022-01 2022-02");
  CHECK(joined(spanned_buckets({19990000, 20011231}, DateUnit::year)) == "1999 2000 2001");
  CHECK(joined(spanned_buckets({19990000, 20111231}, DateUnit::decade)) == "1990s 2000s 2010s");
  // What is not known to the unit stretches nothing.
  CHECK(joined(spanned_buckets({20190000, 20220715}, DateUnit::month)) == "2022-07");
  CHECK(spanned_buckets({20190000}, DateUnit::day).empty());
  CHECK(spanned_buckets({}, DateUnit::year).empty());
}

TEST_CASE("there is a bucket for every week, in order, for centuries") {
  const std::vector<std::string> weeks = spanned_buckets({15830101, 24000101}, DateUnit::week);
  CHECK(std::is_sorted(weeks.begin(), weeks.end()));
  CHECK(std::adjacent_find(weeks.begin(), weeks.end()) == weeks.end());
  CHECK(weeks.size() == 42'630);  // 298,408 days between
}
