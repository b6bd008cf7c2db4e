// The date of a post, wherever its element keeps it.
#pragma once

#include <optional>

#include "glane/date.hpp"
#include "page/html/html_tree.hpp"

namespace glane {

// The most precise date that an element gives: its datetime, content, title and data-...
// attributes, those of elements inside, its text, in which words may stand around the date.
//   in: seen  what relative dates count from
std::optional<Date> date_of_element(const GumboNode& node, const Date& seen);

}  // namespace glane
