#include "page/html/html_tree.hpp"

#include <algorithm>

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
  if (node.type != GUMBO_NODE_ELEMENT) return "";
  const GumboAttribute* attribute = gumbo_get_attribute(&node.v.element.attributes, name);
  return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

bool has_attribute(const GumboNode& node, const char* name) {
  return node.type == GUMBO_NODE_ELEMENT &&
         gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

std::string_view next_attribute_name(std::string_view& attribute) {
  constexpr std::string_view kBlanks = " \t\r\n\f";
  attribute.remove_prefix(std::min(attribute.find_first_not_of(kBlanks), attribute.size()));
  const std::string_view name = attribute.substr(0, attribute.find_first_of(kBlanks));
  attribute.remove_prefix(name.size());
  return name;
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
