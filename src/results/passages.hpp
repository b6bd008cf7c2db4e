// Which passages of a text show best why it was found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace glane {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool holds(const ByteRange& other) const { return begin <= other.begin && other.end <= end; }
  bool operator==(const ByteRange&) const = default;
};

// A match of a part of a query: the words that it lights, ascending, one at the least.
struct TextMatch {
  std::uint32_t part = 0;  // below the number of weights
  std::vector<ByteRange> words;

  ByteRange range() const { return {words.front().begin, words.back().end}; }
};

struct PartWeight {
  double rarity = 0;        // 0 or more
  bool is_precise = false;  // a match is what was asked for: it is shown, come what may
};

// About so much of a text is shown; twice as much where what is to be shown stands far apart.
inline constexpr std::size_t kPassageBytes = 260;

// The passage with the most of what was asked for, rare words counting for more, and closest
// together; further ones with the first match of each precise part that it lacks.
//   out:  ascending, apart; they begin and end with sentences where these are short enough, else
//         between words. Of a text without matches its beginning; of an empty one nothing
//   cost: O(matches), times those that stand in one passage
std::vector<ByteRange> choose_passages(std::string_view text, std::span<const TextMatch> matches,
                                       std::span<const PartWeight> weights);

// Whether all words of a match stand in passages.
bool passages_hold(std::span<const ByteRange> passages, const TextMatch& match);

}  // namespace glane
