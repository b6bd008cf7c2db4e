#include "results/document_places.hpp"

#include <algorithm>
#include <utility>

#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

constexpr std::uint8_t kOwnWords = field::kTitle | field::kText;

// What is asked of authors, quotations and threads is no place of a document's own words.
std::vector<MatchPart> parts_of_own_words(const MatchParts& parts) {
  std::vector<MatchPart> own;
  for (MatchPart part : parts.parts()) {
    part.fields &= kOwnWords;
    if (part.fields != 0) own.push_back(std::move(part));
  }
  return own;
}

bool stands_before(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  if (a.front() != b.front()) return a.front() < b.front();
  if (a.back() != b.back()) return a.back() < b.back();
  return a < b;
}

}  // namespace

DocumentPlaces::DocumentPlaces(const MatchParts& parts, const SearchContext& context)
    : parts_(parts_of_own_words(parts)),
      finder_(parts_, context.segments()),
      posted_(context, parts_) {}

std::vector<WordPlace> DocumentPlaces::find(std::uint32_t segment, std::uint32_t row) {
  std::vector<WordPlace> places;
  for (TextPlaces& text : finder_.find(segment, row)) {
    std::vector<MatchPlace>& matches = text.matches;
    std::sort(matches.begin(), matches.end(), [](const MatchPlace& a, const MatchPlace& b) {
      return stands_before(a.words, b.words);
    });
    const auto end =
        std::unique(matches.begin(), matches.end(),
                    [](const MatchPlace& a, const MatchPlace& b) { return a.words == b.words; });
    for (auto match = matches.begin(); match != end; ++match) {
      places.push_back({(text.fields & field::kTitle) != 0, std::move(match->words)});
    }
  }
  return places;
}

std::size_t DocumentPlaces::count(std::uint32_t segment, std::uint32_t row) {
  if (posted_.can_tell()) {
    const std::size_t words = posted_.count(segment, row);
    if (words <= 1 || !finder_.may_share_places(segment, row)) return words;
  }
  return finder_.finds_words_only() ? finder_.count_words(segment, row) : find(segment, row).size();
}

}  // namespace glane
