// Keeps what was taken out of an index on request, and keeps it out. Called by index_pages for each
// document that is read, and by forget.
#pragma once

#include <string>
#include <unordered_set>

#include "index/forgotten.hpp"
#include "index/refresh/short_hash.hpp"
#include "page/document.hpp"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace glane {

// As the metadata of an index has it, ids and authors ascending.
Forgotten read_forgotten(const Xapian::Database& database);
void store_forgotten(Xapian::WritableDatabase& database, const Forgotten& forgotten);

// Thread-safe.
class ForgottenFilter {
 public:
  ForgottenFilter() = default;
  explicit ForgottenFilter(const Forgotten& forgotten);

  bool empty() const { return ids_.empty() && authors_.empty(); }
  bool leaves_out(const Document& document) const;

 private:
  std::unordered_set<ShortHash> ids_;
  std::unordered_set<std::string> authors_;  // folded
};

}  // namespace glane
