// JSON as one line of output.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace glane::cli {

// Bytes that are no UTF-8 are replaced.
inline std::string dump(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace glane::cli
