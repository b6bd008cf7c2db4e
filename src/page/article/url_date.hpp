// The date that many sites put into the addresses of their articles.
#pragma once

#include <optional>
#include <string_view>

#include "glane/date.hpp"

namespace glane {

// "/2022/07/15/", "/2022/7/15/", "/2022-07/15/", "/2022-07-15-titre", "titre-20220715",
// "titre-15-07-2022": a day of the years 1990 to 2099; "/2022/07/" is a month. Nothing where there
// is none, or several that differ.
//   cost: O(bytes)
std::optional<Date> date_in_url(std::string_view url);

// Of "/2022/07/15/titre" only, which weblogs and newspapers give once and for all: elsewhere in an
// address a day may be the subject's.
std::optional<Date> day_of_permalink(std::string_view url);

}  // namespace glane
