#include "ingest/captures.hpp"

#include <xxhash.h>

#include <charconv>
#include <cstring>

namespace glane {

namespace {

constexpr std::string_view kLinePrefix = "#L";
constexpr std::uint64_t kHashed = std::uint64_t{1} << 62;  // SQLite's numbers are signed

}  // namespace

bool is_newer_capture(const Giver& one, const Giver& other) {
  if (one.captured != other.captured) return one.captured > other.captured;
  if (one.file != other.file) return one.file_id > other.file_id;
  // "#L9" comes before "#L10".
  return ::strverscmp(one.place.c_str(), other.place.c_str()) > 0;
}

const Giver* newest(const std::vector<Giver>& givers) {
  const Giver* best = nullptr;
  for (const Giver& one : givers) {
    if (best == nullptr || is_newer_capture(one, *best)) best = &one;
  }
  return best;
}

Settling settling_of_captures(const std::vector<Giver>& givers) {
  const Giver* const stands = newest(givers);
  if (stands == nullptr) return Settling::remove;
  return stands->holds ? Settling::nothing : Settling::refetch;
}

std::uint64_t number_of_place(std::string_view place) {
  if (place.empty()) return 0;
  if (place.starts_with(kLinePrefix)) {
    std::uint64_t line = 0;
    const char* const end = place.data() + place.size();
    const auto [last, fault] = std::from_chars(place.data() + kLinePrefix.size(), end, line);
    if (fault == std::errc() && last == end && line > 0 && line <= kMostLines) return line;
  }
  return XXH3_64bits(place.data(), place.size()) >> 2 | kHashed;
}

}  // namespace glane
