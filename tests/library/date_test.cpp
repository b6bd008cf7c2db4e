#include "glane/date.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a date is read, told and compared from outside of the library") {
  const Date noon = *parse_iso_date("2022-07-15T12:00:00+02:00");
  CHECK(precision_name(noon.precision) == "minute");
  CHECK(iso_date(noon) == "2022-07-15T12:00:00+02:00");
  CHECK(iso_as_written(noon) == "2022-07-15T12:00+02:00");
  CHECK(offset_minutes_of(noon) == 120);
  CHECK(french_date(noon) == "15 juillet 2022 à 12 h");
  CHECK(interval_of(noon).last - interval_of(noon).first == 59);
  CHECK(iso_date(date_at(interval_of(noon).first)) == "2022-07-15T12:00:00+02:00");
  CHECK_FALSE(parse_iso_date("2020-02-31"));
}

TEST_CASE("a date that a page bears is read, and found in its line") {
  const Date seen = *parse_iso_date("2022-07-15T12:00:00+02:00");
  CHECK(iso_date(*read_date("Publié le 15/07/2022", seen)) == "2022-07-15");
  const auto found = find_date("Par Jeanne Roy, le 3 mars 2021 - 12 commentaires", seen);
  REQUIRE(found);
  CHECK(iso_date(found->date) == "2021-03-03");
  CHECK_FALSE(find_date("Par Jeanne Roy", seen));
}
