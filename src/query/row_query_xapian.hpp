// Rows of words, phrases and words near each other, as Xapian queries: an AND of the words'
// postings, verified in the streams; phrases by the positions in the database where it has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/open_xapian.hpp"

namespace glane {

// One place of a row: the forms that may stand there.
using PlaceForms = std::vector<std::string>;

// Whether words of this form have no postings under a prefix.
bool is_unposted(const OpenIndex& index, std::string_view prefix, const std::string& form);

// The terms that documents with these forms have: the classes of the forms, or the forms.
std::vector<std::string> terms_of(const OpenIndex& index, std::string_view prefix,
                                  const std::vector<std::string>& forms);

// About how many documents have one of the forms in title or text: those of their classes, as far
// as the forms occur; all where one has no postings.
double document_frequency(const OpenIndex& index, const std::vector<std::string>& forms);

// Whether the form stands in some document.
bool occurs(const OpenIndex& index, const std::string& form);

// Any of the forms and nothing else, weighed as `op` does.
Xapian::Query forms_query(const OpenIndex& index, Xapian::Query::op op, std::string_view prefix,
                          const std::vector<std::string>& forms);

// The places side by side, in order. out: weighs what its words weigh
Xapian::Query phrase_query(const OpenIndex& index, std::string_view prefix,
                           const std::vector<PlaceForms>& places);

// The places within `window` words, in any order.
Xapian::Query near_query(const OpenIndex& index, std::string_view prefix,
                         const std::vector<PlaceForms>& places, std::uint32_t window);

// Any of the forms, as words without postings are found: in the streams.
//   cost: a look at the stream of every document that the rest of the query lets through
Xapian::Query word_in_streams(const OpenIndex& index, std::string_view prefix,
                              const std::vector<std::string>& forms);

}  // namespace glane
