// The date of a post, wherever its element keeps it.
#pragma once

#include <cstddef>
#include <optional>

#include "glane/date.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// The most precise date that an element gives: its datetime, content, title and data-...
// attributes, those of elements inside, its text, in which words may stand around the date.
//   in: seen  what relative dates count from
std::optional<Date> date_of_element(const GumboNode& node, const Date& seen);

// The same of element `at`; of a day alone with the time that stands beside it in a short line:
// "<span>11. Februar 2020</span> <span>um 9:41</span>".
std::optional<Date> date_of_element_in_line(const PageOutline& outline, std::size_t at,
                                            const Date& seen);

}  // namespace glane
