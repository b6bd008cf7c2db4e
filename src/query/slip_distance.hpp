// How likely one word is what a person meant who typed another: slips of the keyboard and of
// spelling, weighed by slip_costs.hpp. within_edit_distance counts slips; this one tells small from
// large.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/slip_costs.hpp"

namespace glane {

// Longer words are not mistyped words.
inline constexpr std::size_t kLongestSpelling = 32;

// Words of the letters a to z only: what folding leaves of a French word.
bool may_be_misspelling(std::string_view folded);

// The distance of one typed word from others, which are told letter by letter: words that begin
// alike share the work.
//   source: Damerau 1964, with rules of several letters as in Brill and Moore 2000
class SlipDistance {
 public:
  static constexpr double kTooFar = 1000;

  // in: typed  a word of letters a to z, of kLongestSpelling at most
  explicit SlipDistance(std::string_view typed);

  // Keeps the first letters of the other word.
  void shorten_to(std::size_t letters) { meant_.resize(letters); }

  // in: letter  a to z; the word stays within kLongestSpelling letters
  // cost: some ten cells, each a few rules
  void add(char letter);

  std::string_view meant() const { return meant_; }

  // Of having typed the one for the other: 0 for the same word, about 1 for a letter added, dropped
  // or changed.
  double cost() const;

  // No word that begins as the other one costs less.
  double least_cost() const;

 private:
  static constexpr std::size_t kSize = kLongestSpelling + 1;
  using Row = std::array<double, kSize>;

  // One reading of a rule, and where the word typed has its side of it.
  struct Rule {
    std::string_view typed;
    std::string_view meant;
    double cost = 0;
    std::uint64_t ends = 0;  // a bit for each number of letters of the word typed that end with it
  };

  // What rules begin with, and the least that one of them costs.
  struct Head {
    std::string_view letters;
    double cost = 0;
  };

  void add_head(std::string_view letters, double cost);
  double row_least(std::size_t letters) const;
  void add_rule(std::string_view typed, std::string_view meant, const SoundRule& rule);
  double cell(const Row& row, std::size_t letters, std::size_t i) const;
  void apply_rules(const std::vector<Rule>& rules, Row& row, std::size_t letters) const;

  std::string typed_;
  std::string meant_;
  std::array<double, kSize> extra_{};        // of each letter typed, where the other word has none
  std::array<std::vector<Rule>, 27> rules_;  // by the last letter meant, 26: none
  std::vector<Rule> end_rules_;
  std::vector<Head> heads_;
  std::array<Row, kSize> rows_;  // by letters of the other word, then by letters typed
};

// What it costs to type `typed` for `meant`.
//   in:     plain words of at most kLongestSpelling letters, else a cost no word is worth
double misspelling_cost(std::string_view typed, std::string_view meant);

}  // namespace glane
