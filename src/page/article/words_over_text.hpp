// Lone words in an article, over its first paragraph or behind its last, that are none of its text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/article/boilerplate_elements.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// "News" over the text: a word that a link elsewhere in the page says too. Among many such words
// none is one.
//   in:   body  its element
//   out:  indices into the outline
//   cost: O(elements over the text + links of the page for each of a few words)
std::vector<std::size_t> find_words_over_text(const PageOutline& outline,
                                              const std::vector<Mark>& marks, std::size_t body);

// `text` without the lines at its ends that are but the name of one of `signers`, whom the page
// states; over the text it may be followed by an office.
//   cost: O(bytes)
std::string without_signatures(std::string_view text, const std::vector<std::string>& signers);

// `text` without a line that is but the name of the article's section: its first, or the second,
// with a word over it.
std::string without_section_over(std::string_view text, std::string_view section);

}  // namespace glane
