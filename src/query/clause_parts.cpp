#include "query/clause_parts.hpp"

namespace glane {

using Xapian::Query;

Query combine(Query::op op, const std::vector<Query>& parts) {
  return Query(op, parts.begin(), parts.end());
}

std::vector<Query>& ClauseParts::list_of(const Node& child) {
  if (child.occur == Occur::must_not) return must_not;
  if (child.occur == Occur::should) return should;
  return child.kind == NodeKind::field ? fields : must;
}

std::optional<Query> ClauseParts::query() const {
  std::vector<Query> demanded = must;
  demanded.insert(demanded.end(), fields.begin(), fields.end());
  if (demanded.empty() && should.empty() && must_not.empty()) return std::nullopt;

  Query query = every_document();
  if (!demanded.empty()) query = combine(Query::OP_AND, demanded);
  if (!should.empty()) {
    const Query wished = combine(Query::OP_OR, should);
    const Query::op op = must.empty() ? Query::OP_AND : Query::OP_AND_MAYBE;
    query = demanded.empty() ? wished : Query(op, query, wished);
  }
  if (must_not.empty()) return query;
  return Query(Query::OP_AND_NOT, query, combine(Query::OP_OR, must_not));
}

}  // namespace glane
