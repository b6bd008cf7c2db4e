#include "segment/glass_numbers.hpp"

namespace glane {

void append_sorted_number(std::string& key, std::uint32_t number) {
  if (number < 0x8000) {
    key += static_cast<char>(number >> 8);
    key += static_cast<char>(number);
    return;
  }
  // The first byte begins with a one for each byte past the second, then a zero.
  const int bytes = number < 1u << 22 ? 3 : number < 1u << 29 ? 4 : 5;
  const std::uint64_t ones = std::uint64_t{(0xFFu << (10 - bytes)) & 0xFFu} << (8 * (bytes - 1));
  const std::uint64_t marked = ones | number;
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    key += static_cast<char>(marked >> shift);
}

}  // namespace glane
