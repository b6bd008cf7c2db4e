// The fields that a query may name: titre:mot, auteur:"Louise Jean", date:2021..2022. One table,
// read by the query parser and the compiler.
#pragma once

#include <array>
#include <string_view>

namespace glane {

// What a field's value is, and so how it is read.
enum class FieldKind {
  words,     // French text
  name,      // a person's or a section's name: words that only together say whom
  date,      // a date or a range of dates, date:2021..2022-07-15
  host,      // a host name or the end of one
  type,      // article or comment
  language,  // a BCP 47 tag
};

// True where a value is no text, so that `*`, `=` and `~` are bytes of it like any other.
constexpr bool is_verbatim(FieldKind kind) {
  return kind != FieldKind::words && kind != FieldKind::name;
}

// True where values side by side, auteur:(HAL1 "Louise Jean"), are alternatives whatever else
// would be demanded: a document has one date, one site, and rarely two authors.
constexpr bool holds_alternatives(FieldKind kind) {
  return kind != FieldKind::words;
}

struct QueryField {
  // Folded as find_query_field does, unused ones empty. The first, English, is canonical and the
  // one that trees and messages bear.
  std::array<std::string_view, 3> names;
  FieldKind kind = FieldKind::words;

  constexpr std::string_view name() const { return names[0]; }
};

// The field of which `name` (without its colon) is a name, in any case; null where there is none.
// Accents may be composed or not.
const QueryField* find_query_field(std::string_view name);

}  // namespace glane
