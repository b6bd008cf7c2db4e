// Times of day and hours: "18 h 30", "18:30", "20 heures" -> "18h30", "20h".
#pragma once

#include <optional>

#include "french/unit_run.hpp"

namespace glane {

// The time that a run begins with: its one form is the hours without a zero before them, "h", and
// the minutes where there are some. Of "20 heures" the words are parts, which answer for
// themselves. Nothing where the form is written already, and for "3:1", "18.30".
std::optional<WrittenUnit> read_clock_unit(const UnitRun& run);

}  // namespace glane
