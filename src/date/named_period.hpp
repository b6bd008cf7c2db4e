// Stretches of time that have a name: weeks, seasons, decades, amounts of days up to now.
#pragma once

#include <optional>
#include <string_view>

#include "date/period_words.hpp"

namespace glane {

// The whole of `text` as such a name; nothing for dates that read_date reads as well.
//   in: now  wall-clock time in Paris
std::optional<Period> read_named_period(std::string_view text, const Date& now);

}  // namespace glane
