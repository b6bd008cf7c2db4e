#include "index/maintenance/erased_rows.hpp"

#include "base/name_key.hpp"
#include "base/sorted.hpp"

namespace glane {

ErasedRows::ErasedRows(const SuppressionList& what) : ids_(what.ids) {
  for (const std::string& name : what.authors) authors_.insert(name_key(name));
}

bool ErasedRows::is_author(const std::string& name) const {
  return !name.empty() && authors_.contains(name_key(name));
}

std::vector<std::uint32_t> ErasedRows::of(const Segment& segment) const {
  std::vector<std::uint32_t> rows;
  for (const std::string& id : ids_) {
    const std::vector<std::uint32_t> own = segment.rows_of(id);
    rows.insert(rows.end(), own.begin(), own.end());
  }
  if (!authors_.empty()) add_signed(segment, rows);
  sort_unique(rows);
  return rows;
}

void ErasedRows::add_signed(const Segment& segment, std::vector<std::uint32_t>& rows) const {
  const StringTable& names = segment.author_strings();
  std::vector<bool> meant(names.size() + std::size_t{1});  // by a name's number, from 1
  bool any = false;
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    meant[i + 1] = is_author(std::string(names[i]));
    any = any || meant[i + 1];
  }
  for (std::uint32_t row = 0; any && row < segment.rows(); ++row) {
    const NumberRange authors = segment.authors(row);
    for (std::uint32_t i = 0; i < authors.size(); ++i) {
      if (authors[i] >= meant.size() || !meant[authors[i]]) continue;
      rows.push_back(row);
      break;
    }
  }
}

}  // namespace glane
