// What answers are made of, for the description: read off what the library writes, so that a new
// key is described by being written.
#pragma once

#include <nlohmann/json.hpp>

#include "serve/route.hpp"

namespace glane::cli {

// The JSON schema of a route's answer in JSON. What may be unknown, may be null.
nlohmann::ordered_json answer_schema(const Route& route);

}  // namespace glane::cli
