#include "plot_scale.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include "figures.hpp"
#include "messages.hpp"

namespace glane::cli {

std::vector<AxisTick> axis_ticks(double largest) {
  if (!(largest > 0)) largest = 1;
  constexpr double kMostSteps = 8;
  double step = std::pow(10, std::floor(std::log10(largest / kMostSteps)));
  int decimals = static_cast<int>(std::max(0.0, -std::floor(std::log10(largest / kMostSteps))));
  for (const double factor : {2.0, 2.5, 2.0}) {  // 1, 2, 5, 10
    if (largest / step > kMostSteps) step *= factor;
  }
  if (step >= 1) decimals = 0;
  std::vector<AxisTick> ticks;
  const auto steps = static_cast<int>(std::ceil(largest / step - 1e-9));
  for (int i = 0; i <= steps; ++i) {
    const double value = step * i;
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    const bool whole = decimals == 0;
    ticks.push_back({value, whole ? grouped(static_cast<std::uint64_t>(value + 0.5))
                                  : with_decimal_mark(text)});
  }
  return ticks;
}

}  // namespace glane::cli
