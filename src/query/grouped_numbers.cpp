#include "query/grouped_numbers.hpp"

#include <string_view>

#include "french/word_splitter.hpp"

namespace glane {

namespace {

bool may_be_misspelling(const Node& node) {
  return node.kind == NodeKind::word && node.form == WordForm::plain;
}

bool begins_with_group(std::string_view text) {
  constexpr std::size_t kGroup = 3;
  return text.find_first_not_of("0123456789") >= kGroup && text.size() >= kGroup;
}

}  // namespace

std::vector<Node> with_grouped_numbers(const std::vector<Node>& children) {
  std::vector<Node> out;
  bool in_number = false;
  for (const Node& child : children) {
    const bool next_group = in_number && may_be_misspelling(child) &&
                            child.occur == out.back().occur && begins_with_group(child.text);
    if (next_group) {
      out.back().text += " " + child.text;
    } else {
      out.push_back(child);
      in_number = may_be_misspelling(child) && may_begin_number(child.text);
    }
  }
  return out;
}

}  // namespace glane
