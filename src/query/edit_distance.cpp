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

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A bit for each of the letters a-z that occurs.
std::uint32_t letters_of(std::string_view text) {
  std::uint32_t letters = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') letters |= std::uint32_t{1} << (c - 'a');
  }
  return letters;
}

}  // namespace

EditFilter::EditFilter(std::string_view word, int edits)
    : bytes_(word.size()), is_ascii_(is_ascii(word)), letters_(letters_of(word)), edits_(edits) {}

// A letter changed for another makes two differ, the one that goes and the one that comes.
bool EditFilter::may_reach(std::string_view other) const {
  if (__builtin_popcount(letters_ ^ letters_of(other)) > 2 * edits_) return false;
  if (!is_ascii_ || !is_ascii(other)) return true;
  const std::size_t more = std::max(bytes_, other.size()) - std::min(bytes_, other.size());
  return more <= static_cast<std::size_t>(edits_);
}

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
