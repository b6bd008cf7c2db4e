// Fields that are compared with a column, date: type: lang: site: and whole authors, as Xapian
// queries.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "glane/date.hpp"
#include "query/search_context.hpp"
#include "query/syntax.hpp"

namespace glane {

//   in:     field  a field node of one of these kinds
//           value  as typed
//   errors: as of field_values.hpp
Xapian::Query value_query(const Node& field, const std::string& value, const SearchContext& context,
                          const Date& now);

// The same of all that stands behind the colon. Values side by side are alternatives, a document
// has one date, one site, one type; AND demands both: date:(>2019 ET <2021).
Xapian::Query values_query(const Node& field, const Node& value, const SearchContext& context,
                           const Date& now);

// auteur:*, rubrique:*, titre:*, fil:*, cite:*, à:*: the documents that have any. Nothing for other
// values and fields.
std::optional<Xapian::Query> any_value_query(const Node& field, const SearchContext& context);

// The documents where the name of one person stands in another of its spellings among the names
// under `prefix`, whom they answer or quote: "Roy, Jean" of "Jean Roy". Nothing where none does.
std::optional<Xapian::Query> other_spellings_query(const std::string& name, std::string_view prefix,
                                                   const SearchContext& context);

struct AuthorQuery {
  Xapian::Query documents;
  std::vector<std::string> spellings;  // of the name, as documents have it: ascending, each once
};

// The documents of the author who bears this whole name, in whatever spelling of its name_key;
// nothing where nobody does.
std::optional<AuthorQuery> author_query(const std::string& name, const SearchContext& context);

}  // namespace glane
