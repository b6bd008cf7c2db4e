#include "query/field_query.hpp"

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "base/folding.hpp"
#include "base/name_key.hpp"
#include "query/clause_parts.hpp"
#include "query/column_matcher.hpp"
#include "query/date_window.hpp"
#include "query/field_values.hpp"
#include "query/phrase_query.hpp"
#include "query/wildcards.hpp"
#include "segment/format/schema.hpp"

namespace glane {

namespace {

Xapian::Query any_of(StringMatcher::Column column, const SearchContext& context) {
  return matcher_query<StringMatcher>(context, column,
                                      [](std::string_view value) { return !value.empty(); });
}

// A host and those under it: site:lemonde.fr takes abonnes.lemonde.fr in. site:*.fr is as it says.
Xapian::Query host_query(std::string name, const SearchContext& context) {
  if (name.rfind("www.", 0) == 0) name.erase(0, 4);
  const std::string tail = "." + name;
  const bool has_holes = name.find('*') != name.npos;
  const auto is_or_is_under = [name, tail, has_holes](std::string_view site) {
    const std::string host = fold_text(site);
    if (host.empty()) return false;
    if (has_holes) return fills_pattern(host, name);
    return host == name || (host.size() > tail.size() &&
                            host.compare(host.size() - tail.size(), tail.size(), tail) == 0);
  };
  return matcher_query<StringMatcher>(context, StringMatcher::Column::site, is_or_is_under);
}

// "fr" takes "fr-CA" in, and what is too short to tell its language: most of it is French.
Xapian::Query language_query(const std::string& wanted, const SearchContext& context) {
  const auto is_or_is_of = [wanted](std::string_view language) {
    const std::string folded = language.empty() ? "fr" : fold_text(language);
    return folded == wanted || folded.compare(0, wanted.size() + 1, wanted + "-") == 0;
  };
  return matcher_query<StringMatcher>(context, StringMatcher::Column::language, is_or_is_of);
}

Xapian::Query any_word(std::string_view prefix, const SearchContext& context) {
  return Xapian::Query(0.0, phrase_query(context, prefix, {{std::string(kAnyWord)}}));
}

// The spellings of one name among those under a prefix, all of them in small letters without
// accents, as rows of words are compared: each once.
std::vector<std::string> spellings_of(const std::string& name, std::string_view prefix,
                                      const SearchContext& context) {
  const std::string key = name_key(name);
  std::set<std::string> spellings;
  for (const LiveSegment& live : context.segments()) {
    const StringTable& names = prefix == prefix::kAddressee ? live.segment->addressees().strings()
                                                            : live.segment->quoted_strings();
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      if (has_name_key(names[i], key)) spellings.insert(fold_text(names[i]));
    }
  }
  return {spellings.begin(), spellings.end()};
}

}  // namespace

std::optional<Xapian::Query> any_value_query(const Node& field, const SearchContext& context) {
  const Node& value = field.children[0];
  const std::string_view name = field.field->name();
  if (value.form != WordForm::prefix || !value.text.empty()) return std::nullopt;
  if (name == "author") return any_of(StringMatcher::Column::authors, context);
  if (name == "section") return any_of(StringMatcher::Column::section, context);
  if (name == "title") return any_word(prefix::kTitle, context);
  if (name == "thread") return any_word(prefix::kThreadTitle, context);
  if (name == "to") return any_word(prefix::kAddressee, context);
  if (name != "quotes") return std::nullopt;
  return any_word(prefix::kQuote, context) | any_word(prefix::kQuoteAuthor, context);
}

PersonQuery person_query(const std::string& name, std::string_view prefix,
                         const SearchContext& context) {
  if (prefix != prefix::kAuthor) return {spellings_of(name, prefix, context), {}};
  const auto author = std::make_shared<const StringMatcher>(
      StringMatcher::Column::authors,
      [wanted = name_key(name)](std::string_view known) { return has_name_key(known, wanted); });
  PersonQuery query{author->accepted(context.segments()), {}};
  if (!query.spellings.empty()) query.documents = matcher_query(context, author);
  return query;
}

Xapian::Query value_query(const Node& field, const std::string& value, const SearchContext& context,
                          const Date& now) {
  switch (field.field->kind) {
    case FieldKind::type:
      if (value == "*") return every_document();
      return matcher_query<TypeMatcher>(context, type_field_value(field, value));
    case FieldKind::language:
      if (value == "*") return any_of(StringMatcher::Column::language, context);
      return language_query(language_field_value(field, value), context);
    case FieldKind::host:
      return host_query(fold_text(value), context);
    default:
      return date_window_query(context, date_field_window(field, value, now));
  }
}

Xapian::Query values_query(const Node& field, const Node& value, const SearchContext& context,
                           const Date& now) {
  if (value.kind != NodeKind::clause) return value_query(field, value.text, context, now);
  ClauseParts parts;
  for (const Node& one : value.children) {
    Node own;  // the field, its place that of the one value
    own.kind = NodeKind::field;
    own.field = field.field;
    own.text = field.text;
    own.place = one.kind == NodeKind::clause ? field.place : one.place;
    parts.list_of(one).push_back(values_query(own, one, context, now));
  }
  return parts.query().value_or(every_document());
}

}  // namespace glane
