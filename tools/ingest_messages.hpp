// What `index` says of what it has read, besides messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli::messages {

inline constexpr Message kUnread = "  not read   {}";
inline constexpr Message kKindCount = "{kind}: {count}";

}  // namespace glane::cli::messages
