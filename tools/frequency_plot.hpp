// Frequencies as a drawing that can stand in a paper: SVG without script or fonts of its own.
#pragma once

#include <string>

#include "glane/glane.hpp"

namespace glane::cli {

// What the source line says besides.
struct PlotSource {
  std::string index;    // as it was named
  std::string filters;  // "author Jean Roy; since 2020"; empty: none
  bool folded = false;  // near duplicates counted once
  std::string day;      // when it was counted: "2022-07-15"
};

// Of years and months a line a query, documents without a date left out (and the source line says
// so); of authors and sites bars. Axes, ticks, units, a legend where there are several queries, and
// a line that says of what it was counted.
std::string frequency_plot(const FrequencyResponse& response, const PlotSource& source);

}  // namespace glane::cli
