// "il y a 3 heures", "il y a environ 2 ans 3 mois", "5 days ago": an amount of time before now.
// In: tokens. Out: the amount, and the moment that lies so far back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "date/date_tokens.hpp"
#include "glane/date.hpp"

namespace glane {

struct AmountAgo {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t minutes = 0;
  Unit finest = Unit::none;  // the smallest unit named: how precise the result is
  std::size_t next = 0;      // the token behind it
};

// The amount that stands at token `at`, its "il y a" or "ago" included. None for "il y a quelques
// jours": any day would be a guess (some seconds are none to the minute).
//   cost: a bounded number of tokens is read
std::optional<AmountAgo> read_amount_ago(DateTokens& tokens, std::size_t at);

// The moment `ago` before `now`, a wall-clock time in Europe/Paris as is the result. Hours are
// real ones, whatever the clocks did between. None before the year 1, and for hours before a
// `now` that is only a day.
std::optional<Date> moment_before(const Date& now, const AmountAgo& ago);

}  // namespace glane
