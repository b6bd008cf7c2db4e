#include "query/fields.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace glane {

namespace {

constexpr QueryField kFields[] = {
    {{"title", "titre"}, FieldKind::words, "words of the title"},
    {{"author", "auteur"}, FieldKind::name, "who wrote it"},
    {{"site"}, FieldKind::host, "host it was published on"},
    {{"type"}, FieldKind::type, "article or comment"},
    {{"section", "rubrique"}, FieldKind::name, "section of the site"},
    {{"thread", "fil"}, FieldKind::words, "words of its thread's title"},
    {{"quotes", "cite"}, FieldKind::words, "author quoted, or words of a quotation"},
    {{"to", "à", "a"}, FieldKind::name, "author answered"},
    {{"date"}, FieldKind::date, "date or range of dates: 2022-07, 2021..2022-07-15, 2021.."},
    {{"since", "depuis"}, FieldKind::date, "not before this date"},
    {{"before", "avant"}, FieldKind::date, "before this date, which is excluded"},
    {{"lang", "langue", "language"}, FieldKind::language, "language of the text"},
};

constexpr std::size_t kLongestNameBytes = 8;  // "language"; spares folding a whole word

// Lower-case `name`, its `à` composed. French names bear no other accent, so no Unicode table.
std::string fold_name(std::string_view name) {
  const std::string folded = lower_ascii(name);
  return folded == "À" || folded == "a\u0300" ? "à" : folded;
}

}  // namespace

std::span<const QueryField> query_fields() {
  return kFields;
}

const QueryField* find_query_field(std::string_view name) {
  if (name.empty() || name.size() > kLongestNameBytes) return nullptr;
  const std::string folded = fold_name(name);
  const auto* found = std::find_if(std::begin(kFields), std::end(kFields), [&](const auto& field) {
    return std::find(field.names.begin(), field.names.end(), folded) != field.names.end();
  });
  return found == std::end(kFields) ? nullptr : found;
}

}  // namespace glane
