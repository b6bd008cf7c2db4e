// The one reader of what French writes in several ways: "18 h 30", "18h30" and "18:30", "St-Malo"
// and "Saint-Malo", "11/09/2001" and "11 septembre 2001". It sees the words of a text, or of a
// query, and puts their one form in their place; what was written stays as parts where somebody may
// ask for it.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "french/analysis.hpp"

namespace glane {

// Whether a word may be the first of a unit.
bool may_begin_unit(std::string_view folded);

using InternWord = std::function<const Word&(std::string_view form)>;

class WrittenUnits {
 public:
  // Notes tokens[at] as a word that may begin a unit.
  void note(std::size_t at) { starts_.push_back(at); }

  // Reads the units that begin at the words noted, and forgets these. Where there is one, the
  // tokens of `analysis`, their positions and the words joined of them change, and
  // Analysis::units tells the bytes.
  //   cost: a look at the words noted and those behind them; where a unit is found, a copy of the
  //         tokens from there on
  void read(std::string_view text, const InternWord& intern, Analysis& analysis);

 private:
  std::vector<std::size_t> starts_;
  std::vector<Token> tokens_;       // under way
  std::vector<std::size_t> moved_;  // where each token of before stands
};

}  // namespace glane
