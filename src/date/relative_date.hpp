// The grammar of dates that count from today: "hier à 14:02", "il y a 3 heures", "lundi dernier",
// "à l'instant", "2 days ago". In: tokens and the time the page was fetched.
// Out: the date and where it ends.
#pragma once

#include <cstddef>
#include <optional>

#include "date/date_tokens.hpp"
#include "date/written_date.hpp"
#include "glane/date.hpp"

namespace glane {

// `seen` as a clock in Paris showed it, for that is what French pages count in: without an offset.
Date paris_wall(const Date& seen);

// The date that stands at token `at`.
//   in:   seen  when the page was fetched; one of precision day cannot tell hours
//   out:  wall-clock time in Europe/Paris, without an offset unless one is written. Minutes and
//         hours ago are known to the minute, days and weeks to the day, months and years to the
//         month and the year. None for what is too vague: "il y a quelques jours", "lundi"
//   cost: a bounded number of tokens is read
std::optional<WrittenDate> read_relative_date(DateTokens& tokens, std::size_t at, const Date& seen);

}  // namespace glane
