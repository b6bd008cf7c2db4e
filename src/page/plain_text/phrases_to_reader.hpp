// Phrases that speak to the reader of a page and not of its matter.
#pragma once

#include <cstddef>
#include <string_view>

namespace glane {

// How many of them stand in a line: subscriptions, donations, "comments are closed", rights. One
// makes no boilerplate of a line in the midst of a text.
//   in:   key  a line's
//   cost: O(bytes x phrases): for the few lines at either end of a text
std::size_t count_phrases_to_reader(std::string_view key);

// Whether a line is nothing but that, wherever it stands in a text: two of them at least, none a
// part of the other.
//   cost: O(bytes): most lines have no word of those that are looked for first
bool is_said_to_reader(std::string_view key);

}  // namespace glane
