// A page that a test writes, parsed, with its elements found by the title that the test gave them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/page_outline.hpp"

namespace glane::test {

struct MarkedPage {
  explicit MarkedPage(std::string_view written) : html(written), tree(html), outline(tree) {}

  // The element of <p title=name>.
  std::size_t at(std::string_view name) const {
    for (std::size_t i = 0; i < outline.size(); ++i) {
      if (attribute_of(outline.node(i), "title") == name) return i;
    }
    FAIL("no element is marked so: " << std::string(name));
    return 0;
  }
  const GumboNode& node(std::string_view name = "x") const { return outline.node(at(name)); }

  std::string html;
  HtmlTree tree;
  PageOutline outline;
};

}  // namespace glane::test
