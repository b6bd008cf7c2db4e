// What the text of a document says for it beyond the counts of its words: where the words asked
// for stand, and how. The second look of the ranking, at the first documents only.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "query/asked_words.hpp"
#include "query/ranking_settings.hpp"

namespace glane {

// Each is what it adds to a document's score: inverse document frequencies by a weight, never
// negative.
struct TextEvidence {
  double accents = 0;    // words typed with an accent, but for those that lack it in the text
  double lead = 0;       // words, or others of their family, early in the text
  double names = 0;      // words typed with a capital that have one in the text
  double closeness = 0;  // words near to each other, each pair at its nearest
  double order = 0;      // words side by side as in the query, stop words included

  double total() const { return accents + lead + names + closeness + order; }
};

// Looks at one text after the other for the words of one query.
//   cost: one analysis of the text, then a few instructions for each of its words that begins like
//         a word asked for
class EvidenceReader {
 public:
  // `words` and `analyzer` must outlive it.
  EvidenceReader(const AskedWords& words, const RankingSettings& ranking, FrenchAnalyzer& analyzer);

  // A title stands before the text, as its first words.
  TextEvidence read(std::string_view title, std::string_view text);

  static constexpr std::size_t kMostBytes = 1 << 16;  // of a text; what follows is not looked at

 private:
  struct Places {
    std::vector<std::uint32_t> same;  // positions of the word, in any form of its class
    std::uint32_t family = 0;         // first position of a word of its family; 0: none
    bool capital = false;             // somewhere written with a capital
    bool accents = false;             // somewhere written with its accents
  };

  // Notes the words of `text`, their positions counted on from `offset`; returns the last one.
  std::uint32_t note_words(std::string_view text, std::uint32_t offset);
  bool may_match(const Word& word) const;
  double accents() const;
  double lead() const;
  double names() const;
  double closeness() const;
  double order() const;

  const AskedWords& words_;
  RankingSettings ranking_;
  FrenchAnalyzer& analyzer_;
  std::size_t count_;
  std::array<bool, 256> form_begins_{};   // first bytes of their folded forms
  std::array<bool, 256> class_begins_{};  // and of their classes
  std::vector<Places> places_;            // of each word
  Analysis analysis_;
};

}  // namespace glane
