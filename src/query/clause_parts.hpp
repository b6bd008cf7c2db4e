// The parts of a clause, told apart by what they ask, and the query that they are together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/syntax.hpp"

namespace glane {

// A query of every document. Xapian::Query::MatchAll is one for all threads, and counts its copies
// without a lock: two threads that searched at once counted wrong.
inline Xapian::Query every_document() {
  return Xapian::Query(std::string());
}
inline bool is_every_document(const Xapian::Query& query) {
  // house: allow names: Xapian's
  return query.get_type() == Xapian::Query::LEAF_MATCH_ALL;
}

Xapian::Query combine(Xapian::Query::op op, const std::vector<Xapian::Query>& parts);

// `must` are phrases and words with a plus, beside which other words are wishes; `fields` say which
// documents: of the words beside them, one at least is asked for.
struct ClauseParts {
  std::vector<Xapian::Query> must;
  std::vector<Xapian::Query> fields;
  std::vector<Xapian::Query> should;
  std::vector<Xapian::Query> must_not;

  // Where the query of this child of the clause belongs.
  std::vector<Xapian::Query>& list_of(const Node& child);

  // Nothing where there are no parts.
  std::optional<Xapian::Query> query() const;
};

}  // namespace glane
