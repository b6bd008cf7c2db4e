// The elements that say that they are the article, counted once for questions about any element.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

class NamedBodies {
 public:
  // The outline is kept hold of. cost: O(elements)
  explicit NamedBodies(const PageOutline& outline);

  // Whether one is, or is in, the element, with more than half of its running text. cost: O(1)
  bool has_inside(std::size_t at) const {
    return std::uint64_t{most_prose_[at]} * 2 > outline_[at].prose_bytes;
  }

  // Whether one by its name holds the element, and has nearly all of its running text from it.
  // cost: O(1)
  bool is_all_of_one(std::size_t at) const {
    const std::uint32_t around = innermost_[at];
    const std::uint64_t prose = outline_[around].prose_bytes;
    return around != 0 && std::uint64_t{outline_[at].prose_bytes} * 10 > prose * 9;
  }

  // Whether one with some text is neither in the element nor around it. cost: O(1)
  bool has_outside(std::size_t at) const {
    const std::uint32_t inside = before_[outline_[at].end] - before_[at];
    return before_.back() > inside + around_[at];
  }

 private:
  const PageOutline& outline_;
  std::vector<std::uint32_t> most_prose_;  // of those that are, or are in, each element
  std::vector<std::uint32_t> before_;      // how many begin before each
  std::vector<std::uint32_t> around_;      // how many hold each
  std::vector<std::uint32_t> innermost_;   // of those by name that hold each; 0: none
};

}  // namespace glane
