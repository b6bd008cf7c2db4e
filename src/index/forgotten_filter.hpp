// Keeps what was taken out of an index on request, and keeps it out. Called by index_pages for each
// document that is read, and by forget.
#pragma once

#include <string>
#include <unordered_set>

#include "index/current.hpp"
#include "index/forgotten.hpp"
#include "index/manifest.hpp"
#include "page/document/document.hpp"

namespace glane {

// As the settings of an index have it, ids and authors ascending, each once.
Forgotten read_forgotten(const Manifest& manifest);
Forgotten read_forgotten(const Current& current);
void store_forgotten(Manifest& manifest, const Forgotten& forgotten);
void store_forgotten(Current& current, const Forgotten& forgotten);

// Thread-safe.
class ForgottenFilter {
 public:
  ForgottenFilter() = default;
  explicit ForgottenFilter(const Forgotten& forgotten);

  bool empty() const { return ids_.empty() && authors_.empty(); }
  bool leaves_out(const Document& document) const;

 private:
  std::unordered_set<std::string> ids_;      // as name_of_id has them
  std::unordered_set<std::string> authors_;  // folded
};

}  // namespace glane
