// Rows of words, phrases and words near each other, as Xapian queries: an AND of the words'
// postings, verified in the streams.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/form_terms.hpp"
#include "query/search_context.hpp"
#include "query/word_matcher.hpp"

namespace glane {

// Any of the forms and nothing else, weighed as `op` does.
//   cost: of forms whose classes have other forms, a look at the streams of the documents that have
//         one of these classes
Xapian::Query phrase_forms_query(const SearchContext& context, Xapian::Query::op op,
                                 std::string_view prefix, const std::vector<std::string>& forms);

// The places side by side, in order. out: weighs what its words weigh
Xapian::Query phrase_query(const SearchContext& context, std::string_view prefix,
                           const std::vector<PlaceForms>& places);

// The places within `window` words, in any order.
Xapian::Query near_query(const SearchContext& context, std::string_view prefix,
                         const std::vector<PlaceForms>& places, std::uint32_t window);

}  // namespace glane
