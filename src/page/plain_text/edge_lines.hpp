// Recognises lines at either end of an article's text that speak to its reader and not of its
// matter: subscriptions, newsletters, "comments are closed", printing and sharing, counters.
#pragma once

#include <string_view>
#include <vector>

#include "glane/date.hpp"

namespace glane {

// "12", "3/5", "1.234 | 56": a counter without words. in: key  a line's
bool is_bare_figures(std::string_view key);

// "Weitere Artikel:", "Mehr dazu :": nothing where that is left out which it announces.
bool is_announcement(std::string_view line);

// `lines` without such lines before the first paragraph and behind the last one, with the heading
// right above those at the end, and without lines there that announce what is not ("Weitere
// Artikel:"). In the midst of a text the same words may be its own.
//   in:   lines  trimmed, none empty; seen  what relative dates count from
//   cost: O(bytes of the lines looked at), a few at either end
std::vector<std::string_view> without_edge_lines(std::vector<std::string_view> lines,
                                                 const Date& seen);

}  // namespace glane
