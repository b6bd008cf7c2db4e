// The part of a stated title that the page shows by itself, where it shows no heading of that
// title: what stands beside it is the way there, or the site's name.
#pragma once

#include <string>
#include <string_view>

#include "page/html/page_outline.hpp"

namespace glane {

// "Le pont rouvre" of "22/07/2011 > Brèves n° 12 > Le pont rouvre" or "Le Quai|Le pont rouvre",
// which an element shows as its whole text, and no link does. The title as it is where the page
// shows it whole, or more than one of its parts so that none contains the others.
//   in: url  of the page, whose name is no title; empty: unknown
//   cost: O(elements + bytes)
std::string title_as_shown(const PageOutline& outline, std::string_view title,
                           std::string_view url);

}  // namespace glane
