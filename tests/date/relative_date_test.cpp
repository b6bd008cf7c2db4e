#include "date/relative_date.hpp"

#include <doctest/doctest.h>

#include "date/amount_ago.hpp"
#include "written_row.hpp"

using namespace glane;

namespace {

// A Wednesday.
constexpr std::string_view kSeen = "2021-03-31T10:00";

void check_relative_rows(std::initializer_list<WrittenRow> rows) {
  check_rows(rows, kSeen);
}

}  // namespace

TEST_CASE("today, yesterday and the day before") {
  check_relative_rows({
      {"hier", "2021-03-30"},
      {"Hier, 14:02", "2021-03-30T14:02"},
      {"HIER À 14H02", "2021-03-30T14:02"},
      {"hier soir", "2021-03-30"},
      {"hier soir à 8 h", "2021-03-30T20:00"},
      {"hier après-midi, 15h", "2021-03-30T15:00"},
      {"avant-hier à 9h", "2021-03-29T09:00"},
      {"avant hier", "2021-03-29"},
      {"aujourd’hui", "2021-03-31"},
      {"Aujourd'hui 08:30:12", "2021-03-31T08:30:12"},
      {"ce matin à 8h30", "2021-03-31T08:30"},
      {"cet après-midi", "2021-03-31"},
      {"Publié hier à 11:45, mis à jour à 12:00", "2021-03-30T11:45"},
      {"hier encore", ""},
      {"hier à 25h", ""},
  });
}

TEST_CASE("amounts of time ago are as precise as their unit") {
  check_relative_rows({
      {"il y a 5 min", "2021-03-31T09:55"},
      {"il y a une heure", "2021-03-31T09:00"},
      {"il y a 2 h 30", "2021-03-31T07:30"},
      {"il y a une heure et demie", "2021-03-31T08:30"},
      {"il y a une demi-heure", "2021-03-31T09:30"},
      {"il y a un quart d’heure", "2021-03-31T09:45"},
      {"il y a 5 heures 12 min", "2021-03-31T04:48"},
      {"il y a 2 jours", "2021-03-29"},
      {"il y a 2j", "2021-03-29"},
      {"il y a trois semaines", "2021-03-10"},
      {"il y a 1 semaine et 2 jours", "2021-03-22"},
      {"il y a un mois", "2021-02"},
      {"il y a 4 mois", "2020-11"},
      {"il y a 1 an", "2020"},
      {"il y a 2 années 4 mois", "2018-11"},
      {"il y a un an et demi", "2019-09"},
      {"il y a environ 3 heures", "2021-03-31T07:00"},
      {"il y a un peu plus d’une heure", "2021-03-31T09:00"},
      {"il y a moins d'une minute", "2021-03-31T09:59"},
      {"il y a quelques secondes", "2021-03-31T10:00"},
      {"à l’instant", "2021-03-31T10:00"},
      {"Posté il y a 3 jours", "2021-03-28"},
      {"Il y'a 3 jours", "2021-03-28"},
      {"3 days ago", "2021-03-28"},
  });
}

TEST_CASE("a weekday is the last one before the page was seen") {
  check_relative_rows({
      {"lundi à 14:02", "2021-03-29T14:02"},
      {"jeudi à 14:02", "2021-03-25T14:02"},
      {"mercredi à 09:00", "2021-03-31T09:00"},
      {"mercredi à 11:00", "2021-03-24T11:00"},
      {"mercredi dernier", "2021-03-24"},
      {"dim. 14:02", "2021-03-28T14:02"},
      {"lundi", ""},
      {"lundi 29 mars", ""},
      {"lundi prochain à 14:02", ""},
  });
}

TEST_CASE("this and the last month and year are the calendar's") {
  check_relative_rows({
      {"le mois dernier", "2021-02"},
      {"ce mois", "2021-03"},
      {"l’an dernier", "2020"},
      {"cette année", "2021"},
  });
}

TEST_CASE("what is too vague or too far is no date") {
  check_relative_rows({
      {"il y a quelques jours", ""},
      {"il y a longtemps", ""},
      {"il y a 9999 ans", ""},
      {"il y a 99999999999 jours", ""},
      {"il y a 3", ""},
      {"3 jours", ""},
  });
}

TEST_CASE("days are counted in Paris, whatever zone the time of the crawl was noted in") {
  CHECK(read_as_iso("hier", "2021-07-14T22:30Z") == "2021-07-14");
  CHECK(read_as_iso("il y a 3 heures", "2021-07-14T22:30Z") == "2021-07-14T21:30");
  CHECK(read_as_iso("hier", "2021-01-14T20:30-05:00") == "2021-01-14");
}

TEST_CASE("hours ago are real hours, also where the clocks changed between") {
  CHECK(read_as_iso("il y a 9 heures", "2022-03-27T10:00") == "2022-03-27T00:00");
  CHECK(read_as_iso("il y a 9 heures", "2022-10-30T10:00") == "2022-10-30T02:00");
}

TEST_CASE("a crawl known only to its day dates days, not hours; one known to its year nothing") {
  CHECK(read_as_iso("hier à 14:02", "2021-03-31") == "2021-03-30T14:02");
  CHECK(read_as_iso("il y a 3 heures", "2021-03-31") == "");
  CHECK(read_as_iso("hier", "2021") == "");
}

TEST_CASE("no date before the year 1") {
  CHECK(read_as_iso("hier", "0001-01-01T00:00") == "");
  CHECK(read_as_iso("il y a 1 heure", "0001-01-01T00:30") != "0000-12-31T23:30");
  CHECK(read_as_iso("il y a 1 an", "0001-06-01T00:00") == "");
}
