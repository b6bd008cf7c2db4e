// Parts of years, and stretches of whole years, by their names.
// In: a cursor. Out: the stretch, the cursor behind it; else nothing, the cursor anywhere.
#pragma once

#include <optional>

#include "date/period_cursor.hpp"

namespace glane {

// "années 90", "décennie 1990", "1990s".
std::optional<Period> read_decade_years(PeriodCursor& cursor, const Date& now);

// "XXe siècle", "19ème siècle", "ce siècle", "le siècle dernier".
std::optional<Period> read_century_years(PeriodCursor& cursor, const Date& now);

// "1er trimestre 2020", "second semestre 2021", "T1 2020", "2020-T1".
std::optional<Period> read_share_of_year(PeriodCursor& cursor, const Date& now);

}  // namespace glane
