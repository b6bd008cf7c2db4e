#include "near_names.hpp"

#include <algorithm>
#include <numeric>

#include "messages.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kLongestName = 40;

// Levenshtein's distance, one row of the table at a time.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

bool is_near(std::string_view typed, std::string_view name) {
  if (typed.size() >= 3 && name.substr(0, typed.size()) == typed) return true;
  const std::size_t slips = typed.size() < 5 ? 1 : 2;  // two slips in four letters: another word
  return edit_distance(typed, name) <= slips;
}

}  // namespace

std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& names,
                         std::string_view prefix) {
  if (typed.empty() || typed.size() > kLongestName) return {};
  std::string list;
  for (const std::string_view name : names) {
    if (!is_near(typed, name)) continue;
    list.append(list.empty() ? "" : ", ").append(prefix).append(name);
  }
  return list.empty() ? list : fill(messages::kDidYouMean, {list});
}

}  // namespace glane::cli
