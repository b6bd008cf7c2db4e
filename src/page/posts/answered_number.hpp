// Comments that say by its number which one they answer: "@#7", "#3 - oui", "@ 12 : non".
#pragma once

#include <vector>

#include "page/html/page_outline.hpp"
#include "page/posts/post_fields.hpp"

namespace glane {

// The number that a text opens with; 0: none.
int answered_number(std::string_view text);

// Fills in whom they answer, where nothing else tells: among the numbers that are shown, else as a
// browser counts the items of a list, all of them comments in the order of their dates.
void read_answered_numbers(const PageOutline& outline, std::vector<RawPost>& posts);

}  // namespace glane
