// Answers packed and unpacked.
#pragma once

#include <string>
#include <string_view>

namespace glane::cli {

// As gzip has it. errors: std::bad_alloc
std::string gzipped(std::string_view bytes);

// in: of this program's own files
std::string gunzipped(std::string_view packed);

}  // namespace glane::cli
