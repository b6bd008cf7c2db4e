#include "query/date_condition.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

// since, after, until, before.
std::string read(std::string_view field, std::string_view value) {
  const Date now = *parse_iso_date("2022-07-15T12:00");
  const DateCondition condition = read_date_condition(*find_query_field(field), value, now);
  switch (condition.fault) {
    case DateFault::no_date:
      return "no date";
    case DateFault::no_end:
      return "no end";
    case DateFault::backwards:
      return "backwards";
    case DateFault::one_date_only:
      return "one date only";
    case DateFault::none:
      break;
  }
  const DateWindow& window = condition.window;
  std::string out;
  for (const auto& date : {window.since, window.after, window.until, window.before}) {
    out += (out.empty() ? "" : " ") + (date ? iso_as_written(*date) : "*");
  }
  return out;
}

struct Row {
  std::string_view value;
  std::string_view window;
};

}  // namespace

TEST_CASE("a date is a date, a stretch or a range, its ends included") {
  for (const Row& row : {
           Row{"2022-07", "2022-07 * 2022-07 *"},
           Row{"2021..2022-07-15", "2021 * 2022-07-15 *"},
           Row{"2021..", "2021 * * *"},
           Row{"..2022", "* * 2022 *"},
           Row{" 2021 .. 2022 ", "2021 * 2022 *"},
           Row{"2021...2022", "2021 * 2022 *"},
           Row{"2021…2022", "2021 * 2022 *"},
           Row{"15/07/2022", "2022-07-15 * 2022-07-15 *"},
           Row{"hier", "2022-07-14 * 2022-07-14 *"},
           Row{"semaine dernière", "2022-07-04 * 2022-07-10 *"},
           Row{"été 2021", "2021-06-21 * 2021-09-22 *"},
           Row{"janvier..mars 2020", "2020-01 * 2020-03 *"},
           Row{"2022..2022-03", "2022 * 2022-03 *"},  // begins no later than it ends
           Row{"*", "* * * *"},
           Row{"[2020 TO 2021]", "2020 * 2021 *"},
           Row{"{2019 TO 2021}", "* 2019 * 2021"},
           Row{"[2020 TO 2021}", "2020 * * 2021"},
           Row{"[2020 TO *]", "2020 * * *"},
           Row{"{* TO 2021}", "* * * 2021"},
           Row{"[* TO *]", "* * * *"},
           Row{"[2020-01-01 à 2021-12-31]", "2020-01-01 * 2021-12-31 *"},
           Row{"..", "no end"},
           Row{"2022..2021", "backwards"},
           Row{"[2022 TO 2021]", "backwards"},
           Row{"{2020 TO 2021}", "backwards"},
           Row{"2022-13", "no date"},
           Row{"jadis", "no date"},
           Row{"2021..jadis", "no date"},
           Row{"[2020", "no date"},
           Row{"[2020]", "no date"},
           Row{"", "no date"},
           Row{"<", "no date"},
           Row{"<>2020", "no date"},
           Row{"!=2020", "no date"},
           Row{"mai 68", "1968-05 * 1968-05 *"},
           Row{"[]", "no date"},
           Row{"{ TO }", "no date"},
       }) {
    CAPTURE(row.value);
    CHECK(read("date", row.value) == row.window);
  }
}

TEST_CASE("a comparison is with all of what is named") {
  for (const Row& row : {
           Row{"<2021", "* * * 2021"},
           Row{"<=2021", "* * 2021 *"},
           Row{">2020", "* 2020 * *"},
           Row{">=2020-05", "2020-05 * * *"},
           Row{"> 2020", "* 2020 * *"},
           Row{"≥ 2020", "2020 * * *"},
           Row{"=2020", "2020 * 2020 *"},
           Row{">2020 <2022", "* 2020 * 2022"},
           Row{">= 2020 <= 2021-05", "2020 * 2021-05 *"},
           Row{">2021 <2021", "backwards"},
           Row{"<été 2021", "* * * 2021-06-21"},
           Row{">été 2021", "* 2021-09-22 * *"},
           Row{">hier", "* 2022-07-14 * *"},
       }) {
    CAPTURE(row.value);
    CHECK(read("date", row.value) == row.window);
  }
}

TEST_CASE("since and until include what they name, after and before do not") {
  CHECK(read("since", "2020") == "2020 * * *");
  CHECK(read("since", ">2020") == "* 2020 * *");
  CHECK(read("since", "lundi") == "2022-07-11 * * *");
  CHECK(read("since", "3 mois") == "2022-04-15 * * *");
  CHECK(read("after", "2020") == "* 2020 * *");
  CHECK(read("after", ">=2020") == "2020 * * *");
  CHECK(read("before", "2020") == "* * * 2020");
  CHECK(read("before", "<=2020") == "* * 2020 *");
  CHECK(read("until", "2020") == "* * 2020 *");
  CHECK(read("until", "<2020") == "* * * 2020");
  CHECK(read("since", "<2020") == "one date only");
  CHECK(read("before", ">2020") == "one date only");
  CHECK(read("since", "2020..2021") == "one date only");
  CHECK(read("until", "[2020 TO 2021]") == "one date only");
}
