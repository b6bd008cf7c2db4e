// The forms that numbers have in a Xapian 1.4 glass table. Those of iamglass are base/varint.hpp's.
#pragma once

#include <cstdint>
#include <string>

namespace glane {

// Of every block and of the version file: what is written in one pass has one revision.
constexpr std::uint32_t kGlassRevision = 1;

// Of a leaf item besides key, number of the part and tag; of a branch item besides the key.
constexpr std::uint32_t kLeafItemHead = 3;
constexpr std::uint32_t kBranchItemHead = 7;
constexpr std::uint32_t kPartBytes = 2;

// What the first two bytes of a leaf item say of its part beside its size.
constexpr std::uint32_t kFirstPart = 1u << 13;
constexpr std::uint32_t kLastPart = 1u << 14;

// High byte first, in the heads and directories of blocks.
inline void put_fixed_2(char* out, std::uint32_t number) {
  out[0] = static_cast<char>(number >> 8);
  out[1] = static_cast<char>(number);
}

inline void put_fixed_4(char* out, std::uint32_t number) {
  put_fixed_2(out, number >> 16);
  put_fixed_2(out + 2, number);
}

inline std::uint32_t fixed_2(const char* bytes) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[0])) << 8 |
         static_cast<unsigned char>(bytes[1]);
}

inline std::uint32_t fixed_4(const char* bytes) {
  return fixed_2(bytes) << 16 | fixed_2(bytes + 2);
}

constexpr int kMostNumberBytes = 10;

// Seven bits a byte, low ones first, as append_varint writes them; the end of what was written.
inline char* put_number(char* out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) *out++ = static_cast<char>(number | 0x80);
  *out++ = static_cast<char>(number);
  return out;
}

// A document's number in a key: longer ones are greater, equally long ones compare as bytes.
inline void append_sorted_number(std::string& key, std::uint32_t number) {
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
