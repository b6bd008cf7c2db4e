// Which dates may be those of a publication: machines write zeros where they know none.
#pragma once

#include <optional>
#include <string_view>

#include "glane/date.hpp"

namespace glane {

// True for what stands for no date: the year 1 and whatever is before it, the days that systems
// count from (1970-01-01, 1899-12-30, 1601-01-01 ...).
bool is_zero_publication_date(const Date& date);

// False for a zero date, and for one after the page was fetched.
//   in: seen  when it was fetched; where that is a zero date itself nothing is after it
bool may_be_published(const Date& date, const Date& seen);

// What read_date makes of `written`, where that may be a publication.
std::optional<Date> read_publication_date(std::string_view written, const Date& seen);

bool is_same_publication_day(const Date& one, const Date& other);

// True where both may be one moment: the same day as written, or less than a day's offsets apart.
bool agree(const Date& one, const Date& other);

}  // namespace glane
