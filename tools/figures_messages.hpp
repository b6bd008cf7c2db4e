// Numbers and units: more of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli::messages {

inline constexpr Message kDecimalMark = ".";
inline constexpr Message kThousandsMark = ",";
inline constexpr Noun kByteNoun = {"byte", "bytes"};
inline constexpr Message kKilobytes = "kB";
inline constexpr Message kMegabytes = "MB";
inline constexpr Message kGigabytes = "GB";
inline constexpr Message kTerabytes = "TB";

}  // namespace glane::cli::messages
