// What a hit's score is made of, for a person who asks why it stands where it stands.
#pragma once

#include "glane/search.hpp"
#include "query/compile_xapian.hpp"
#include "results/ranked_matches_xapian.hpp"

namespace glane {

// errors: those of Xapian
// cost:   a search for each word of the query, at one document
ScoreParts score_parts(const RankedMatch& match, const CompiledQuery& query,
                       const SearchContext& context);

}  // namespace glane
