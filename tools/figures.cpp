#include "figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "figures_messages.hpp"
#include "printable.hpp"

namespace glane::cli {

std::string with_decimal_mark(std::string digits) {
  const std::size_t point = digits.find('.');
  if (point != std::string::npos)
    digits.replace(point, 1, std::string_view(messages::kDecimalMark));
  return digits;
}

std::string size_in_words(double bytes) {
  if (bytes < 1000) {
    return counted(static_cast<std::uint64_t>(std::max(bytes, 0.0)), messages::kByteNoun);
  }
  constexpr Message kUnits[] = {messages::kKilobytes, messages::kMegabytes, messages::kGigabytes,
                                messages::kTerabytes};
  std::size_t unit = 0;
  double value = bytes / 1000;
  for (; value >= 999.95 && unit < 3; ++unit) value /= 1000;
  char text[48];
  std::snprintf(text, sizeof text, "%.1f", std::min(value, 1e9));
  return with_decimal_mark(text).append(" ").append(kUnits[unit]);
}

std::string decimal(double value) {
  if (value >= 99.95) return grouped(static_cast<std::uint64_t>(std::min(value, 1e15) + 0.5));
  char text[48];
  std::snprintf(text, sizeof text, "%.1f", value);
  return with_decimal_mark(text);
}

std::string milliseconds(double took_ms) {
  return took_ms < 1 ? "<1" : grouped(static_cast<std::uint64_t>(took_ms + 0.5));
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
  const std::size_t taken = columns(text);
  return taken >= width ? text : std::string(width - taken, ' ') + text;
}

}  // namespace glane::cli
