// The elements of a page in the order of their opening tags, so that what is inside of what is a
// matter of numbers: the inside of element i is [i + 1, end of i). Called by the readers of posts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "page/html_tree.hpp"

namespace glane {

struct OutlineElement {
  const GumboNode* node = nullptr;
  std::size_t parent = 0;  // of the root: itself
  std::size_t end = 0;     // behind its last descendant
};

class Outline {
 public:
  // cost: O(nodes); keeps pointers into the tree
  explicit Outline(const GumboNode& root);

  std::size_t size() const { return elements_.size(); }
  const OutlineElement& operator[](std::size_t at) const { return elements_[at]; }
  const GumboNode& node(std::size_t at) const { return *elements_[at].node; }

  bool holds(std::size_t outer, std::size_t inner) const {
    return outer < inner && inner < elements_[outer].end;
  }

 private:
  void add(const GumboNode& node, std::size_t parent);

  std::vector<OutlineElement> elements_;
};

// The text that stands in an element itself, outside of those inside of it, in one line.
std::string direct_text(const GumboNode& node);

// All text inside `node`, buttons, headers and what is hidden included, in one line.
std::string text_inside(const GumboNode& node);

}  // namespace glane
