#include "query/clause_parts.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query/parse.hpp"

using namespace glane;

namespace {

// The clause that `typed` is, each child by its text or its field's name.
std::string put_together(const std::string& typed) {
  ClauseParts parts;
  for (const Node& child : parse_query(typed).children) {
    const bool field = child.kind == NodeKind::field;
    parts.list_of(child).push_back(
        Xapian::Query(field ? std::string(child.field->name()) : child.text));
  }
  const auto query = parts.query();
  return query ? query->get_description() : "nothing";
}

}  // namespace

TEST_CASE("words are alternatives, wishes beside what is demanded, needed beside a field") {
  CHECK(put_together("crue digue") == "Query((crue OR digue))");
  CHECK(put_together("+crue digue") == "Query((crue AND_MAYBE digue))");
  CHECK(put_together("auteur:Zoé crue digue") == "Query((author AND (crue OR digue)))");
  CHECK(put_together("+moulin auteur:Zoé crue") == "Query(((moulin AND author) AND_MAYBE crue))");
  CHECK(put_together("crue -digue -pont") == "Query((crue AND_NOT (digue OR pont)))");
  CHECK(put_together("") == "nothing");
}
