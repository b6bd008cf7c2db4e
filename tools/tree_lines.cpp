#include "tree_lines.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace glane::cli {

namespace {

constexpr std::string_view kRail = "│  ";
constexpr std::string_view kNoRail = "   ";
constexpr std::string_view kFork = "├─ ";
constexpr std::string_view kEnd = "└─ ";

// Whether another one follows in its list, for each of `order`: as drawn, a node belongs to the
// last one before it that is less indented.
std::vector<bool> last_ones(const std::vector<std::size_t>& levels) {
  std::vector<bool> is_last(levels.size());
  std::vector<bool> follows;  // by level, of what stands below
  for (std::size_t i = levels.size(); i-- > 0;) {
    follows.resize(std::max(follows.size(), levels[i] + 1));
    is_last[i] = !follows[levels[i]];
    follows[levels[i]] = true;
    std::fill(follows.begin() + static_cast<std::ptrdiff_t>(levels[i]) + 1, follows.end(), false);
  }
  return is_last;
}

}  // namespace

std::vector<TreeLines> tree_lines(const std::vector<ThreadNode>& thread, std::size_t most_levels) {
  const std::vector<std::size_t> order = reading_order(thread);
  std::vector<std::size_t> levels;
  for (const std::size_t node : order) levels.push_back(std::min(thread[node].depth, most_levels));
  const std::vector<bool> is_last = last_ones(levels);
  std::vector<TreeLines> lines;
  std::vector<std::string_view> rails(most_levels + 1);  // of each level above
  for (std::size_t i = 0; i < order.size(); ++i) {
    TreeLines one;
    one.node = order[i];
    one.is_moved = thread[order[i]].depth > most_levels;
    for (std::size_t level = 1; level < levels[i]; ++level) one.gap += rails[level];
    one.first = one.others = one.gap;
    if (levels[i] > 0) {
      rails[levels[i]] = is_last[i] ? kNoRail : kRail;
      one.gap += "│";
      one.first += is_last[i] ? kEnd : kFork;
      one.others += rails[levels[i]];
    }
    lines.push_back(std::move(one));
  }
  return lines;
}

}  // namespace glane::cli
