// What a query wants to know of some words, by their number: looked at for each word of many
// streams.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace glane {

template <typename Value>
class NumberTable {
 public:
  // The value of `number`, made where there is none.
  Value& operator[](std::uint32_t number) {
    const std::size_t place = number / kBits;
    if (place >= known_.size()) known_.resize(place + 1);
    known_[place] |= std::uint64_t{1} << number % kBits;
    return values_[number];
  }

  // The value of `number`, or nullptr. cost: a bit looked at, for nearly every word of a text
  const Value* find(std::uint32_t number) const {
    const std::size_t place = number / kBits;
    if (place >= known_.size() || (known_[place] >> number % kBits & 1) == 0) return nullptr;
    return &values_.find(number)->second;
  }

  bool empty() const { return values_.empty(); }

 private:
  static constexpr std::uint32_t kBits = 64;
  std::vector<std::uint64_t> known_;
  std::unordered_map<std::uint32_t, Value> values_;
};

}  // namespace glane
