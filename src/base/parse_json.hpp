// Parses JSON that others wrote: bounded in depth and size, and mended where the usual faults of
// exporters stand in the way.
#pragma once

#include <optional>
#include <string_view>

#include "base/json_value.hpp"
#include "base/remark.hpp"

namespace glane {

struct ParsedJson {
  std::optional<Json> value;
  Remark fault;  // why there is no value, or what was mended; empty: neither
};

// Mended are: \ud83d without its other half (U+FFFD), NaN and Infinity (null), control characters
// inside strings, \' and other escapes that JSON does not have, a comma before a closing bracket,
// quotation marks inside a string that no string can end with.
//   in:     text  valid UTF-8
//   errors: a fault: "not valid JSON: ...", "nested too deep"
//   cost:   O(bytes); memory about 16 times the text at worst
ParsedJson parse_json(std::string_view text);

}  // namespace glane
