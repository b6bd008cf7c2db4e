#include "query/phrase_spellings.hpp"

#include <algorithm>

#include "index/snapshot/vocabulary.hpp"

namespace glane {

namespace {

// Each joined word doubles the rows; nobody types a phrase with more than five of them.
constexpr std::size_t kMaxSpellings = 32;

using Words = std::vector<std::string>;

// Walks the phrase word by word; at each, one step takes one or more words of it and adds one or
// more words to the row.
class SpellingWalk {
 public:
  SpellingWalk(const SegmentSet& segments, const Analysis& analysis)
      : segments_(segments), analysis_(analysis) {
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
      if (!analysis.tokens[i].alternative) places_.push_back(i);
    }
  }

  std::vector<Words> rows() {
    Words row;
    walk(0, row);
    return std::move(rows_);
  }

 private:
  const std::string& word(std::size_t place) const {
    return analysis_.tokens[places_[place]].word->folded;
  }

  void step(std::size_t next, const Words& added, Words& row) {
    row.insert(row.end(), added.begin(), added.end());
    walk(next, row);
    row.resize(row.size() - added.size());
  }

  void walk(std::size_t place, Words& row) {
    if (rows_.size() >= kMaxSpellings) return;
    if (place == places_.size()) {
      if (!row.empty()) rows_.push_back(row);
      return;
    }
    step(place + 1, {word(place)}, row);
    for (const JoinedTokens& joined : analysis_.joined) {
      const bool here = joined.first == places_[place];
      if (here) step(place + joined.count, {joined.word->folded}, row);
    }
    for (const Words& parts : parts_of_joined(segments_, word(place))) {
      step(place + 1, parts, row);
    }
    const Words initials = parts_of_ampersand(word(place));
    if (!initials.empty()) step(place + 1, initials, row);
    if (place + 1 < places_.size()) walk_pair(place, row);
  }

  // Two words of the phrase that some text writes with a hyphen may stand in one word elsewhere.
  void walk_pair(std::size_t place, Words& row) {
    const Words pair = {word(place), word(place + 1)};
    const std::vector<Words> known = parts_of_joined(segments_, pair[0] + pair[1]);
    if (std::find(known.begin(), known.end(), pair) == known.end()) return;
    step(place + 2, {pair[0] + pair[1]}, row);
  }

  const SegmentSet& segments_;
  const Analysis& analysis_;
  std::vector<std::size_t> places_;
  std::vector<Words> rows_;
};

}  // namespace

std::vector<std::string> parts_of_ampersand(std::string_view folded) {
  const std::size_t sign = folded.find('&');
  const bool between = sign != folded.npos && sign > 0 && sign + 1 < folded.size() &&
                       folded.find('&', sign + 1) == folded.npos;
  if (!between) return {};
  return {std::string(folded.substr(0, sign)), std::string(folded.substr(sign + 1))};
}

std::vector<Words> phrase_spellings(const SegmentSet& segments, const Analysis& analysis) {
  return SpellingWalk(segments, analysis).rows();
}

}  // namespace glane
