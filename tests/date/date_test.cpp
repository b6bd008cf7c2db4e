#include "glane/date.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>

using namespace glane;

namespace {

Interval interval_of_iso(std::string_view iso) {
  return interval_of(parse_iso_date(iso).value());
}

std::string ends_of(std::string_view iso) {
  const Interval stretch = interval_of_iso(iso);
  return iso_date(date_at(stretch.first)) + " " + iso_date(date_at(stretch.last));
}

}  // namespace

TEST_CASE("an interval is all that a date may mean, in Europe/Paris unless an offset is written") {
  CHECK(ends_of("2022") == "2022-01-01T00:00:00+01:00 2022-12-31T23:59:59+01:00");
  CHECK(ends_of("2022-07") == "2022-07-01T00:00:00+02:00 2022-07-31T23:59:59+02:00");
  CHECK(ends_of("2022-12") == "2022-12-01T00:00:00+01:00 2022-12-31T23:59:59+01:00");
  CHECK(ends_of("2020-02-29") == "2020-02-29T00:00:00+01:00 2020-02-29T23:59:59+01:00");
  CHECK(ends_of("2022-07-15T11:45") == "2022-07-15T11:45:00+02:00 2022-07-15T11:45:59+02:00");
  CHECK(ends_of("2022-07-15T11:45:07Z") == "2022-07-15T13:45:07+02:00 2022-07-15T13:45:07+02:00");
  CHECK(ends_of("2022-07-15T11:45-04:00") == "2022-07-15T17:45:00+02:00 2022-07-15T17:45:59+02:00");
}

TEST_CASE("days on which the clocks change have 23 and 25 hours") {
  const auto hours = [](std::string_view iso) {
    const Interval day = interval_of_iso(iso);
    return (day.last + 1 - day.first) / 3600;
  };
  CHECK(hours("2022-03-27") == 23);
  CHECK(hours("2022-10-30") == 25);
  CHECK(hours("2022-07-15") == 24);
}

TEST_CASE("a time that comes twice is the first, one that never comes is read by the old offset") {
  CHECK(iso_date(*parse_iso_date("2022-10-30T02:30")) == "2022-10-30T02:30:00+02:00");
  CHECK(iso_date(*parse_iso_date("2022-10-30T03:00")) == "2022-10-30T03:00:00+01:00");
  CHECK(iso_date(*parse_iso_date("2022-03-27T02:30")) == "2022-03-27T02:30:00+01:00");
  CHECK(iso_date(*parse_iso_date("2022-03-27T01:59")) == "2022-03-27T01:59:00+01:00");
  CHECK(iso_date(*parse_iso_date("2022-03-27T03:00")) == "2022-03-27T03:00:00+02:00");
}

TEST_CASE("instants have the offset that Paris had then") {
  CHECK(iso_date(date_at(0)) == "1970-01-01T01:00:00+01:00");
  CHECK(iso_date(date_at(1657878307)) == "2022-07-15T11:45:07+02:00");
  CHECK(iso_date(date_at(-3000000000)) == "1874-12-07T18:49:00+00:09");
}

TEST_CASE("instants out of all calendars are pulled into them") {
  CHECK(date_at(std::numeric_limits<std::int64_t>::max()).year == 9999);
  CHECK(date_at(std::numeric_limits<std::int64_t>::min()).year == 1);
}

TEST_CASE("the interval of the date at an instant is that instant") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 5000; ++round) {
    // The years 1653 to 2286: local mean time, both wars' summer times, today's rule.
    const std::int64_t instant =
        static_cast<std::int64_t>(random() % 20'000'000'000) - 10'000'000'000;
    CAPTURE(instant);
    Date date = date_at(instant);
    CHECK(interval_of(date).first == instant);
    CHECK(interval_of(date).last == instant);
    for (const Precision coarser : {Precision::minute, Precision::day, Precision::year}) {
      Date cut{.year = date.year, .precision = coarser};
      if (coarser >= Precision::day) cut.month = date.month, cut.day = date.day;
      if (coarser == Precision::minute) {
        cut.hour = date.hour;
        cut.minute = date.minute;
        cut.offset_minutes = date.offset_minutes;
      }
      const Interval stretch = interval_of(cut);
      // A minute of tolerance: Date rounds the offset of local mean time, 9 min 21 s.
      CHECK(stretch.first - 60 <= instant);
      CHECK(instant <= stretch.last + 60);
    }
  }
}

TEST_CASE("precisions have names") {
  CHECK(precision_name(Precision::year) == "year");
  CHECK(precision_name(Precision::second) == "second");
}
