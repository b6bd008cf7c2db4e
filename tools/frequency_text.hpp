// Frequencies for people: a line of blocks a query, bars, a table of several.
#pragma once

#include <string>

#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

// Of each query its totals and, of years and months, a line of blocks, all on one scale; then the
// buckets, one a line, where they are not too many.
std::string frequency_text(const FrequencyResponse& response, const Terminal& terminal);

}  // namespace glane::cli
