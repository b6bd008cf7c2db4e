// Rows of words, phrases and words near each other, as Xapian queries: an AND of the words'
// postings, verified in the streams.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/search_context.hpp"
#include "query/word_matcher.hpp"

namespace glane {

// Whether words of this form have no postings under a prefix.
bool phrase_lacks_postings(const SearchContext& context, std::string_view prefix,
                           const std::string& form);

// The terms that documents with these forms have: the classes of the forms, or the forms.
std::vector<std::string> phrase_query_terms(const SearchContext& context, std::string_view prefix,
                                            const std::vector<std::string>& forms);

// About how many documents have one of the forms in title or text: those of their classes, as far
// as the forms occur; all where one has no postings.
double phrase_query_document_frequency(const SearchContext& context,
                                       const std::vector<std::string>& forms);

// How rare that is: log((N - n + .5) / (n + .5) + 1), n of N documents having it. 0 or more.
double inverse_document_frequency(const SearchContext& context, double having);

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
