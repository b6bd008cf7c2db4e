#include "query/syntax.hpp"

#include <algorithm>

namespace glane {

namespace {

bool has_brackets(const Node& parent, const Node& child) {
  if (child.kind == NodeKind::near) return parent.kind == NodeKind::field;
  return child.kind == NodeKind::clause;
}

}  // namespace

bool Node::operator==(const Node& other) const {
  return kind == other.kind && occur == other.occur && text == other.text && form == other.form &&
         edits == other.edits && distance == other.distance && field == other.field &&
         children == other.children;
}

bool is_demanded_in_syntax(const Node& node) {
  if (node.kind != NodeKind::clause) return node.kind != NodeKind::word;
  const auto has = [&](Occur occur) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return child.occur == occur; });
  };
  if (has(Occur::must)) {
    return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
      return child.occur == Occur::must && is_demanded_in_syntax(child);
    });
  }
  return std::all_of(node.children.begin(), node.children.end(), [](const Node& child) {
    return child.occur == Occur::must_not || is_demanded_in_syntax(child);
  });
}

int syntax_bracket_depth(const Node& tree) {
  int deepest = 0;
  for (const Node& child : tree.children) {
    deepest = std::max(deepest, syntax_bracket_depth(child) + (has_brackets(tree, child) ? 1 : 0));
  }
  return deepest;
}

}  // namespace glane
