// What is said of the terminal itself: its colours, what Ctrl-C does, and help.
#pragma once

#include "messages.hpp"

namespace glane::cli::messages {

inline constexpr Message kExamples = "Examples:";
inline constexpr Message kColoursPart = "$GLANE_COLORS: '{}' makes no sense and is passed over";
inline constexpr Message kFinishingCommit =
    "interrupted: finishing the commit; again to stop at once, with what was committed before";
inline constexpr Message kStopping = "interrupted: stopping; again to stop at once";

}  // namespace glane::cli::messages
