#include "results/recency.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <limits>
#include <string>

#include "glane/error_code.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

namespace {

constexpr double kDay = 86'400;
constexpr double kMostDays = 1'000'000;

double days_of_unit(std::string_view unit) {
  if (unit == "d" || unit == "j") return 1;
  if (unit == "w" || unit == "s") return 7;
  if (unit == "m") return 365.25 / 12;
  return unit == "y" || unit == "a" ? 365.25 : 0;
}

double read_half_life(std::string_view text) {
  double count = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
  const std::string_view unit = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
  const double days = read.ec == std::errc() ? count * days_of_unit(unit) : 0;
  if (days > 0 && days <= kMostDays) return days * kDay;
  throw Error(ErrorCode::argument_half_life, {{"value", std::string(text)}});
}

std::int64_t newest(const SegmentSet& segments) {
  const std::int64_t now = std::time(nullptr);
  std::int64_t newest = std::numeric_limits<std::int64_t>::min();
  for (const LiveSegment& live : segments) {
    for (std::uint32_t row = 0; row < live.segment->rows(); ++row) {
      const std::int64_t instant = live.segment->instant(row);
      if (instant > newest && instant != kUndated && live.is_live(row)) newest = instant;
      if (newest >= now) return now;
    }
  }
  return newest;
}

}  // namespace

Recency::Recency(std::string_view half_life, const SegmentSet& segments)
    : half_life_seconds_(read_half_life(half_life)), newest_(newest(segments)) {}

double Recency::factor(std::int64_t instant) const {
  if (instant == kUndated) return kLeast;
  if (instant >= newest_) return 1;
  const double age = static_cast<double>(newest_) - static_cast<double>(instant);
  return std::max(kLeast, std::exp2(-age / half_life_seconds_));
}

}  // namespace glane
