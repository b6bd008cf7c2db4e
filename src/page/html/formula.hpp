// Reads the formulas of a page, which a browser draws, or shows as pictures.
#pragma once

#include <string>
#include <string_view>

#include "page/html/markup_tag.hpp"

namespace glane {

// What a <math>, or a picture of TeX, says, as it was typed.
//   in:  content  what stands between <math> and its end
//   out: HTML without tags; empty: there is no TeX
// cost: O(bytes)
std::string formula_of(const MarkupTag& tag, std::string_view content);

// True for a class of what is hidden only because a picture of the same formula is shown.
bool is_hidden_formula(std::string_view names);

}  // namespace glane
