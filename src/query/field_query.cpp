#include <vector>

#include "french/characters.hpp"
#include "index/schema.hpp"
#include "query/date_window_xapian.hpp"
#include "query/field_query_xapian.hpp"
#include "query/field_values.hpp"

namespace glane {

namespace {

// A host and those under it: site:lemonde.fr takes abonnes.lemonde.fr in.
Xapian::Query host_query(std::string name, const Xapian::Database& database) {
  if (name.rfind("www.", 0) == 0) name.erase(0, 4);
  std::vector<std::string> terms = {exact_term(prefix::kHost, name)};
  const std::string tail = "." + name;
  const std::string start(prefix::kHost);
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) {
    const std::string known = *term;
    const bool under = known.size() > tail.size() + start.size() &&
                       known.compare(known.size() - tail.size(), tail.size(), tail) == 0;
    if (under) terms.push_back(known);
  }
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

DateWindow window_of(const Node& field, const std::string& value, const Date& now) {
  DateWindow window;
  if (field.field->name() == "since") {
    window.since = date_of(field, value, now);
  } else if (field.field->name() == "before") {
    window.before = date_of(field, value, now);
  } else {
    const DateRange range = date_range_of(field, value, now);
    window.since = range.first;
    window.until = range.last;
  }
  return window;
}

}  // namespace

Xapian::Query value_query(const Node& field, const std::string& value,
                          const Xapian::Database& database, const Date& now) {
  switch (field.field->kind) {
    case FieldKind::type:
      return Xapian::Query(exact_term(prefix::kType, type_of(field, value)));
    case FieldKind::language:
      return Xapian::Query(exact_term(prefix::kLanguage, fold_text(value)));
    case FieldKind::host:
      return host_query(fold_text(value), database);
    default:
      return date_query(database, window_of(field, value, now));
  }
}

}  // namespace glane
