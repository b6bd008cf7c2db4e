// A compiled query -> the language of Lucene's query parser, over the tokens of exported documents
// (lucene_fields.hpp): what finds the same documents. It knows the words that the index knows.
#pragma once

#include <string>

#include <xapian.h>

#include "query/matcher_visitor.hpp"
#include "query/search_context.hpp"

namespace glane {

//   in:     query  made while `notes` lived
//   errors: Error{query} where it cannot be said, naming what: a gap in a phrase, more clauses than
//           an engine takes
//   cost:   where it has phrases or words near each other, a look at every token stream
std::string lucene_query_text(const Xapian::Query& query, const SearchContext& context,
                              const MatcherNotes& notes);

}  // namespace glane
