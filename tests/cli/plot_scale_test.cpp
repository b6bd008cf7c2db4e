// Ticks of an axis: round numbers, from 0 to what there is or a little more.
#include <doctest/doctest.h>

#include <cmath>

#include "plot_scale.hpp"

using namespace glane::cli;

TEST_CASE("an axis has round ticks") {
  const auto labels = [](double largest) {
    std::string all;
    for (const AxisTick& tick : axis_ticks(largest)) all += tick.label + " ";
    return all;
  };
  CHECK(labels(7) == "0 1 2 3 4 5 6 7 ");
  CHECK(labels(30) == "0 5 10 15 20 25 30 ");
  CHECK(labels(1234) == "0 200 400 600 800 1,000 1,200 1,400 ");
  CHECK(labels(0.37) == "0.00 0.05 0.10 0.15 0.20 0.25 0.30 0.35 0.40 ");
  CHECK(labels(0) == labels(1));
}

TEST_CASE("whatever the largest is, the last tick holds it and ticks are few") {
  for (double largest = 1e-6; largest < 1e7; largest *= 1.37) {
    CAPTURE(largest);
    const auto ticks = axis_ticks(largest);
    CHECK(ticks.back().value >= largest * (1 - 1e-9));
    CHECK(ticks.size() >= 4);
    CHECK(ticks.size() <= 9);
  }
}
