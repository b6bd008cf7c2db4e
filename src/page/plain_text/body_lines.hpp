// The lines of an article's body without those that are none of its text.
#pragma once

#include <string>
#include <string_view>

#include "glane/date.hpp"

namespace glane {

// `text` without the lines that boilerplate_of_line knows or that only name the site, without a
// repeated title and bylines before the first paragraph, without sentences shown a second time in
// large letters, without what announces links that were left out, and without all that follows a
// heading such as "Sur le même sujet" near the end.
//   in:   text  a line for each block, with the signs of html_marked_lines or without them
//         seen  what relative dates count from
//         site  its name, as the page states it; empty: unknown
//   cost: O(bytes)
std::string body_lines_without_frame(std::string_view text, std::string_view title,
                                     const Date& seen, std::string_view site = "");

}  // namespace glane
