#include "shown_date.hpp"

#include <doctest/doctest.h>

#include "language.hpp"

using namespace glane;
using namespace glane::cli;

TEST_CASE("a date is shown in the language that is spoken, as precise as it is") {
  struct {
    const char* date;
    const char* english;
    const char* french;
  } rows[] = {
      {"2022", "2022", "2022"},
      {"2022-08", "August 2022", "août 2022"},
      {"2022-01-01", "1 January 2022", "1er janvier 2022"},
      {"2022-11-08T18:05:00+01:00", "8 November 2022, 18:05",
       "8 novembre 2022 à\u00A018\u00A0h\u00A005"},
      {"2022-12-31T23:30:00Z", "1 January 2023, 00:30", "1er janvier 2023 à\u00A00\u00A0h\u00A030"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.date);
    const std::optional<Date> date = parse_iso_date(row.date);
    REQUIRE(date);
    CHECK(shown_date(*date) == row.english);
    speak(Language::french);
    CHECK(shown_date(*date) == row.french);
    speak(Language::english);
  }
}
