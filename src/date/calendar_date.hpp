// The grammar of dates that name their year: "15 juillet 2022 à 11h45", "15/07/22", "mars 2014",
// "July 15, 2022", ISO 8601, RFC 2822, asctime, Unix times.
// In: tokens. Out: the date and where it ends.
#pragma once

#include <cstddef>
#include <optional>

#include "date/date_tokens.hpp"
#include "date/written_date.hpp"

namespace glane {

// The date that stands at token `at`, its time of day included; the longest reading of it.
// None where there is none or an impossible one.
//   cost: a bounded number of tokens is read
std::optional<WrittenDate> read_calendar_date(DateTokens& tokens, std::size_t at);

}  // namespace glane
