// Words with holes, beginnings, exact and fuzzy ones: the places of a row that each asks for.
#pragma once

#include <string>
#include <vector>

#include "query/search_context.hpp"
#include "query/syntax.hpp"
#include "query/word_query.hpp"

namespace glane {

// `text` with its wildcards as letters (wildcards.hpp); "digu?" has one where there is no word
// "digu".
std::string marked_text(const std::string& text, const SearchContext& context);

// Whether a word has a wildcard; "non?si" has none, where both are words.
bool has_holes(const Node& word, const SearchContext& context);

// The forms of each place that `word` asks for: of "porte-mon*" two. None where it holds no word.
//   in: word  not plain
std::vector<PlaceForms> word_places(const Node& word, const SearchContext& context,
                                    const WordQueries& queries);

}  // namespace glane
