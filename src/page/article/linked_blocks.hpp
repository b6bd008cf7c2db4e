// Blocks wholly inside links that are the article's own text: ways to other pages stand in runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

class LinkedBlocks {
 public:
  // The outline is kept hold of. cost: O(elements)
  explicit LinkedBlocks(const PageOutline& outline);

  // Among the paragraphs around it, true for a lone heading that is long, numbered or leads to
  // another site, for a lone paragraph that leads to another site or stands in brackets, and for
  // one that is a sentence: others recommend an article. True for an item of a list whose other
  // items are text with or without links, as references are; for a list behind text, and its
  // items, that leads to other sites or stands under a heading that does not say "more".
  bool is_text(std::size_t at) const;

 private:
  // What stands in one element, one level down.
  struct Inside {
    std::size_t last = 0;  // block with text; 0: none yet
    std::uint32_t blocks = 0;
    std::uint32_t linked = 0;
    std::uint32_t paragraphs = 0;
    std::uint32_t unlinked = 0;  // with a few words at least outside of links
  };

  bool is_linked(std::size_t at) const;
  bool is_item_of_text(std::size_t at) const;
  std::size_t whole_list(std::size_t at) const;
  bool is_list_of_text(std::size_t list) const;
  bool is_list_under_label(std::size_t list) const;
  bool goes_on_in_link(std::size_t at) const;
  bool is_sentence(std::size_t at) const;
  std::size_t whole_line(std::size_t at) const;
  // With so many paragraphs for each linked block around it.
  bool is_among_text(std::size_t at, std::uint32_t paragraphs_each) const;
  // And none of these beside it.
  bool is_alone(std::size_t at, std::uint32_t paragraphs_each) const;
  bool leads_elsewhere(std::size_t at) const;

  const PageOutline& outline_;
  std::string own_site_;
  std::vector<Inside> inside_;       // of each element
  std::vector<std::size_t> before_;  // the block before it in the same element; 0: none
  std::vector<std::size_t> behind_;
  mutable std::unordered_map<std::size_t, bool> under_label_;  // of lists asked for
};

}  // namespace glane
