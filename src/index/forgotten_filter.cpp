#include "index/forgotten_filter.hpp"

#include <algorithm>
#include <string_view>

#include "base/varint.hpp"
#include "french/characters.hpp"
#include "index/index_format.hpp"
#include "page/document/canonical_url.hpp"

namespace glane {

namespace {

std::string packed(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::string out;
  for (const std::string& value : values) append_string(out, value);
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

Forgotten read_forgotten(const Manifest& manifest) {
  return {unpacked(manifest.entry(setting::kForgottenIds)),
          unpacked(manifest.entry(setting::kForgottenAuthors))};
}

Forgotten read_forgotten(const Current& current) {
  return {unpacked(current.setting(setting::kForgottenIds)),
          unpacked(current.setting(setting::kForgottenAuthors))};
}

void store_forgotten(Manifest& manifest, const Forgotten& forgotten) {
  manifest.set_entry(setting::kForgottenIds, packed(forgotten.ids));
  manifest.set_entry(setting::kForgottenAuthors, packed(forgotten.authors));
}

void store_forgotten(Current& current, const Forgotten& forgotten) {
  current.settings[std::string(setting::kForgottenIds)] = packed(forgotten.ids);
  current.settings[std::string(setting::kForgottenAuthors)] = packed(forgotten.authors);
}

ForgottenFilter::ForgottenFilter(const Forgotten& forgotten) {
  for (const std::string& id : forgotten.ids) ids_.emplace(name_of_id(id));
  for (const std::string& author : forgotten.authors) authors_.insert(fold_text(author));
}

bool ForgottenFilter::leaves_out(const Document& document) const {
  if (!ids_.empty() && ids_.contains(std::string(name_of_id(document.id)))) return true;
  if (authors_.empty()) return false;
  return std::any_of(document.authors.begin(), document.authors.end(),
                     [&](const std::string& name) { return authors_.contains(fold_text(name)); });
}

}  // namespace glane
