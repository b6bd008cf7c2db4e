// What exports to other engines say: more of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli {

namespace messages {

inline constexpr Message kNoSchema = "--schema is of opensearch and solr; {} has none";
inline constexpr Message kNothingToTranslate = "query: no query";

}  // namespace messages

}  // namespace glane::cli
