#include "page/article/date_line.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

const Date kSeenThen = *parse_iso_date("2022-07-20");

// "2022-07-15 alone"; empty: none.
std::string read_as(const std::string& line, const LineContext& context) {
  constexpr const char* kTrusts[] = {"marked", "timed",  "said",   "named",
                                     "alone",  "beside", "update", "none"};
  const auto read = read_date_line(line, context, kSeenThen);
  if (!read) return "";
  return iso_as_written(read->date) + " " + kTrusts[static_cast<int>(read->trust)];
}

}  // namespace

TEST_CASE("a line of the head says its date, is one, or stands beside one") {
  struct Row {
    std::string line;
    std::string_view read;
  };
  for (const Row& row : {
           Row{"Publié le 15 juillet 2022", "2022-07-15 said"},
           Row{"Erschienen am: 15.07.2022", "2022-07-15 said"},
           Row{"Mis à jour le 15 juillet 2022", "2022-07-15 update"},
           Row{"Letzte Änderung: 15.07.2022 - 14:49:39", "2022-07-15T14:49:39 update"},
           Row{"15 juillet 2022", "2022-07-15 alone"},
           Row{"15 | 07 | 2022", "2022-07-15 alone"},
           Row{"Ville | 15 juillet 2022 | 3 min", "2022-07-15 alone"},
           Row{"15 juillet 2022 Une peste", "2022-07-15 beside"},
           Row{"Lyon, le 15 juillet 2022", "2022-07-15 beside"},
           Row{"Von Hans Roy am 15. Juli 2022", "2022-07-15 alone"},
           Row{"Von Hans Roy, 5.7.22", "2022-07-05 beside"},
           Row{"15 августа 2021 г.", "2021-08-15 beside"},
           Row{"Date of last revision: July 15, 2022", "2022-07-15 beside"},
           Row{"Autor: zoe am 15. Juli 2022, seit heute", "2022-07-15 said"},
           Row{"Né : 15 juillet 1962", ""},
           Row{"1975年1月28日出生", ""},
           Row{"Version, 5.7.22", ""},
           Row{"5.7.22", ""},
           Row{"Von Hans Roy, hier", ""},
           Row{"© 15 juillet 2022", ""},
           Row{"Le pont est fermé depuis le 15 juillet 2022", ""},
           Row{"juillet 2022", ""},
       }) {
    CAPTURE(row.line);
    CHECK(read_as(row.line, {{}, true, false}) == row.read);
  }
}

TEST_CASE("names of elements speak for dates, and elsewhere a line is a date or signed") {
  CHECK(read_as("Lyon, le 15/07/2022, au soir", {{true, false}, false, false}) ==
        "2022-07-15 named");
  CHECK(read_as("Ville, 5.7.22", {{true, false}, true, false}) == "2022-07-05 named");
  CHECK(read_as("5.7.22", {{true, false}, true, false}) == "2022-07-05 named");
  CHECK(read_as("15 juillet 2022", {{true, true}, false, false}) == "2022-07-15 update");
  CHECK(read_as("vonHans Roy 15.07.2022", {{}, true, true}) == "2022-07-15 beside");
  CHECK(read_as("vonHans Roy 15.07.2022", {{}, true, false}) == "");
  CHECK(read_as("Lyon, le 15 juillet 2022", {}) == "");
  CHECK(read_as("Author: Léa am 15.07.2022, 13:36 Uhr", {}) == "2022-07-15T13:36 said");
}

TEST_CASE("a line without a year tells the moment of a day that is known") {
  const Date day{.year = 2021, .month = 9, .day = 18};
  const auto moment = [&](std::string_view text) {
    const auto found = read_moment_of_day(text, day, kSeenThen);
    return found ? iso_as_written(*found) : "";
  };
  CHECK(moment("18. September um 08:37") == "2021-09-18T08:37");
  CHECK(moment("[09月18日 11時30分]") == "2021-09-18T11:30");
  CHECK(moment("Sep 18th at 7:29 am") == "2021-09-18T07:29");
  CHECK(moment("18 septembre, 08:37") == "2021-09-18T08:37");
  CHECK(moment("19. September um 08:37") == "");
  CHECK(moment("18. September") == "");
  CHECK(moment("08:37") == "");
}

TEST_CASE("a day with the hours from when until when is an event's") {
  CHECK(tells_of_hours("30. März 2020, 13:15 Uhr - 19:00 Uhr"));
  CHECK(tells_of_hours("3 mars 2021, 13:15 – 19:00"));
  CHECK(tells_of_hours("Mittwoch, 20:15 bis 21:45"));
  CHECK_FALSE(tells_of_hours("30. März 2020, 13:15 Uhr"));
  CHECK_FALSE(tells_of_hours("30.03.2020 13:15 | Aktualisiert 19:00"));
}

TEST_CASE("a span of days is an event's") {
  for (const std::string_view line :
       {"23.10.2015 - 25.10.2015", "23 octobre 2015 au 25 octobre 2015",
        "3 March 2021 \u2013 5 March 2021", "Gesperrt vom 24. April bis 2. Oktober 2017"}) {
    CAPTURE(line);
    CHECK(tells_of_days(line, kSeenThen));
    CHECK(read_as(std::string(line), {{true, false}, true, false}) == "");
  }
  for (const std::string_view line :
       {"23.10.2015 - 14:30", "23.10.2015 | 24.10.2015", "Publié le 3 mars 2021", "Elle monte."}) {
    CAPTURE(line);
    CHECK_FALSE(tells_of_days(line, kSeenThen));
  }
}
