// Numbers that are names and are written in groups: telephone numbers, SIRET, ISBN; and the numbers
// of articles with a hyphen.
#pragma once

#include <optional>

#include "french/unit_run.hpp"

namespace glane {

// "01 23 45 67 89", "01.23.45.67.89", "+33 1 23 45 67 89" -> "0123456789"; "732 829 320 00074",
// "978-2-07-036822-8", "1 84 12 76 451 089 46" -> their digits. The groups of three of other
// numbers are the scanner's.
std::optional<WrittenUnit> read_digit_groups(const UnitRun& run);

// "49-3" -> "49.3", which is the other way to write the number of an article. Its second number has
// one figure and is the smaller: "3-1" is a score, "10-15" a range.
std::optional<WrittenUnit> read_article_number(const UnitRun& run);

}  // namespace glane
