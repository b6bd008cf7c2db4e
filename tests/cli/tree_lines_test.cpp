#include "tree_lines.hpp"

#include <doctest/doctest.h>

using namespace glane;
using namespace glane::cli;

namespace {

// A node a parent: 0 is the first node.
std::vector<ThreadNode> tree_of(const std::vector<int>& parents) {
  std::vector<ThreadNode> tree;
  for (const int parent : parents) {
    ThreadNode node;
    if (parent >= 0) {
      node.parent = static_cast<std::size_t>(parent);
      node.depth = tree[*node.parent].depth + 1;
    }
    tree.push_back(node);
  }
  return tree;
}

// Each node a line, the empty lines between them left out.
std::string drawn(const std::vector<int>& parents, std::size_t most_levels) {
  std::string out;
  for (const TreeLines& lines : tree_lines(tree_of(parents), most_levels)) {
    out += lines.first + std::to_string(lines.node) + (lines.is_moved ? "*" : "") + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a tree is drawn branch by branch") {
  CHECK(drawn({-1, 0, 0, 1, 3, 1, 0}, 9) ==
        "0\n"
        "├─ 1\n"
        "│  ├─ 3\n"
        "│  │  └─ 4\n"
        "│  └─ 5\n"
        "├─ 2\n"
        "└─ 6\n");
}

TEST_CASE("what is deeper than there is room for stands side by side") {
  CHECK(drawn({-1, 0, 1, 2, 3, 0}, 2) ==
        "0\n"
        "├─ 1\n"
        "│  ├─ 2\n"
        "│  ├─ 3*\n"
        "│  └─ 4*\n"
        "└─ 5\n");
}

TEST_CASE("every line of a document stands below its first") {
  const auto lines = tree_lines(tree_of({-1, 0, 1, 0}), 9);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].others.empty());
  CHECK(lines[1].others == "│  ");
  CHECK(lines[2].gap == "│  │");
  CHECK(lines[2].others == "│     ");
  CHECK(lines[3].gap == "│");
  CHECK(lines[3].others == "   ");
}

TEST_CASE("a wood and an empty thread are drawn, too") {
  CHECK(drawn({-1, -1, 0}, 9) == "0\n└─ 2\n1\n");
  CHECK(drawn({}, 9).empty());
}
