// Lists in order.
#pragma once

#include <algorithm>

namespace glane {

// Sorts values, and keeps each once.
template <typename Values>
void sort_unique(Values& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace glane
