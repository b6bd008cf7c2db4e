#include "date/amount_ago.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

// The moment that lies so far before 15 March 2021, 10:30; empty: no amount, or no such moment.
std::string moment(std::string_view text, std::string_view now = "2021-03-15T10:30") {
  DateTokens tokens(text);
  const std::optional<AmountAgo> ago = read_amount_ago(tokens, 0);
  if (!ago) return "";
  const std::optional<Date> found = moment_before(parse_iso_date(now).value(), *ago);
  return found ? iso_as_written(*found) : "none";
}

}  // namespace

TEST_CASE("amounts of time before now, to the finest unit named") {
  struct Row {
    const char* text;
    const char* found;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"il y a 3 heures", "2021-03-15T07:30"},
           {"il y a environ 2 ans 3 mois", "2018-12"},
           {"5 days ago", "2021-03-10"},
           {"il y a une semaine", "2021-03-08"},
           {"il y a un mois", "2021-02"},
           {"il y a 10 min", "2021-03-15T10:20"},
           {"il y a quelques jours", ""},
           {"3 heures", ""},
           {"il y a", ""},
       }) {
    CAPTURE(row.text);
    CHECK(moment(row.text) == row.found);
  }
}

TEST_CASE("hours are none before a mere day, and nothing lies before the year 1") {
  CHECK(moment("il y a 3 heures", "2021-03-15") == "none");
  CHECK(moment("il y a 9999 ans") == "none");
}

TEST_CASE("an hour ago is an hour ago though the clocks were changed") {
  CHECK(moment("il y a 3 heures", "2021-03-28T04:00") == "2021-03-28T00:00");
}
