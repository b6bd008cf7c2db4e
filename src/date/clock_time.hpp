// The grammar of the time of day: "11h45", "11 heures 30", "11:45:07", "8 h du soir", "midi",
// "11:45 AM", with a zone: "+0200", "UTC+2", "CEST", "(heure de Paris)".
// In: tokens. Out: the time and where it ends.
#pragma once

#include <cstddef>
#include <optional>

#include "date/date_tokens.hpp"
#include "glane/date.hpp"

namespace glane {

struct ClockTime {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<int> offset_minutes;  // east of UTC, as written
  std::size_t next = 0;               // the token behind the time and its zone
};

// The time that stands at token `at`; none where there is none or an impossible one.
//   cost: a bounded number of tokens is read; so for every door of this grammar
std::optional<ClockTime> read_clock_time(DateTokens& tokens, std::size_t at);

// The time that follows a day which ends before `at`, behind "à", a comma, a dash, a bracket ...
std::optional<ClockTime> read_following_time(DateTokens& tokens, std::size_t at);

// The token behind "soir" or "après-midi" at `at`; `at` itself where neither stands there.
std::size_t skip_evening(DateTokens& tokens, std::size_t at);

// Gives `day` the time and its precision: a second of 0 is written for form's sake.
Date with_time(Date day, const ClockTime& time);

}  // namespace glane
