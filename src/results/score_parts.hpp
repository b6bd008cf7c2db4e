// What a hit's score is made of, for a person who asks why it ranks where it does.
#pragma once

#include "glane/search.hpp"
#include "query/compile.hpp"
#include "results/ranked_matches.hpp"

namespace glane {

// errors: those of Xapian
// cost:   a search for each word of the query, at one document
ScoreParts score_parts(const RankedMatch& match, const CompiledQuery& query,
                       const SearchContext& context);

}  // namespace glane
