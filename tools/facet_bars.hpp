// Facets as bars of text.
#pragma once

#include <cstddef>
#include <string>

#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

// A blank line, the facet's name and a line a bucket: value, count, bar; months by their French
// names. Nothing where there is no bucket.
//   in: most_rows  buckets printed at most, the rest is counted in a last line; 0: all there are
std::string facet_bars(const Facet& facet, std::size_t most_rows, const Terminal& terminal);

}  // namespace glane::cli
