#include "index/manifest/suppression_filter.hpp"

#include <algorithm>
#include <string_view>

#include "base/name_key.hpp"
#include "base/sorted.hpp"
#include "base/varint.hpp"
#include "index/files/index_format.hpp"
#include "page/document/canonical_url.hpp"

namespace glane {

namespace {

std::string packed(std::vector<std::string> values) {
  sort_unique(values);
  std::string out;
  for (const std::string& value : values) append_varint_string(out, value);
  return out;
}

std::vector<std::string> unpacked(std::string_view bytes) {
  std::vector<std::string> values;
  PackedReader reader(bytes);
  while (!reader.at_end()) {
    const std::string_view value = reader.string();
    if (!reader.failed()) values.emplace_back(value);
  }
  return values;
}

}  // namespace

SuppressionList read_suppression_filter_list(const Manifest& manifest) {
  return {unpacked(manifest.entry(setting::kSuppressedIds)),
          unpacked(manifest.entry(setting::kSuppressedAuthors))};
}

SuppressionList read_suppression_filter_list(const Current& current) {
  return {unpacked(current.setting(setting::kSuppressedIds)),
          unpacked(current.setting(setting::kSuppressedAuthors))};
}

void store_suppression_list(Manifest& manifest, const SuppressionList& suppressed) {
  manifest.set_entry(setting::kSuppressedIds, packed(suppressed.ids));
  manifest.set_entry(setting::kSuppressedAuthors, packed(suppressed.authors));
}

void store_suppression_list(Current& current, const SuppressionList& suppressed) {
  current.settings[std::string(setting::kSuppressedIds)] = packed(suppressed.ids);
  current.settings[std::string(setting::kSuppressedAuthors)] = packed(suppressed.authors);
}

SuppressionFilter::SuppressionFilter(const SuppressionList& suppressed) {
  for (const std::string& id : suppressed.ids) ids_.emplace(canonical_url_id(id));
  for (const std::string& author : suppressed.authors) authors_.insert(name_key(author));
}

bool SuppressionFilter::leaves_out(const Document& document) const {
  if (!ids_.empty() && ids_.contains(std::string(canonical_url_id(document.id)))) return true;
  if (authors_.empty()) return false;
  return std::any_of(document.authors.begin(), document.authors.end(),
                     [&](const std::string& name) { return authors_.contains(name_key(name)); });
}

}  // namespace glane
