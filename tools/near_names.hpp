// What a mistyped name may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane::cli {

// "did you mean --limit?" for those of `names` that a slip or two away from `typed`; empty where
// there is none. `prefix` is set before each name.
//   cost: O(bytes of typed x bytes of names); long nonsense is not looked at
std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& names,
                         std::string_view prefix = {});

}  // namespace glane::cli
