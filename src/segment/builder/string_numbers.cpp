#include "segment/builder/string_numbers.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <limits>

#include "glane/error_code.hpp"

namespace glane {

namespace {

constexpr std::size_t kFirstSlots = 1024;  // a power of two, as all sizes

std::uint32_t hash_of(std::string_view text) {
  return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()) >> 32);
}

// The first bytes of a string as a number that sorts as they do.
std::uint64_t head_of(std::string_view text) {
  char bytes[8] = {};
  std::memcpy(bytes, text.data(), std::min<std::size_t>(text.size(), sizeof bytes));
  std::uint64_t head;
  std::memcpy(&head, bytes, sizeof head);
  return __builtin_bswap64(head);
}

}  // namespace

StringNumbers::Numbered StringNumbers::number_of(std::string_view text) {
  if (ends_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t number = slots_[slot] - 1;
    if (hashes_[number] == hash && string(number) == text) return {number, false};
  }
  if (bytes_.size() + text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorCode::size_strings);
  }
  slots_[slot] = count() + 1;
  bytes_ += text;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  hashes_.push_back(hash);
  return {count() - 1, true};
}

void StringNumbers::grow() {
  slots_.assign(std::max(kFirstSlots, slots_.size() * 2), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < count(); ++number) {
    std::size_t slot = hashes_[number] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = number + 1;
  }
}

std::vector<std::uint32_t> StringNumbers::sorted() const {
  struct Key {
    std::uint64_t head;  // mostly tells two strings apart without a look at them
    std::uint32_t number;
  };
  std::vector<Key> keys(count());
  for (std::uint32_t number = 0; number < count(); ++number) {
    keys[number] = {head_of(string(number)), number};
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    return a.head != b.head ? a.head < b.head : string(a.number) < string(b.number);
  });
  std::vector<std::uint32_t> numbers;
  numbers.reserve(keys.size());
  for (const Key& key : keys) numbers.push_back(key.number);
  return numbers;
}

std::size_t StringNumbers::memory() const {
  return bytes_.size() + (ends_.size() + hashes_.size() + slots_.capacity()) * 4;
}

}  // namespace glane
