// The description of the server for programs that make clients of it.
#pragma once

#include <string>

namespace glane::cli {

// OpenAPI 3.0, as JSON: the paths and parameters of routes(), and the schemas of their answers.
std::string openapi_json(bool writable, bool has_token);

}  // namespace glane::cli
