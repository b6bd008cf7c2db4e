// Ordinals, in figures and Roman numerals, as the words that French has for them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane {

// True for "xiii" and "xviiie": a Roman numeral, maybe with the ending of an ordinal. Words that
// happen to be one count ("vie" is "vi" and "e").
//   in: normalized
bool is_roman_numeral(std::string_view word);

// The one form of an ordinal: "1er" -> "premier", "1re" -> "première", "5ème" and "ve" of "Ve" ->
// "cinquième", "19ème" and "xixe" -> "19e"; any other normalized word as it is. "vie" is a word.
//   cost: a few instructions for a word that begins with neither a digit nor i, v, x
std::string canonical_ordinal(std::string word);

// "second" for "2nd", "seconde" for "2nde", which are "deuxième" besides; empty for other words.
std::string second_of_ordinal(std::string_view word);

// The same as canonical_ordinal for numerals that their capitals alone tell from words: "VIe",
// "Ve", "Xe", as written. Empty for any other word.
inline constexpr std::size_t kLongestCapitalOrdinal = 3;
std::string canonical_capital_ordinal(std::string_view written);

// "dixneuvième" -> "19e", "vingtdeuxième" -> "22e": ordinals that are written with hyphens, joined.
// Any other word as it is.
std::string canonical_joined_ordinal(std::string joined);

}  // namespace glane
