// Lone words in an article's body, over its first paragraph, that are none of its text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "page/article/boilerplate_elements.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// "News", which a link elsewhere in the page says too: among many such words none is one. And the
// names of those who sign, each on a line of its own.
//   in:   body     its element
//         signers  as the page states them
//   out:  indices into the outline
//   cost: O(elements over the text + links of the page for each of a few words)
std::vector<std::size_t> find_words_over_text(const PageOutline& outline,
                                              const std::vector<Mark>& marks, std::size_t body,
                                              const std::vector<std::string>& signers);

}  // namespace glane
