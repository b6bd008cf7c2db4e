// The fields of a hit, in one table: keys of its JSON and columns of tables. to_json(Hit), whoever
// chooses among them, prints tables of them or lists them reads this and nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "glane/api.hpp"
#include "glane/document.hpp"
#include "glane/hit_stream.hpp"
#include "glane/search.hpp"

namespace glane {

// Nothing: unknown, null.
using FieldValue = std::variant<std::monostate, std::string, std::int64_t, double,
                                std::vector<std::string>, std::vector<Quote>>;

struct HitField {
  std::string_view name;
  bool key = true;          // of a hit's JSON where nobody chooses
  bool column = true;       // of tables where nobody chooses
  bool marked = false;      // HTML-escaped text with <mark>
  HitContent needs;         // what for_each_hit must be asked for, that it is there
  bool duplicates = false;  // and what only search() gives
  FieldValue (*value)(const Hit& hit) = nullptr;
};

// In the order of JSON and of tables.
GLANE_API const std::vector<HitField>& hit_fields();

// nullptr: there is none of this name.
GLANE_API const HitField* find_hit_field(std::string_view name);

using ChosenFields = std::vector<const HitField*>;

// What for_each_hit has to be asked for, that these are there.
GLANE_API HitContent content_of(const ChosenFields& fields);

// One hit, and an answer with its hits, with these keys in this order.
GLANE_API std::string to_json(const Hit& hit, const ChosenFields& fields);
GLANE_API std::string to_json(const SearchResponse& response, const ChosenFields& fields);

// A value as one cell of a table: empty where it is unknown, lists with "; " between their items,
// quotations as "author: text".
GLANE_API std::string cell_text(const FieldValue& value);

}  // namespace glane
