#include <doctest/doctest.h>

#include "glane/date.hpp"

using namespace glane;

TEST_CASE("dates are told in French, in the precision known") {
  struct Row {
    std::string_view iso;
    std::string_view french;
  };
  for (const Row& row : {
           Row{"2022", "2022"},
           Row{"2022-07", "juillet 2022"},
           Row{"2022-07-15", "15 juillet 2022"},
           Row{"2020-03-01", "1er mars 2020"},
           Row{"2020-03-11", "11 mars 2020"},
           Row{"2022-07-15T11:45", "15 juillet 2022 à 11 h 45"},
           Row{"2022-08-01T09:00", "1er août 2022 à 9 h"},
           Row{"2022-02-01T00:05:30", "1er février 2022 à 0 h 05"},
           Row{"2022-07-15T09:45Z", "15 juillet 2022 à 11 h 45"},
           Row{"2022-12-31T23:30Z", "1er janvier 2023 à 0 h 30"},
       }) {
    CHECK(french_date(parse_iso_date(row.iso).value()) == row.french);
  }
}
