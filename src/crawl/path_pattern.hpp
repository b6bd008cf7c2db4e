// A pattern as a line of an ignore file has it: where a path stands and what it is count, too.
#pragma once

#include <string>
#include <string_view>

#include "crawl/glob.hpp"

namespace glane {

// "/" at the end asks for folders alone; one anywhere else, be it at the beginning, ties the
// pattern to the folder that it is of; without one it matches a name at any depth.
class PathPattern {
 public:
  explicit PathPattern(std::string_view pattern);

  // Why it can match nothing: a sentence's tail; empty: it can.
  std::string_view flaw() const { return flaw_; }

  //   in: path  below the folder that the pattern is of, without "/" at its end
  bool matches(std::string_view path, bool is_folder) const;

 private:
  bool folders_only_ = false;
  bool any_depth_ = false;
  Glob glob_;
  std::string_view flaw_;
};

}  // namespace glane
