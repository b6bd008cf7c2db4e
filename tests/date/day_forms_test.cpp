#include "date/day_forms.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

using Reader = std::optional<WrittenDate> (*)(DateTokens&, std::size_t);

// The date that `read` finds at the start, and the bytes behind it: "2022-07-15|, à Nantes".
std::string read_with(Reader read, std::string_view text) {
  DateTokens tokens(text);
  const std::optional<WrittenDate> written = read(tokens, 0);
  if (!written) return "";
  const std::size_t end = written->next == 0 ? 0 : tokens[written->next - 1].end;
  return iso_as_written(written->date) + "|" + std::string(text.substr(end));
}

}  // namespace

TEST_CASE("days in their usual forms") {
  struct Row {
    const char* text;
    const char* found;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"15/07/2022", "2022-07-15|"},
           {"15.07.22", "2022-07-15|"},
           {"1er mars 2020, à Nantes", "2020-03-01|, à Nantes"},
           {"15-juil-2022", "2022-07-15|"},
           {"2022/07/15", "2022-07-15|"},
           {"July 15, 2022", "2022-07-15|"},
           {"24 نيسان / أبريل 2020", "2020-04-24|"},
           {"24 نيسان / مارس 2020", ""},
           {"31/02/2022", ""},
           {"32/12/2022", ""},
           {"15 juillet", ""},
           {"", ""},
       }) {
    CAPTURE(row.text);
    CHECK(read_with(read_day, row.text) == row.found);
  }
}

TEST_CASE("months and years") {
  CHECK(read_with(read_month_form, "mars 2014 :") == "2014-03| :");
  CHECK(read_with(read_month_form, "03/2014") == "2014-03|");
  CHECK(read_with(read_month_form, "2014-03") == "2014-03|");
  CHECK(read_with(read_month_form, "13/2014") == "");
  CHECK(read_with(read_year_form, "2014") == "2014|");
  CHECK(read_with(read_year_form, "0999") == "");
  CHECK(read_with(read_year_form, "3000") == "");
  CHECK(read_with(read_year_form, "20145") == "");
}

TEST_CASE("a year of two digits is of this century up to 68") {
  const auto year = [](std::string_view text) {
    DateTokens tokens(text);
    return written_year_form(tokens[0]);
  };
  CHECK(year("68") == 2068);
  CHECK(year("69") == 1969);
  CHECK(year("1850") == 1850);
  CHECK_FALSE(year("185"));
  CHECK_FALSE(year("mars"));
}

TEST_CASE("only days that the calendar has are real") {
  CHECK(real_day_form(2020, 2, 29));
  CHECK_FALSE(real_day_form(2021, 2, 29));
  CHECK_FALSE(real_day_form(2021, 13, 1));
}
