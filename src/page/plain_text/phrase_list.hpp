// Lists of phrases, as the tables of boilerplate write them.
#pragma once

#include <string_view>

#include "base/text.hpp"
#include "page/plain_text/boilerplate_kind.hpp"

namespace glane {

struct PhraseList {
  BoilerplateKind kind = BoilerplateKind::none;
  std::string_view list;  // normalised, separated by semicolons
};

// Calls visit(kind, phrase) for each phrase of `rows`, in their order.
template <typename Rows, typename Visit>
void for_each_phrase(const Rows& rows, const Visit& visit) {
  for (const PhraseList& row : rows) {
    for (const std::string_view phrase : split(row.list, ";")) visit(row.kind, phrase);
  }
}

}  // namespace glane
