#include "figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace glane::cli {

std::string size_in_words(double bytes) {
  if (bytes < 1000) return std::to_string(static_cast<int>(std::max(bytes, 0.0))) + " bytes";
  const char* const units[] = {"kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  double value = bytes / 1000;
  for (; value >= 999.95 && unit < 3; ++unit) value /= 1000;
  char text[48];
  std::snprintf(text, sizeof text, "%.1f %s", std::min(value, 1e9), units[unit]);
  return text;
}

std::string decimal(double value) {
  char text[48];
  std::snprintf(text, sizeof text, value < 99.95 ? "%.1f" : "%.0f", std::min(value, 1e15));
  return text;
}

std::string clock_time(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::clamp(std::round(seconds), 0.0, 1e9));
  char text[48];
  if (whole < 3600) {
    std::snprintf(text, sizeof text, "%u:%02u", static_cast<unsigned>(whole / 60),
                  static_cast<unsigned>(whole % 60));
  } else {
    std::snprintf(text, sizeof text, "%u:%02u:%02u", static_cast<unsigned>(whole / 3600),
                  static_cast<unsigned>(whole / 60 % 60), static_cast<unsigned>(whole % 60));
  }
  return text;
}

std::string right_aligned(const std::string& text, std::size_t width) {
  return text.size() >= width ? text : std::string(width - text.size(), ' ') + text;
}

}  // namespace glane::cli
