#include "page/html/html_tree.hpp"

#include <algorithm>
#include <cstring>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "page/html/html_sanitiser.hpp"
#include "page/html/text_aside.hpp"

namespace glane {

namespace {

void restore_text(const TextAside& aside, GumboMemory& memory, GumboNode& node) {
  if (node.type == GUMBO_NODE_TEXT) {
    const std::string_view parsed = node.v.text.text;
    if (!TextAside::has_signs(parsed)) return;
    node.v.text.text = memory.text(aside.restored(parsed));
  } else if (node.type == GUMBO_NODE_ELEMENT) {
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      restore_text(aside, memory, *static_cast<GumboNode*>(children.data[i]));
    }
  }
}

// As gumbo_get_attribute, which takes every name of every element letter by letter in either case:
// the parser has written them in lower case.
const GumboAttribute* find_attribute(const GumboNode& node, const char* name) {
  if (node.type != GUMBO_NODE_ELEMENT) return nullptr;
  const GumboVector& attributes = node.v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
    if (*attribute->name == *name && std::strcmp(attribute->name, name) == 0) return attribute;
  }
  return nullptr;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) : memory_(std::make_unique<GumboMemory>()) {
  TextAside aside(html);
  markup_ = sanitise_html(html, json_ld_, &aside);
  root_ = memory_->parse(markup_).root;
  if (!aside.empty()) restore_text(aside, *memory_, *root_);
}

bool is_element(const GumboNode& node, GumboTag tag) {
  return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

bool is_heading_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag >= GUMBO_TAG_H1 &&
         node.v.element.tag <= GUMBO_TAG_H6;
}

std::string_view attribute_of(const GumboNode& node, const char* name) {
  const GumboAttribute* attribute = find_attribute(node, name);
  return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

bool has_attribute(const GumboNode& node, const char* name) {
  return find_attribute(node, name) != nullptr;
}

std::string_view next_attribute_name(std::string_view& attribute) {
  const auto is_blank = [](char c) { return is_ascii_blank(c); };
  const char* const begin = std::find_if_not(attribute.begin(), attribute.end(), is_blank);
  const char* const end = std::find_if(begin, attribute.end(), is_blank);
  attribute = {end, attribute.end()};
  return {begin, end};
}

bool attribute_has_word(const GumboNode& node, const char* name, std::string_view word) {
  std::string_view rest = attribute_of(node, name);
  while (!rest.empty()) {
    if (equal_ignoring_ascii_case(next_attribute_name(rest), word)) return true;
  }
  return false;
}

void for_each_element(const GumboNode& node, const std::function<bool(const GumboNode&)>& visit) {
  if (node.type != GUMBO_NODE_ELEMENT || !visit(node)) return;
  for_each_child(node, [&](const GumboNode& child) { for_each_element(child, visit); });
}

}  // namespace glane
