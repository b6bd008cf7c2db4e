#include "query/edit_distance.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace glane {

namespace {

std::u32string decode(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

}  // namespace

bool within_edit_distance(std::string_view a_bytes, std::string_view b_bytes, int edits) {
  // A letter is one to four bytes: most words are told apart without decoding.
  if (a_bytes.size() > 4 * (b_bytes.size() + edits)) return false;
  if (b_bytes.size() > 4 * (a_bytes.size() + edits)) return false;
  const std::u32string a = decode(a_bytes);
  const std::u32string b = decode(b_bytes);
  const int rows = static_cast<int>(a.size());
  const int columns = static_cast<int>(b.size());
  if (std::abs(rows - columns) > edits) return false;

  const int too_far = edits + 1;
  std::vector<int> before(columns + 1, too_far);
  std::vector<int> above(columns + 1, too_far);
  std::vector<int> row(columns + 1, too_far);
  for (int j = 0; j <= std::min(columns, edits); ++j) above[j] = j;
  for (int i = 1; i <= rows; ++i) {
    const int first = std::max(1, i - edits);
    const int last = std::min(columns, i + edits);
    std::fill(row.begin(), row.end(), too_far);
    if (i <= edits) row[0] = i;
    for (int j = first; j <= last; ++j) {
      const bool same = a[i - 1] == b[j - 1];
      int best = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) best = std::min(best, before[j - 2] + 1);
      row[j] = std::min(best, too_far);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[columns] <= edits;
}

}  // namespace glane
