#include "query/fields.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace glane {

namespace {

constexpr QueryField kFields[] = {
    {{"title", "titre"}, FieldKind::words},
    {{"author", "auteur"}, FieldKind::name},
    {{"site"}, FieldKind::host},
    {{"type"}, FieldKind::type},
    {{"section", "rubrique"}, FieldKind::name},
    {{"thread", "fil"}, FieldKind::words},
    {{"quotes", "cite"}, FieldKind::words},
    {{"to", "à", "a"}, FieldKind::name},
    {{"date"}, FieldKind::date},
    {{"since", "depuis"}, FieldKind::date},
    {{"after", "après", "apres"}, FieldKind::date},
    {{"before", "avant"}, FieldKind::date},
    {{"until", "jusque"}, FieldKind::date},
    {{"lang", "langue", "language"}, FieldKind::language},
};

constexpr std::size_t kLongestNameBytes = 8;  // "language"; spares folding a whole word

// Lower-case `name`, its `à` or `è` composed. French names bear no other accent, so no Unicode
// table.
std::string fold_name(std::string_view name) {
  std::string folded = lower_ascii(name);
  replace_all(folded, "À", "à");
  replace_all(folded, "a\u0300", "à");
  replace_all(folded, "È", "è");
  replace_all(folded, "e\u0300", "è");
  return folded;
}

}  // namespace

const QueryField* find_query_field(std::string_view name) {
  if (name.empty() || name.size() > kLongestNameBytes) return nullptr;
  const std::string folded = fold_name(name);
  const auto* found = std::find_if(std::begin(kFields), std::end(kFields), [&](const auto& field) {
    return std::find(field.names.begin(), field.names.end(), folded) != field.names.end();
  });
  return found == std::end(kFields) ? nullptr : found;
}

}  // namespace glane
