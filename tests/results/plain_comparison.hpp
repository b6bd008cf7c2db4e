// Words compared as textbooks have it: the whole table of distances, patterns tried every way.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"

namespace glane::test {

inline std::u32string letters_of(const std::string& text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters += next_code_point(text, at);
  return letters;
}

// How many letters are added, dropped, changed or exchanged with their neighbour; nothing is done
// twice to one place.
inline std::size_t edit_distance(const std::string& one, const std::string& other) {
  const std::u32string a = letters_of(one);
  const std::u32string b = letters_of(other);
  std::vector<std::vector<std::size_t>> distance(a.size() + 1,
                                                 std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) distance[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) distance[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = distance[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      distance[i][j] = std::min({distance[i - 1][j] + 1, distance[i][j - 1] + 1, changed});
      if (i < 2 || j < 2 || a[i - 1] != b[j - 2] || a[i - 2] != b[j - 1]) continue;
      distance[i][j] = std::min(distance[i][j], distance[i - 2][j - 2] + 1);
    }
  }
  return distance[a.size()][b.size()];
}

// `*` is any letters or none, `?` is one.
inline bool fills(std::u32string_view word, std::u32string_view pattern) {
  if (pattern.empty()) return word.empty();
  if (pattern[0] == '*') {
    return fills(word, pattern.substr(1)) || (!word.empty() && fills(word.substr(1), pattern));
  }
  if (word.empty() || (pattern[0] != '?' && pattern[0] != word[0])) return false;
  return fills(word.substr(1), pattern.substr(1));
}

}  // namespace glane::test
