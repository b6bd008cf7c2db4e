// The options of commands that read pages.
#pragma once

#include "command.hpp"
#include "glane/glane.hpp"

namespace glane::cli {

inline PathOptions path_options(const Arguments& arguments) {
  return {arguments.all("include"),   arguments.all("exclude"), arguments.all("lang"),
          arguments.text("base-url"), arguments.text("rules"),  arguments.has("follow")};
}

}  // namespace glane::cli
