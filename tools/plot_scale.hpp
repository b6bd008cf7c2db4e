// The axis of a plot: where its ticks are and what stands at them.
#pragma once

#include <string>
#include <vector>

namespace glane::cli {

struct AxisTick {
  double value = 0;
  std::string label;  // "0.5", "1,000"
};

// From 0 to a round number that is `largest` or more, in four to eight steps of 1, 2 or 5 times a
// power of ten. in: largest  0 or more; of 0 the axis ends at 1
std::vector<AxisTick> axis_ticks(double largest);

}  // namespace glane::cli
