#include "date/clock_time.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

// The time as ISO 8601 on some day, or "" where there is none.
std::string time_of(std::string_view text) {
  DateTokens tokens(text);
  const std::optional<ClockTime> time = read_clock_time(tokens, 0);
  if (!time) return "";
  return iso_as_written(with_time(Date{.year = 2022, .precision = Precision::day}, *time))
      .substr(std::string_view("2022-01-01T").size());
}

struct Row {
  std::string_view text;
  std::string_view time;
};

}  // namespace

TEST_CASE("times of day are read as the French write them") {
  for (const Row& row : {
           Row{"11:45", "11:45"},
           Row{"11 : 45", "11:45"},
           Row{"11:45:07", "11:45:07"},
           Row{"11:45:00", "11:45"},
           Row{"11:45:07.250", "11:45:07"},
           Row{"11h45", "11:45"},
           Row{"11 H 45", "11:45"},
           Row{"11h", "11:00"},
           Row{"11h5", "11:05"},
           Row{"11h:45", "11:45"},
           Row{"11 h 45 min 07 s", "11:45:07"},
           Row{"20h14:31", "20:14:31"},
           Row{"11 heures 45 minutes", "11:45"},
           Row{"11 heures et demie", "11:30"},
           Row{"onze heures trente", "11:30"},
           Row{"midi", "12:00"},
           Row{"midi et quart", "12:15"},
           Row{"minuit trente", "00:30"},
           Row{"8 h du soir", "20:00"},
           Row{"8 heures du matin", "08:00"},
           Row{"3 h de l’après-midi", "15:00"},
           Row{"11:45 AM", "11:45"},
           Row{"12:05 am", "00:05"},
           Row{"12:05 p.m.", "12:05"},
           Row{"9:38 PM", "21:38"},
           Row{"3pm", "15:00"},
           Row{"8 h 3 personnes", "08:00"},
           Row{"24:00", ""},
           Row{"11:60", ""},
           Row{"11h75", ""},
           Row{"111:45", ""},
           Row{"11", ""},
           Row{"11:4", ""},
           Row{"h", ""},
       }) {
    CAPTURE(row.text);
    CHECK(time_of(row.text) == row.time);
  }
}

TEST_CASE("a zone behind the time is read; a stretch of hours and a French word are none") {
  for (const Row& row : {
           Row{"11:45Z", "11:45Z"},
           Row{"11:45 +0200", "11:45+02:00"},
           Row{"11:45:00+02", "11:45+02:00"},
           Row{"11:45:00-04:00", "11:45-04:00"},
           Row{"11:45 GMT", "11:45Z"},
           Row{"11:45 UTC+2", "11:45+02:00"},
           Row{"11:45 (UTC-03:30)", "11:45-03:30"},
           Row{"11:45 CEST", "11:45+02:00"},
           Row{"11:45 +0200 (CEST)", "11:45+02:00"},
           Row{"11 h 45 HAE", "11:45-04:00"},
           Row{"11h45 (heure de Paris)", "11:45"},
           Row{"11h45 TU", "11:45Z"},
           Row{"11h45, est-il dit", "11:45"},
           Row{"11h45 tu", "11:45"},
           Row{"10h est passé", "10:00"},
           Row{"11:45-12:30", "11:45"},
           Row{"11:45 - 12 commentaires", "11:45"},
           Row{"11:45 +9900", "11:45"},
       }) {
    CAPTURE(row.text);
    CHECK(time_of(row.text) == row.time);
  }
}

TEST_CASE("a time ends where the next thing begins") {
  DateTokens tokens("11h45 (heure de Paris) - 12 commentaires");
  CHECK(read_clock_time(tokens, 0)->next == 8);
  DateTokens remark("11h45, heure de Paris, dit-il");
  CHECK(read_clock_time(remark, 0)->next == 7);
  DateTokens bracket(" (11:45) suite");
  CHECK(read_following_time(bracket, 0)->next == 5);
  DateTokens elsewhere("11h45 (heure de Montréal)");
  CHECK(read_clock_time(elsewhere, 0)->next == 3);
}
