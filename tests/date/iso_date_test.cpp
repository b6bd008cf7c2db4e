#include <doctest/doctest.h>

#include <random>

#include "date/calendar.hpp"
#include "glane/date.hpp"

using namespace glane;

TEST_CASE("ISO 8601 is read in every precision and printed as written") {
  struct Row {
    std::string_view text;
    std::string_view as_written;
    std::string_view complete;
  };
  for (const Row& row : {
           Row{"2022", "2022", "2022"},
           Row{"0001", "0001", "0001"},
           Row{"2022-07", "2022-07", "2022-07"},
           Row{"2022-07-15", "2022-07-15", "2022-07-15"},
           Row{"2022-07-15T11:45", "2022-07-15T11:45", "2022-07-15T11:45:00+02:00"},
           Row{"2022-01-15 11:45:00", "2022-01-15T11:45", "2022-01-15T11:45:00+01:00"},
           Row{"2022-07-15T11:45:07.123456Z", "2022-07-15T11:45:07Z", "2022-07-15T11:45:07+00:00"},
           Row{"2022-07-15t11:45z", "2022-07-15T11:45Z", "2022-07-15T11:45:00+00:00"},
           Row{"2022-07-15T11:45+0530", "2022-07-15T11:45+05:30", "2022-07-15T11:45:00+05:30"},
           Row{"2022-07-15T11:45-04", "2022-07-15T11:45-04:00", "2022-07-15T11:45:00-04:00"},
           Row{"2022-07-15T11:45-00:30", "2022-07-15T11:45-00:30", "2022-07-15T11:45:00-00:30"},
           // A leap second; offsets that no clock ever kept.
           Row{"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", "2016-12-31T23:59:59+00:00"},
           Row{"2022-07-15T11:45+25:00", "2022-07-15T11:45", "2022-07-15T11:45:00+02:00"},
           Row{"2022-07-15T11:45+02:60", "2022-07-15T11:45", "2022-07-15T11:45:00+02:00"},
           Row{"2022-07-15T11:45+00:09", "2022-07-15T11:45", "2022-07-15T11:45:00+02:00"},
       }) {
    CAPTURE(row.text);
    const std::optional<Date> date = parse_iso_date(row.text);
    REQUIRE(date);
    CHECK(iso_as_written(*date) == row.as_written);
    CHECK(iso_date(*date) == row.complete);
  }
}

TEST_CASE("what is no ISO 8601 date, or an impossible one, is none") {
  for (const std::string_view text : {"",
                                      "2",
                                      "202",
                                      "20222",
                                      "0000",
                                      "2022-",
                                      "2022-7",
                                      "2022-13",
                                      "2022-00",
                                      "2020-02-31",
                                      "2019-02-29",
                                      "2022-07-15T",
                                      "2022-07-15T11",
                                      "2022-07-15T24:00",
                                      "2022-07-15T11:60",
                                      "2022-07-15T11:45+",
                                      "2022-07-15T11:45+2",
                                      "2022-07-15T11:45:61",
                                      "-0044-03-15",
                                      "2022-07-15T11:45+02:",
                                      "2022-07-15T11:45Zulu",
                                      "2022-07-15 ",
                                      " 2022-07-15",
                                      "2022-07T11:45",
                                      "2022T11:45",
                                      "２０２２",
                                      "-022-01-01",
                                      "2022-07-15T1é:45"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text));
  }
}

TEST_CASE("what is printed is read again as the same date") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto below = [&](int end) { return static_cast<int>(random() % end); };
  for (int round = 0; round < 5000; ++round) {
    Date date;
    date.year = 1 + below(9999);
    date.precision = static_cast<Precision>(below(5));
    if (date.precision >= Precision::month) date.month = 1 + below(12);
    if (date.precision >= Precision::day)
      date.day = 1 + below(days_in_month(date.year, date.month));
    if (date.precision >= Precision::minute) {
      date.hour = below(24);
      date.minute = below(60);
      if (below(2) != 0) date.offset_minutes = 15 * below(28 * 4 + 1) - 14 * 60;
    }
    if (date.precision == Precision::second) date.second = 1 + below(59);
    CAPTURE(iso_as_written(date));
    CHECK(parse_iso_date(iso_as_written(date)) == date);
    const std::optional<Date> complete = parse_iso_date(iso_date(date));
    REQUIRE(complete);
    CHECK(iso_date(*complete) == iso_date(date));
    CHECK(complete->precision == date.precision);
  }
}
