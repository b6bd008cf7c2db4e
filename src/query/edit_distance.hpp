// Words that a slip of the keyboard separates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace glane {

// True where at most `edits` letters added, dropped, changed, or exchanged with their neighbour
// make `b` of `a`; letters are code points.
//   cost:   O(length * edits)
//   source: Damerau 1964; optimal string alignment, only the band of width `edits` computed
bool within_edit_distance(std::string_view a, std::string_view b, int edits);

// Tells most of a vocabulary from what may be within reach of one word, by length and by which of
// the letters a-z occur.
class EditFilter {
 public:
  EditFilter(std::string_view word, int edits);

  // False only where `other` is more than `edits` away.
  //   cost: some 10 ns
  bool may_reach(std::string_view other) const;

 private:
  std::size_t bytes_;
  bool is_ascii_;
  std::uint32_t letters_;
  int edits_;
};

}  // namespace glane
