// Syntax tree -> Xapian query, with the words of the index's own vocabulary.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "glane/date.hpp"
#include "query/asked_words.hpp"
#include "query/match_parts.hpp"
#include "query/search_context.hpp"
#include "query/syntax.hpp"
#include "query/word_query.hpp"

namespace glane {

// How one word was understood.
struct CompiledWord {
  std::string typed;
  std::string stem;
  std::vector<std::string> forms;  // of the class, as they occur in the index
  bool dropped = false;            // a stop word among others
  bool excluded = false;           // what must not match
  Xapian::Query query;             // what it weighs
  // Forms in the index, and phrases as listed, that the user's synonyms add.
  std::vector<std::string> synonyms = {};
};

struct CompiledQuery {
  Xapian::Query query;
  std::vector<CompiledWord> words;  // in the order typed
  MatchParts parts;                 // that a hit shows
  AskedWords asked;                 // of the text, not of fields, none that is excluded
  RankingSettings ranking;          // that it was compiled for
};

struct CompileOptions {
  Date now;          // what "hier" counts from
  bool all = false;  // ParseOptions::all: stop words are not demanded all the same
  RankingSettings ranking;
};

//   in:     tree  as parse_query or parse_plain_query makes it
//   out:    a query that matches nothing where no word is left; stop words are dropped where the
//           query has other words
//   errors: of a field with an impossible value: Error{query} naming the field, its place and why,
//           Error{usage} where the field is an option's; of a query past a limit
//           (query_limits.hpp): Error{query} naming it. No other
CompiledQuery compile_query(const Node& tree, const SearchContext& context,
                            const CompileOptions& options);

}  // namespace glane
