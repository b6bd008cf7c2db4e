// Keeps what was taken out of an index on request, and keeps it out.
#pragma once

#include <string>
#include <unordered_set>

#include "glane/document.hpp"
#include "glane/suppression.hpp"
#include "index/manifest/current.hpp"
#include "index/manifest/manifest.hpp"

namespace glane {

// As the settings of an index have it, ids and authors ascending, each once.
SuppressionList read_suppression_filter_list(const Manifest& manifest);
SuppressionList read_suppression_filter_list(const Current& current);
void store_suppression_list(Manifest& manifest, const SuppressionList& suppressed);
void store_suppression_list(Current& current, const SuppressionList& suppressed);

// Thread-safe.
class SuppressionFilter {
 public:
  SuppressionFilter() = default;
  explicit SuppressionFilter(const SuppressionList& suppressed);

  bool empty() const { return ids_.empty() && authors_.empty(); }
  bool leaves_out(const Document& document) const;

 private:
  std::unordered_set<std::string> ids_;      // as canonical_url_id has them
  std::unordered_set<std::string> authors_;  // folded
};

}  // namespace glane
