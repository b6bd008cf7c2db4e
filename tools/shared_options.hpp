// Groups of options that several commands have, as the library takes them.
#pragma once

#include <algorithm>

#include "arguments.hpp"
#include "glane/glane.hpp"
#include "interrupt.hpp"

namespace glane::cli {

// --stopwords and its like.
inline WordFiles word_files(const Arguments& arguments) {
  return {arguments.text("stopwords"), arguments.text("extra-stopwords"),
          arguments.text("synonyms"), arguments.text("protect")};
}

// Of commands that read pages.
inline PathOptions path_options(const Arguments& arguments) {
  return {arguments.all("include"),   arguments.all("exclude"), arguments.all("lang"),
          arguments.text("base-url"), arguments.text("rules"),  arguments.has("follow")};
}

// A number of threads, or of parts of memory: more than that help nobody. 0: not given.
inline unsigned small_number(std::string_view name, const Arguments& arguments) {
  constexpr std::size_t kMost = 1024;
  return static_cast<unsigned>(std::min(arguments.number(name, 0, 1), kMost));
}

// --jobs and --wait, of the commands of maintenance.
inline RebuildOptions rebuild_options(const Arguments& arguments) {
  RebuildOptions options;
  options.jobs = small_number("jobs", arguments);
  options.waiting = waiting(arguments);
  return options;
}

}  // namespace glane::cli
