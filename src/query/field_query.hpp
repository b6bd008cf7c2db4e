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

// A person as documents name them.
struct PersonQuery {
  std::vector<std::string> spellings;      // of the name: ascending, each once
  std::optional<Xapian::Query> documents;  // of an author; whom documents answer or quote, the
                                           // rows of words under the prefix say
};

// Whoever bears this whole name among the names under `prefix`, in whatever spelling of its
// name_key: "Roy, Jean" of "Jean Roy". No spellings where nobody does.
PersonQuery person_query(const std::string& name, std::string_view prefix,
                         const SearchContext& context);

}  // namespace glane
