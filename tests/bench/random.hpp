// Chance of the generated text: the same numbers from the same seed on every compiler and machine,
// which the distributions of <random> do not promise. Only sums, products and quotients of doubles
// are used, and no function of libm, whose last bits vary.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace glane::bench {

// Mixes the bits of `value`: what is numbered gets its properties from this. (SplitMix64, Vigna)
constexpr std::uint64_t scatter(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
  return value ^ (value >> 31);
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(scatter(seed)) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15;
    return scatter(state_);
  }

  // 0 .. limit - 1; limit is 1 .. 2^32.
  std::size_t below(std::size_t limit) { return ((next() >> 32) * limit) >> 32; }

  // 0 .. limit - 1, the first ones more often: as the square of a uniform number.
  std::size_t early_below(std::size_t limit) { return below(1 + below(limit)); }

  // In percent.
  bool chance(double percent) { return unit() * 100 < percent; }

  // [0, 1)
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

  // `middle` times or divided by `factor` and that eight times: log-normal, near enough, with a
  // standard deviation of 2.8 log(factor).
  double around(double middle, double factor) {
    std::uint64_t bits = next();
    for (int i = 0; i < 8; ++i, bits >>= 1) middle *= (bits & 1) != 0 ? factor : 1 / factor;
    return middle * (0.9 + 0.2 * unit());
  }

 private:
  std::uint64_t state_;
};

// A rank by Zipf's law as Mandelbrot has it, 1 / (rank + shift): Walker's alias method, so that a
// draw costs the same whatever the number of ranks.
class ZipfRanks {
 public:
  ZipfRanks(std::size_t count, double shift) : columns_(count) {
    double sum = 0;
    for (std::size_t rank = 0; rank < count; ++rank) sum += 1 / (static_cast<double>(rank) + shift);
    std::vector<double> share(count);
    for (std::size_t rank = 0; rank < count; ++rank) {
      share[rank] = static_cast<double>(count) / (static_cast<double>(rank) + shift) / sum;
    }
    // Shares fall with the rank: what the first have above 1 fills up the last; one that has thus
    // fallen under 1 is filled up by the next.
    std::size_t giver = 0;
    for (std::size_t taker = count - 1; taker > giver; --taker) {
      columns_[taker] = {share[taker], static_cast<std::uint32_t>(giver)};
      share[giver] -= 1 - share[taker];
      for (; share[giver] < 1 && giver + 1 < taker; ++giver) {
        columns_[giver] = {share[giver], static_cast<std::uint32_t>(giver + 1)};
        share[giver + 1] -= 1 - share[giver];
      }
    }
    columns_[giver] = {1, static_cast<std::uint32_t>(giver)};
  }

  std::size_t draw(Random& random) const {
    const std::size_t rank = random.below(columns_.size());
    return random.unit() < columns_[rank].own ? rank : columns_[rank].other;
  }

  std::size_t size() const { return columns_.size(); }

 private:
  struct Column {
    double own = 0;
    std::uint32_t other = 0;
  };
  std::vector<Column> columns_;
};

}  // namespace glane::bench
