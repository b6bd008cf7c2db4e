// What the commands of maintenance share.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "arguments.hpp"
#include "glane/glane.hpp"
#include "interrupt.hpp"

namespace glane::cli {

// --jobs and --wait.
inline RebuildOptions rebuild_options(const Arguments& arguments) {
  constexpr std::size_t kMostThreads = 1024;
  const std::size_t jobs = arguments.has("jobs") ? arguments.number("jobs", 0, 1) : 0;
  RebuildOptions options;
  options.jobs = static_cast<unsigned>(std::min(jobs, kMostThreads));
  options.waiting = waiting(arguments);
  return options;
}

// One line; bytes that are no UTF-8 are replaced.
inline std::string dump(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace glane::cli
