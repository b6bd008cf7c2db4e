// Words that the query language would read as something else, where nothing is put around them.
#pragma once

#include <string_view>

#include "query/fields.hpp"

namespace glane {

// "titre", which with a colon behind it would be a field's.
inline bool is_name(std::string_view text) {
  if (text.substr(text.size() - 1) == ":") text.remove_suffix(1);
  return text != "a" && text != "A" && find_query_field(text) != nullptr;
}

inline bool begins_with_name(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != text.npos && colon > 0 && is_name(text.substr(0, colon));
}

}  // namespace glane
