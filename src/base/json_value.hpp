// A JSON value, and how much of one is read.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>

namespace glane {

using Json = nlohmann::json;

// Far beyond any thread, and low enough for recursion over the parsed value.
inline constexpr std::size_t kMaxJsonDepth = 200;
// Brackets that open and commas. Each value costs tens of bytes beyond its text: 100 MB of
// "[],[],..." would take gigabytes.
inline constexpr std::size_t kMaxJsonValues = 3'000'000;

}  // namespace glane
