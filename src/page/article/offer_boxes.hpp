// Boxes amid an article that offer a product for sale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "page/html/page_outline.hpp"

namespace glane {

// The box of the product whose price the element names: the widest around it of few facts, and no
// paragraph, in which a link leads to a shop (a button, or one that says that it is paid for). 0:
// there is none, the price is told by the article or stands in a table.
//   in:   price    any element; most are named after no price
//         is_kept  true for what holds too much to be a box
//   cost: O(bytes of its names); for a price O(elements in the box)
std::size_t find_offer_box(const PageOutline& outline, std::size_t price,
                           const std::function<bool(std::size_t)>& is_kept);

}  // namespace glane
