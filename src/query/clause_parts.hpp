// The parts of a clause, told apart by what they ask, and the query that they are together.
#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "query/syntax.hpp"

namespace glane {

Xapian::Query combine(Xapian::Query::op op, const std::vector<Xapian::Query>& parts);

struct ClauseParts {
  std::vector<Xapian::Query> must;  // phrases and words with a plus: other words are then wishes
  std::vector<Xapian::Query>
      fields;  // say which documents: of the words, one at least is asked for
  std::vector<Xapian::Query> should;
  std::vector<Xapian::Query> must_not;

  // Where the query of this child of the clause belongs.
  std::vector<Xapian::Query>& list_of(const Node& child);

  // Nothing where there are no parts.
  std::optional<Xapian::Query> query() const;
};

}  // namespace glane
