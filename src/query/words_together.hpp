// Words side by side in a query that a text may write together: "2 000", "18 h 30", "RN 7",
// "anti vax". The parser has cut them at their blanks.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "query/search_context.hpp"
#include "query/syntax.hpp"

namespace glane {

// Adds to `analysis` the words that two of `text` with a blank between them are where they are
// written as one: letters and digits ("RN 7" as "rn7"), and words of content that some document has
// joined ("plate forme" as "plateforme").
//   in:   analysis  of `text`
//   cost: a look into the vocabulary for each word
void add_words_together(std::string_view text, const SearchContext& context, Analysis& analysis);

using AddJoinedWords = std::function<void(std::string_view text, Analysis& analysis)>;

// The children of a clause, plain words side by side put together again where they are read as one
// or where the one says what the other is: {2, 000, mots} -> {2 000, mots}, {st, malo} -> {st
// malo}.
//   in: add_joined  finds more words that are joined than the analyzer does
std::vector<Node> with_words_together(const std::vector<Node>& children, FrenchAnalyzer& analyzer,
                                      const AddJoinedWords& add_joined = {});

}  // namespace glane
