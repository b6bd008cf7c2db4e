// Fields that are compared with a column, date: type: lang: site: and whole authors, as Xapian
// queries.
#pragma once

#include <optional>
#include <string>

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

// auteur:* and rubrique:*: the documents that have any. Nothing for other values and fields.
std::optional<Xapian::Query> any_value_query(const Node& field, const SearchContext& context);

// The documents of the author who bears this whole name, but for case and accents; nothing where
// nobody does.
std::optional<Xapian::Query> author_query(const std::string& name, const SearchContext& context);

}  // namespace glane
