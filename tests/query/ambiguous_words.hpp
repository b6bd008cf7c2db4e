// Words that the query language would read as something else, where nothing is put around them.
#pragma once

#include <string>
#include <string_view>

#include "query/fields.hpp"
#include "query/parse.hpp"
#include "query/syntax.hpp"

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

// Whether a word behind a date might be taken for a part of it.
inline bool links_dates(std::string_view word) {
  for (const std::string_view link : {"à", "a", "au", "to", "TO", "–", "—"}) {
    if (word == link) return true;
  }
  return !word.empty() && (word[0] == '.' || word[0] == '<' || word[0] == '>');
}

// Whether the words from `next` to `end` would be a part of the date that is printed before them.
inline bool are_read_together(std::string printed, const Node* next, const Node* end) {
  std::size_t words = 0;
  for (; next != end && next->kind == NodeKind::word && next->occur == Occur::should && words < 8;
       ++next, ++words) {
    printed.append(" ").append(next->text);
  }
  return words > 0 && parse_query(printed).children.size() != words + 1;
}

}  // namespace glane
