#include "index/refresh/forgotten_filter.hpp"

#include <xapian.h>

#include <algorithm>

#include "base/varint.hpp"
#include "french/characters.hpp"
#include "index/schema.hpp"

namespace glane {

namespace {

std::string packed(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::string out;
  for (const std::string& value : values) append_string(out, value);
  return out;
}

std::vector<std::string> unpacked(const std::string& bytes) {
  std::vector<std::string> values;
  PackedReader reader(bytes);
  while (!reader.at_end()) values.emplace_back(reader.string());
  return values;
}

}  // namespace

Forgotten read_forgotten(const Xapian::Database& database) {
  return {unpacked(database.get_metadata(metadata::kForgotten)),
          unpacked(database.get_metadata(metadata::kForgottenAuthors))};
}

void store_forgotten(Xapian::WritableDatabase& database, const Forgotten& forgotten) {
  database.set_metadata(metadata::kForgotten, packed(forgotten.ids));
  database.set_metadata(metadata::kForgottenAuthors, packed(forgotten.authors));
}

ForgottenFilter::ForgottenFilter(const Forgotten& forgotten) {
  for (const std::string& id : forgotten.ids) ids_.insert(short_hash_of_id(id));
  for (const std::string& author : forgotten.authors) authors_.insert(fold_text(author));
}

bool ForgottenFilter::leaves_out(const Document& document) const {
  if (!ids_.empty() && ids_.contains(short_hash_of_id(document.id))) return true;
  if (authors_.empty()) return false;
  return std::any_of(document.authors.begin(), document.authors.end(),
                     [&](const std::string& name) { return authors_.contains(fold_text(name)); });
}

}  // namespace glane
