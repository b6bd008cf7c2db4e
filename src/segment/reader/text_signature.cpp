#include "segment/reader/text_signature.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <vector>

#include "base/sorted.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

constexpr double kLeastShared = 2.0 / 3;

// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
  x = (x ^ x >> 27) * 0x94D049BB133111EBu;
  return x ^ x >> 31;
}

// Calls `take` with a hash of each row of three words; returns how many words there are.
//   in: hash_of  a word's number -> its hash
template <typename HashOf, typename Visit>
std::uint32_t for_each_row(std::string_view stream, HashOf hash_of, Visit visit) {
  TokenStreamReader words(stream, field::kText);
  std::uint64_t before = 0;
  std::uint64_t last = 0;
  std::uint32_t count = 0;
  std::uint32_t position = 0;
  while (words.next()) {
    if (words.position() == position) continue;  // a further form of the word
    position = words.position();
    const std::uint64_t word = hash_of(words.number());
    if (++count >= 3) visit(mixed(before * 3 + last * 5 + word));
    before = last;
    last = word;
  }
  return count;
}

// Counts for each of 64 bits in how many hashes it is set, eight bits' counts of a byte each in a
// word: adding a hash is eight look-ups.
class BitCounts {
 public:
  void add(std::uint64_t hash) {
    for (std::size_t i = 0; i < 8; ++i) bytes_[i] += kSpread[hash >> 8 * i & 0xFF];
    if (++pending_ == 255) flush();
  }

  std::uint64_t majority() {
    flush();
    std::uint64_t bits = 0;
    for (std::size_t bit = 0; bit < 64; ++bit) {
      if (counts_[bit] * 2 > total_) bits |= std::uint64_t{1} << bit;
    }
    return bits;
  }

 private:
  // The bits of a byte, a byte each.
  static constexpr std::array<std::uint64_t, 256> kSpread = [] {
    std::array<std::uint64_t, 256> spread{};
    for (std::uint64_t byte = 0; byte < 256; ++byte) {
      for (std::uint64_t bit = 0; bit < 8; ++bit) spread[byte] |= (byte >> bit & 1) << 8 * bit;
    }
    return spread;
  }();

  void flush() {
    for (std::size_t bit = 0; bit < 64; ++bit) {
      counts_[bit] += bytes_[bit / 8] >> 8 * (bit % 8) & 0xFF;
    }
    total_ += pending_;
    pending_ = 0;
    bytes_ = {};
  }

  std::array<std::uint64_t, 8> bytes_{};
  std::array<std::uint64_t, 64> counts_{};
  std::uint64_t total_ = 0;
  std::uint64_t pending_ = 0;
};

std::vector<std::uint64_t> sorted_rows(const Segment& segment, std::uint32_t row) {
  std::vector<std::uint64_t> rows;
  for_each_row(
      segment.stream(row),
      [&](std::uint32_t number) { return word_hash(segment.words().form(number)); },
      [&](std::uint64_t one) { rows.push_back(one); });
  sort_unique(rows);
  return rows;
}

}  // namespace

std::uint64_t word_hash(std::string_view form) {
  return XXH3_64bits(form.data(), form.size());
}

std::optional<std::uint64_t> text_signature(std::string_view stream,
                                            std::span<const std::uint64_t> hashes) {
  BitCounts counts;
  const std::uint32_t words = for_each_row(
      stream, [&](std::uint32_t number) { return number < hashes.size() ? hashes[number] : 0; },
      [&](std::uint64_t row) { counts.add(row); });
  if (words < kLeastSignedWords) return std::nullopt;
  return counts.majority();
}

bool are_near_text_signatures(const Segment& segment, std::uint32_t row,
                              const Segment& other_segment, std::uint32_t other_row) {
  const std::vector<std::uint64_t> a = sorted_rows(segment, row);
  const std::vector<std::uint64_t> b = sorted_rows(other_segment, other_row);
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  const std::size_t shared = both.size();
  const std::size_t either = a.size() + b.size() - shared;
  return either > 0 && static_cast<double>(shared) >= kLeastShared * static_cast<double>(either);
}

}  // namespace glane
