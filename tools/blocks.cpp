#include "blocks.hpp"

#include <algorithm>
#include <cmath>

namespace glane::cli {

std::string bar(double share, std::size_t width) {
  static const char* const parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (!(share > 0)) return {};
  const double columns = std::min(share, 1.0) * static_cast<double>(width);
  const auto eighths = static_cast<std::size_t>(columns * 8);
  std::string out;
  for (std::size_t full = 0; full < eighths / 8; ++full) out += "█";
  out += parts[eighths % 8];
  return out.empty() ? parts[1] : out;
}

std::string block_line(const std::vector<double>& values, double largest) {
  static const char* const levels[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::string out;
  for (const double value : values) {
    if (!(value > 0) || !(largest > 0)) {
      out += " ";
      continue;
    }
    const auto level = static_cast<std::size_t>(std::ceil(std::min(value / largest, 1.0) * 8));
    out += levels[std::clamp<std::size_t>(level, 1, 8) - 1];
  }
  return out;
}

}  // namespace glane::cli
