// What a query wants to know of some words, by their number: looked at for each word of many
// streams.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace glane {

template <typename Value>
class NumberTable {
 public:
  // The value of `number`, made where there is none; valid until the next one is made.
  Value& operator[](std::uint32_t number) {
    if (const Value* known = find(number)) return const_cast<Value&>(*known);
    entries_.emplace_back(number, Value());
    filter_[filter_word(number)] |= std::uint64_t{1} << number % kBits;
    if (entries_.size() * 2 > slots_.size()) {
      grow();
    } else {
      put(static_cast<std::uint32_t>(entries_.size()));
    }
    return entries_.back().second;
  }

  // The value of `number`, or nullptr. cost: a bit looked at, for nearly every word of a text
  const Value* find(std::uint32_t number) const {
    if ((filter_[filter_word(number)] >> number % kBits & 1) == 0) return nullptr;
    for (std::size_t slot = first_slot(number);; slot = next_slot(slot)) {
      if (slots_[slot] == 0) return nullptr;
      const auto& entry = entries_[slots_[slot] - 1];
      if (entry.first == number) return &entry.second;
    }
  }

  bool empty() const { return entries_.empty(); }

 private:
  static constexpr std::uint32_t kBits = 64;
  static constexpr std::uint32_t kFilterWords = 64;  // the most frequent 4,096 words are told apart

  static std::size_t filter_word(std::uint32_t number) { return number / kBits % kFilterWords; }
  std::size_t first_slot(std::uint32_t number) const {
    return number * std::size_t{0x9E3779B1} >> 7 & (slots_.size() - 1);
  }
  std::size_t next_slot(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

  void put(std::uint32_t entry) {
    std::size_t slot = first_slot(entries_[entry - 1].first);
    while (slots_[slot] != 0) slot = next_slot(slot);
    slots_[slot] = entry;
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, 0);
    for (std::uint32_t entry = 1; entry <= entries_.size(); ++entry) put(entry);
  }

  std::array<std::uint64_t, kFilterWords> filter_{};
  std::vector<std::pair<std::uint32_t, Value>> entries_;
  std::vector<std::uint32_t> slots_;  // place of an entry + 1; 0: free. A power of two of them
};

}  // namespace glane
