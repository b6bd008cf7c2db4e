#include "page/document/publication_date.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace glane;

namespace {

Date iso(std::string_view text) {
  return parse_iso_date(text).value();
}

}  // namespace

TEST_CASE("zeros of machines are no dates") {
  for (const std::string_view zero :
       {"0001", "0001-11-30", "1970-01-01", "1970-01-01T01:00:00+01:00", "1969-12-31T19:00-05:00",
        "1899-12-30T00:00", "1900-01-01T00:00", "1980-01-01T00:00:00Z", "1601-01-01T00:00Z"}) {
    CAPTURE(zero);
    CHECK(is_zero_publication_date(iso(zero)));
  }
  for (const std::string_view real :
       {"1970", "1970-01-02", "1899-12-29", "1900-01-01", "1980-01-01T08:00", "2022-07-15"}) {
    CAPTURE(real);
    CHECK_FALSE(is_zero_publication_date(iso(real)));
  }
}

TEST_CASE("nothing is published after it was fetched, but for zones") {
  const Date seen = iso("2022-07-15T10:00+02:00");
  CHECK(may_be_published(iso("2022-07-15"), seen));
  CHECK(may_be_published(iso("2022-07-15T23:00+14:00"), seen));
  CHECK_FALSE(may_be_published(iso("2022-07-18"), seen));
  CHECK(may_be_published(iso("2022-07-18"), iso("1970-01-01T00:00Z")));
  CHECK_FALSE(read_publication_date("18 juillet 2022", seen));
  CHECK(read_publication_date("14 juillet 2022", seen) == iso("2022-07-14"));
}

TEST_CASE("dates agree that may be of one moment") {
  CHECK(agree(iso("2022-07-15T23:30Z"), iso("2022-07-16")));
  CHECK(agree(iso("2022-07-15T08:26Z"), iso("2022-07-15")));
  CHECK(agree(iso("2022-07"), iso("2022-07-15")));
  CHECK_FALSE(agree(iso("2022-07-15"), iso("2022-07-17")));
  CHECK_FALSE(agree(iso("2022-07"), iso("2022-08-15")));
}
