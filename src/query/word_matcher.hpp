// Tests of the words of a document: rows of words, words near each other, words without postings.
// Each segment numbers words for itself, so that forms become numbers when a segment is met.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/matcher_source.hpp"

namespace glane {

// One place of a row: the forms that may stand there.
using PlaceForms = std::vector<std::string>;

// The only form of a place of a phrase where any word may stand: "la * municipale".
inline constexpr std::string_view kAnyWord = "*";
inline bool takes_any_word(const PlaceForms& forms) {
  return forms.size() == 1 && forms[0] == kAnyWord;
}

// Words side by side, in order.
//   cost: a few instructions for each word of the stream
class PhraseMatcher : public DocumentMatcher {
 public:
  PhraseMatcher(std::string_view prefix, std::vector<PlaceForms> places);
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;
  bool show(MatcherVisitor& visitor) const override;

 private:
  std::string prefix_;
  std::uint8_t fields_;
  std::vector<PlaceForms> places_;
};

// Words, each at a place of its own, within `window` places, in any order.
class NearMatcher : public DocumentMatcher {
 public:
  NearMatcher(std::string_view prefix, std::vector<PlaceForms> places, std::uint32_t window);
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;
  bool show(MatcherVisitor& visitor) const override;

 private:
  std::string prefix_;
  std::uint8_t fields_;
  std::vector<PlaceForms> places_;
  std::uint32_t window_;
};

// Any of some forms, weighed by how often. The rows of stop words without postings are
// known to the segment, where the prefix is of title or text; others may be in any row.
class WordMatcher : public DocumentMatcher {
 public:
  enum class Asks { how_often, whether };

  //   in: asks  whether alone, where nobody looks at the weight: the first is enough then
  WordMatcher(std::string_view prefix, PlaceForms forms, Asks asks = Asks::how_often);
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;
  bool show(MatcherVisitor& visitor) const override;
  double most() const override;

 private:
  std::string prefix_;
  std::uint8_t fields_;
  PlaceForms forms_;
  Asks asks_;
};

// Any of some stop words without postings, in title or text: no stream is read.
class StopWordMatcher : public DocumentMatcher {
 public:
  explicit StopWordMatcher(PlaceForms forms) : forms_(std::move(forms)) {}
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;
  bool show(MatcherVisitor& visitor) const override;
  double most() const override;

 private:
  PlaceForms forms_;
};

}  // namespace glane
