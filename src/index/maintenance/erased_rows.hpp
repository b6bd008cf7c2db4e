// What is to be erased of an index, row by row: whatever was ever written under some ids, or was
// signed by some authors. Rows that are dead count like those that stand.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "glane/suppression.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

class ErasedRows {
 public:
  explicit ErasedRows(const SuppressionList& what);

  // Ascending. cost: a binary search an id; a look at every row where authors are named
  std::vector<std::uint32_t> of(const Segment& segment) const;

  // Whether there is any.
  bool has_any(const Segment& segment) const { return !of(segment).empty(); }

  // Whether a name is one of the authors'; accents and case do not count.
  bool is_author(const std::string& name) const;

  // The authors' names, folded.
  const std::unordered_set<std::string>& authors() const { return authors_; }

 private:
  void add_signed(const Segment& segment, std::vector<std::uint32_t>& rows) const;

  std::vector<std::string> ids_;
  std::unordered_set<std::string> authors_;  // folded
};

}  // namespace glane
