#include "index/schema.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace glane {

namespace {

std::string hexadecimal(std::uint64_t number) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  return std::string(digits.data(), end);
}

}  // namespace

std::string class_term(std::string_view prefix, std::string_view stem,
                       std::string_view second_stem) {
  std::string term = "Z";
  if (!prefix.empty()) term.append(prefix) += ':';
  term.append(stem);
  if (second_stem.empty()) return term;
  const auto alike =
      std::mismatch(stem.begin(), stem.end(), second_stem.begin(), second_stem.end());
  term += '/';
  term += std::to_string(stem.end() - alike.first);
  return term.append(alike.second, second_stem.end());
}

std::string exact_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  const auto zeros = static_cast<std::size_t>(std::count(value.begin(), value.end(), '\0'));
  if (prefix.size() + value.size() + zeros <= kMaxTermBytes) return term.append(value);
  const XXH128_hash_t hash = XXH3_128bits(value.data(), value.size());
  const std::string tail = "#" + hexadecimal(hash.high64) + hexadecimal(hash.low64);
  // Half the room: zero bytes in the head may double it.
  return term.append(value.substr(0, (kMaxTermBytes - prefix.size() - tail.size()) / 2)) + tail;
}

}  // namespace glane
