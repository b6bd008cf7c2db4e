// A value that a page states, and where.
#pragma once

#include <string>

namespace glane {

struct Stated {
  std::string value;  // empty: nothing is stated
  std::string from;   // for people: "og:title", "json-ld headline", "span.author"
};

}  // namespace glane
