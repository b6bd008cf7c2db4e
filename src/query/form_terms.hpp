// The terms that forms of words have in the postings, and how many documents have them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/search_context.hpp"

namespace glane {

// Whether words of this form have no postings under a prefix.
bool phrase_lacks_postings(const SearchContext& context, std::string_view prefix,
                           const std::string& form);

// The term that documents with this form have under a prefix: that of its class, or of the form.
std::string term_of(const SearchContext& context, std::string_view prefix, const std::string& form);

// The terms that documents with these forms have: the classes of the forms, or the forms.
std::vector<std::string> phrase_query_terms(const SearchContext& context, std::string_view prefix,
                                            const std::vector<std::string>& forms);

// About how many documents have one of the forms in title or text: those of their classes, as far
// as the forms occur; all where one has no postings.
double phrase_query_document_frequency(const SearchContext& context,
                                       const std::vector<std::string>& forms);

// How rare that is: log((N - n + .5) / (n + .5) + 1), n of N documents having it. 0 or more.
double inverse_document_frequency(const SearchContext& context, double having);

}  // namespace glane
