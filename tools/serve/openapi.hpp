// The description of the server for programs that make clients of it.
#pragma once

#include <string>

#include "serve_settings.hpp"

namespace glane::cli {

// OpenAPI 3.0, as JSON: the paths and parameters of routes(), and the keys of their answers.
std::string openapi_json(const ServeSettings& settings);

}  // namespace glane::cli
