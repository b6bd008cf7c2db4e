// The grammar of days, months and years without a time of day.
// In: tokens. Out: a date of precision year, month or day.
#pragma once

#include <cstddef>
#include <optional>

#include "date/date_tokens.hpp"
#include "date/written_date.hpp"

namespace glane {

// "15/07/2022", "15.07.22", "1er mars 2020", "quinze mars 2020", "15-juil-2022", "2022/07/15",
// "July 15, 2022".
std::optional<WrittenDate> read_day(DateTokens& tokens, std::size_t at);

// "mars 2014", "03/2014", "2014-03".
std::optional<WrittenDate> read_month_form(DateTokens& tokens, std::size_t at);

// "2014": four digits, 1000..2999; "été 2021".
std::optional<WrittenDate> read_year_form(DateTokens& tokens, std::size_t at);

// A day of precision `day`; none where the calendar has no such day.
std::optional<Date> real_day_form(int year, int month, int day);

// The year that a token is: four digits, or two, of which 69..99 are 19xx as POSIX has it.
std::optional<int> written_year_form(const DateToken& token);

}  // namespace glane
