// Reads one HTML tag.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

struct MarkupAttribute {
  std::string name;        // lower case
  std::string_view value;  // as written, character references included
};

struct MarkupTag {
  std::string name;      // lower case; empty where it is longer than any of HTML's
  bool closing = false;  // </p>
  bool closed = false;   // <br/>
  std::vector<MarkupAttribute> attributes;  // the first fifty
  std::size_t end = 0;                      // behind ">"
};

// The tag that starts at html[at], a "<". `end` is `at` where none starts there: "1 < 2".
//   cost: O(bytes of the tag)
MarkupTag read_markup_tag(std::string_view html, std::size_t at);

}  // namespace glane
