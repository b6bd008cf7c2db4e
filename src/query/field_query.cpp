#include "query/field_query.hpp"

#include <string_view>

#include "base/folding.hpp"
#include "base/name_key.hpp"
#include "query/column_matcher.hpp"
#include "query/date_window.hpp"
#include "query/field_values.hpp"

namespace glane {

namespace {

// A host and those under it: site:lemonde.fr takes abonnes.lemonde.fr in.
Xapian::Query host_query(std::string name, const SearchContext& context) {
  if (name.rfind("www.", 0) == 0) name.erase(0, 4);
  const std::string tail = "." + name;
  const auto is_or_is_under = [name, tail](std::string_view site) {
    const std::string host = fold_text(site);
    return host == name || (host.size() > tail.size() &&
                            host.compare(host.size() - tail.size(), tail.size(), tail) == 0);
  };
  return matcher_query<StringMatcher>(context, StringMatcher::Column::site, is_or_is_under);
}

DateWindow window_of(const Node& field, const std::string& value, const Date& now) {
  DateWindow window;
  if (field.field->name() == "since") {
    window.since = date_field_value(field, value, now);
  } else if (field.field->name() == "before") {
    window.before = date_field_value(field, value, now);
  } else {
    const DateRange range = date_range_field_value(field, value, now);
    window.since = range.first;
    window.until = range.last;
  }
  return window;
}

}  // namespace

std::optional<AuthorQuery> author_query(const std::string& name, const SearchContext& context) {
  const auto author = std::make_shared<const StringMatcher>(
      StringMatcher::Column::authors,
      [wanted = name_key(name)](std::string_view known) { return has_name_key(known, wanted); });
  AuthorQuery query{{}, author->accepted(context.segments())};
  if (query.spellings.empty()) return std::nullopt;
  query.documents = matcher_query(context, author);
  return query;
}

Xapian::Query value_query(const Node& field, const std::string& value, const SearchContext& context,
                          const Date& now) {
  switch (field.field->kind) {
    case FieldKind::type:
      return matcher_query<TypeMatcher>(context, type_field_value(field, value));
    case FieldKind::language:
      return matcher_query<StringMatcher>(context, StringMatcher::Column::language,
                                          [wanted = fold_text(value)](std::string_view language) {
                                            return fold_text(language) == wanted;
                                          });
    case FieldKind::host:
      return host_query(fold_text(value), context);
    default:
      return date_window_query(context, window_of(field, value, now));
  }
}

}  // namespace glane
