#include "page/html/selector.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace glane {

namespace {

bool has_class_starting(const GumboNode& node, std::string_view start) {
  std::string_view rest = attribute_of(node, "class");
  for (std::size_t at = rest.find(start); at != rest.npos; at = rest.find(start, at + 1)) {
    if (at == 0 || rest[at - 1] == ' ' || rest[at - 1] == '\n' || rest[at - 1] == '\t') return true;
  }
  return false;
}

bool has_class(const GumboNode& node, std::string_view name) {
  if (name.ends_with('*')) return has_class_starting(node, name.substr(0, name.size() - 1));
  return has_word(node, "class", name);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

Selector::Step Selector::read_step(std::string_view written) {
  Step step;
  const std::size_t tag = std::min(written.find_first_of(".#["), written.size());
  if (tag > 0) step.tag = gumbo_tagn_enum(written.data(), static_cast<unsigned>(tag));
  for (std::size_t at = tag; at < written.size();) {
    const char sign = written[at];
    const std::size_t end = sign == '['
                                ? written.find(']', at)
                                : std::min(written.find_first_of(".#[", at + 1), written.size());
    const std::string_view part = written.substr(at + 1, end - at - 1);
    if (sign == '.') step.classes.push_back(part);
    if (sign == '#') {
      step.numbered = part.ends_with("{n}");
      step.id = step.numbered ? part.substr(0, part.size() - 3) : part;
    }
    if (sign == '[') {
      const std::size_t equal = std::min(part.find('='), part.size());
      const bool any_part = equal > 0 && part[equal - 1] == '*';
      step.attributes.push_back({part.substr(0, equal - (any_part ? 1 : 0)),
                                 part.substr(std::min(equal + 1, part.size())), any_part});
    }
    at = sign == '[' ? end + 1 : end;
  }
  return step;
}

Selector::Selector(std::string_view written) {
  while (!written.empty()) {
    const std::size_t comma = std::min(written.find(','), written.size());
    Path path;
    std::string_view rest = trim(written.substr(0, comma));
    written.remove_prefix(std::min(comma + 1, written.size()));
    while (!rest.empty()) {
      const std::size_t blank = std::min(rest.find(' '), rest.size());
      const std::string_view step = rest.substr(0, blank);
      if (step == "<") {
        path.parent = true;
      } else {
        path.steps.push_back(read_step(step));
      }
      rest = trim(rest.substr(blank));
    }
    if (!path.steps.empty()) paths_.push_back(std::move(path));
  }
}

bool Selector::fits(const GumboNode& node, const Step& step) {
  if (node.type != GUMBO_NODE_ELEMENT) return false;
  if (step.tag != GUMBO_TAG_UNKNOWN && node.v.element.tag != step.tag) return false;
  for (const std::string_view name : step.classes) {
    if (!has_class(node, name)) return false;
  }
  if (!step.id.empty() || step.numbered) {
    const std::string_view id = attribute_of(node, "id");
    const bool same = step.numbered
                          ? id.starts_with(step.id) && is_number(id.substr(step.id.size()))
                          : id == step.id;
    if (!same) return false;
  }
  return std::all_of(
      step.attributes.begin(), step.attributes.end(), [&](const Attribute& attribute) {
        const std::string name(attribute.name);
        if (attribute.value.empty()) return has_attribute(node, name.c_str());
        if (!attribute.part) return has_word(node, name.c_str(), attribute.value);
        return attribute_of(node, name.c_str()).find(attribute.value) != std::string_view::npos;
      });
}

bool Selector::matches(const GumboNode& node, std::size_t alternative) const {
  const std::vector<Step>& steps = paths_[alternative].steps;
  if (!fits(node, steps.back())) return false;
  std::size_t left = steps.size() - 1;
  for (const GumboNode* outer = node.parent; left > 0 && outer != nullptr; outer = outer->parent) {
    if (fits(*outer, steps[left - 1])) --left;
  }
  return left == 0;
}

bool Selector::matches(const GumboNode& node) const {
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    if (matches(node, i)) return true;
  }
  return false;
}

bool Selector::may_match(const std::unordered_set<std::string_view>& classes) const {
  return std::any_of(paths_.begin(), paths_.end(), [&](const Path& path) {
    return std::all_of(path.steps.begin(), path.steps.end(), [&](const Step& step) {
      return std::all_of(step.classes.begin(), step.classes.end(), [&](std::string_view name) {
        return name.ends_with('*') || classes.count(name) > 0;
      });
    });
  });
}

}  // namespace glane
