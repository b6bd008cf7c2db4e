#include "date/period.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace glane;

namespace {

struct Row {
  std::string_view asked;
  std::string_view first;
  std::string_view last;
};

// A Friday.
const Date kNow = *parse_iso_date("2022-07-15T12:30:00+02:00");

std::string shown(const std::optional<Period>& period) {
  if (!period) return "none";
  return iso_as_written(period->first) + " " + iso_as_written(period->last);
}

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.asked);
    CHECK(shown(read_period(row.asked, kNow)) ==
          std::string(row.first) + " " + std::string(row.last));
  }
}

}  // namespace

TEST_CASE("what a page may bear is a stretch of its own precision") {
  check_rows({
      {"2021", "2021", "2021"},
      {"2021-05", "2021-05", "2021-05"},
      {"15/07/2019", "2019-07-15", "2019-07-15"},
      {"14 juillet 2019", "2019-07-14", "2019-07-14"},
      {"1er mars 2020", "2020-03-01", "2020-03-01"},
      {"hier", "2022-07-14", "2022-07-14"},
      {"avant-hier", "2022-07-13", "2022-07-13"},
      {"lundi dernier", "2022-07-11", "2022-07-11"},
      {"vendredi dernier", "2022-07-08", "2022-07-08"},
      {"il y a 3 mois", "2022-04", "2022-04"},
      {"le mois dernier", "2022-06", "2022-06"},
      {"l'an dernier", "2021", "2021"},
      {"l’année passée", "2021", "2021"},
      {"2021-05-04T11:45", "2021-05-04T11:45", "2021-05-04T11:45"},
  });
}

TEST_CASE("weekdays, days and months without a year are the last that have begun") {
  check_rows({
      {"lundi", "2022-07-11", "2022-07-11"},
      {"Vendredi", "2022-07-15", "2022-07-15"},
      {"samedi", "2022-07-09", "2022-07-09"},
      {"monday", "2022-07-11", "2022-07-11"},
      {"14 juillet", "2022-07-14", "2022-07-14"},
      {"16 juillet", "2021-07-16", "2021-07-16"},
      {"1er mai", "2022-05-01", "2022-05-01"},
      {"29 février", "2020-02-29", "2020-02-29"},
      {"14/07", "2022-07-14", "2022-07-14"},
      {"mars", "2022-03", "2022-03"},
      {"en août", "2021-08", "2021-08"},
      {"juillet", "2022-07", "2022-07"},
      {"mars dernier", "2022-03", "2022-03"},
      {"juillet dernier", "2021-07", "2021-07"},
      {"14 juillet dernier", "2022-07-14", "2022-07-14"},
      {"mai 68", "1968-05", "1968-05"},
      {"demain", "2022-07-16", "2022-07-16"},
  });
}

TEST_CASE("weeks run from Monday to Sunday") {
  check_rows({
      {"cette semaine", "2022-07-11", "2022-07-17"},
      {"cette semaine-ci", "2022-07-11", "2022-07-17"},
      {"semaine dernière", "2022-07-04", "2022-07-10"},
      {"la semaine passée", "2022-07-04", "2022-07-10"},
      {"last week", "2022-07-04", "2022-07-10"},
      {"semaine du 3 mai 2021", "2021-05-03", "2021-05-09"},
      {"semaine 12 2021", "2021-03-22", "2021-03-28"},
      {"2021-W12", "2021-03-22", "2021-03-28"},
      {"ce week-end", "2022-07-09", "2022-07-10"},
      {"le week-end dernier", "2022-07-09", "2022-07-10"},
  });
}

TEST_CASE("seasons are those of the calendar") {
  check_rows({
      {"été 2021", "2021-06-21", "2021-09-22"},
      {"l'été 2021", "2021-06-21", "2021-09-22"},
      {"ETE 2021", "2021-06-21", "2021-09-22"},
      {"printemps 2020", "2020-03-20", "2020-06-20"},
      {"automne 2020", "2020-09-23", "2020-12-20"},
      {"hiver 1954", "1953-12-21", "1954-03-19"},
      {"hiver 2020-2021", "2020-12-21", "2021-03-19"},
      {"hiver 2020/21", "2020-12-21", "2021-03-19"},
      {"cet été", "2022-06-21", "2022-09-22"},
      {"l'été dernier", "2021-06-21", "2021-09-22"},
      {"au printemps", "2022-03-20", "2022-06-20"},
      {"summer 2021", "2021-06-21", "2021-09-22"},
  });
}

TEST_CASE("parts of a year, decades and centuries") {
  check_rows({
      {"ce mois-ci", "2022-07", "2022-07"},
      {"cette année", "2022", "2022"},
      {"last month", "2022-06", "2022-06"},
      {"1er trimestre 2020", "2020-01", "2020-03"},
      {"deuxième semestre 2020", "2020-07", "2020-12"},
      {"dernier trimestre 2020", "2020-10", "2020-12"},
      {"T3 2020", "2020-07", "2020-09"},
      {"S1 2021", "2021-01", "2021-06"},
      {"2021-T1", "2021-01", "2021-03"},
      {"début 2020", "2020-01", "2020-04"},
      {"mi-2020", "2020-05", "2020-08"},
      {"fin 2020", "2020-09", "2020-12"},
      {"mi-mars 2020", "2020-03-11", "2020-03-20"},
      {"fin février 2020", "2020-02-21", "2020-02-29"},
      {"années 90", "1990", "1999"},
      {"les années 2010", "2010", "2019"},
      {"années quatre-vingt-dix", "1990", "1999"},
      {"1980s", "1980", "1989"},
      {"XXe siècle", "1901", "2000"},
      {"19ème siècle", "1801", "1900"},
      {"XIXe siècle", "1801", "1900"},
      {"ce siècle", "2001", "2100"},
  });
}

TEST_CASE("an amount is so much up to now") {
  check_rows({
      {"3 derniers mois", "2022-04-15", "2022-07-15"},
      {"les trois derniers mois", "2022-04-15", "2022-07-15"},
      {"ces 7 derniers jours", "2022-07-08", "2022-07-15"},
      {"last 7 days", "2022-07-08", "2022-07-15"},
      {"2 semaines", "2022-07-01", "2022-07-15"},
      {"un an", "2021-07-15", "2022-07-15"},
      {"dernières 24 heures", "2022-07-14T12:30", "2022-07-15"},
  });
}

TEST_CASE("the first end of a range has of the last what it does not say") {
  check_rows({
      {"de janvier à mars 2020", "2020-01", "2020-03"},
      {"janvier - mars 2020", "2020-01", "2020-03"},
      {"janvier-mars 2020", "2020-01", "2020-03"},
      {"novembre à février 2020", "2019-11", "2020-02"},
      {"du 3 au 7 mai 2020", "2020-05-03", "2020-05-07"},
      {"du 1er au 7 mai 2020", "2020-05-01", "2020-05-07"},
      {"du 28 avril au 7 mai 2020", "2020-04-28", "2020-05-07"},
      {"entre 2019 et 2021", "2019", "2021"},
      {"2019-2021", "2019", "2021"},
      {"2019 à 2021", "2019", "2021"},
      {"from 2019 to 2021", "2019", "2021"},
      {"printemps à automne 2020", "2020-03-20", "2020-12-20"},
      {"lundi à mercredi", "2022-07-11", "2022-07-13"},
  });
  CHECK(shown(read_period_range("janvier", "mars 2020", kNow)) == "2020-01 2020-03");
  CHECK(shown(read_period_range("14", "18 juillet 2019", kNow)) == "2019-07-14 2019-07-18");
  CHECK(shown(read_period_range("2022", "2021", kNow)) == "2022 2021");
}

TEST_CASE("what is no date, or would be a guess, is nothing") {
  for (const std::string_view asked :
       {"", "grève", "années 20", "semaine", "12", "31 février 2020", "2020-13", "le", "fin", "s",
        "semaine 54 2021", "T5 2020", "XLVe siècle", "du au", "entre et", "à à à", "- - -",
        "grève 2020", "2020 grève"}) {
    CAPTURE(asked);
    CHECK(shown(read_period(asked, kNow)) == "none");
  }
}
