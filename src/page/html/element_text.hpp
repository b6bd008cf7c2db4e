// Texts of elements as they stand, for fields of a line: names, dates, labels. What a reader of the
// page sees as its text is html_text's matter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "page/html/html_tree.hpp"

namespace glane {

// The text that stands in an element itself, outside of those inside of it, in one line.
std::string direct_text(const GumboNode& node);

// The same where it has no more than `most` bytes, else nothing. cost: O(most)
std::optional<std::string> short_direct_text(const GumboNode& node, std::size_t most);

// All text inside `node`, buttons, headers and what is hidden included, in one line.
std::string text_inside(const GumboNode& node);

}  // namespace glane
