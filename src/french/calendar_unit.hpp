// Dates: "11/09/2001", "11 sept. 2001" -> "11 septembre 2001".
#pragma once

#include <optional>
#include <string_view>

#include "french/unit_run.hpp"

namespace glane {

// The date in figures that a run begins with, as the three words of a date in letters: day, month
// and year, day first or year first. Nothing where the calendar has no such day, and for "9/11".
std::optional<WrittenUnit> read_figure_date(const UnitRun& run);

// The short name of a month that a run begins with, behind a day and before a full stop or a year.
std::optional<WrittenUnit> read_short_month(const UnitRun& run);

// The day before the name of a month that a run begins with: "1 janvier", "01 janvier" ->
// "premier".
std::optional<WrittenUnit> read_day_of_month(const UnitRun& run);

// Whether a folded word is the short name of a month: "sept", "janv".
bool is_short_month(std::string_view folded);

}  // namespace glane
