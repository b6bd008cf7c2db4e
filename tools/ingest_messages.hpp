// What `index` says of what it has read, besides messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli::messages {

inline constexpr Message kWaiting = "{}: waiting for another process that writes to this index";
inline constexpr Message kUnread = "  not read   {}";

}  // namespace glane::cli::messages
