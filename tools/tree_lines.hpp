// A thread drawn as a tree: what stands before each line of its documents.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "glane/glane.hpp"

namespace glane::cli {

inline constexpr std::size_t kColumnsOfLevel = 3;

struct TreeLines {
  std::size_t node = 0;   // its place
  std::string gap;        // of the empty line before it
  std::string first;      // of its first line
  std::string others;     // of its other lines
  bool is_moved = false;  // it stands below the line of what it answers, not indented any more
};

// The nodes in reading order. Those that are deeper than `most_levels` stand side by side there.
std::vector<TreeLines> tree_lines(const std::vector<ThreadNode>& thread, std::size_t most_levels);

}  // namespace glane::cli
