// A parsed HTML page and how to look at it. The only header that shows Gumbo's types.
#pragma once

#include <gumbo.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "page/html/gumbo_memory.hpp"

namespace glane {

class HtmlTree {
 public:
  // in:   html  outlives the tree
  // cost: O(bytes); nesting and the number of elements are bounded by sanitise_html
  explicit HtmlTree(std::string_view html);

  // The content of each <script type="application/ld+json">, as written.
  const std::vector<std::string_view>& json_ld() const { return json_ld_; }

  const GumboNode& root() const { return *root_; }  // <html>
  GumboNode& root() { return *root_; }

 private:
  std::vector<std::string_view> json_ld_;
  std::string markup_;  // nodes point into it
  std::unique_ptr<GumboMemory> memory_;
  GumboNode* root_ = nullptr;
};

bool is_element(const GumboNode& node, GumboTag tag);

// <h1> to <h6>.
bool is_heading_element(const GumboNode& node);

// The value of an attribute, empty where there is none.
std::string_view attribute_of(const GumboNode& node, const char* name);

bool has_attribute(const GumboNode& node, const char* name);

// Cuts the first of the blank-separated names off the value of an attribute such as class; empty:
// none is left.
std::string_view next_attribute_name(std::string_view& attribute);

// True where `word`, in either case, is one of the blank-separated words of the attribute.
bool attribute_has_word(const GumboNode& node, const char* name, std::string_view word);

// Calls `visit` for each child of an element in order, elements and texts.
template <typename Visit>
void for_each_child(const GumboNode& element, const Visit& visit) {
  const GumboVector& children = element.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    visit(*static_cast<const GumboNode*>(children.data[i]));
  }
}

// Calls `visit` for each element of the tree in order, the root too; where it returns false, what
// is inside the element is passed over.
void for_each_element(const GumboNode& node, const std::function<bool(const GumboNode&)>& visit);

}  // namespace glane
