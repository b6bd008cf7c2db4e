// The lead that a page tells machines and shows under its title.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

// The element near below the title that shows just what the page describes itself with, or that
// microdata call its description; wherever it stands, and whatever it is named: among the byline,
// in a header. 0: there is none.
//   in:   title         its element; 0: unknown, then no lead is sought
//         descriptions  og:description and the like; one that ends in "..." may be cut off
//   cost: O(elements below the title + bytes of those that are as long)
std::size_t find_stated_lead(const PageOutline& outline, std::size_t title,
                             const std::vector<std::string>& descriptions);

// Letters and digits alone, by which a lead is told from what stands in the text.
std::string letters_of_lead(std::string_view text);

}  // namespace glane
