// What it costs to write one thing for another: the slips that misspellings are made of, in one
// table. Read by slip_distance.cpp.
#pragma once

#include <span>
#include <string_view>

namespace glane {

// Costs are logarithms of how rare a slip is, but for a factor: of letters left out, exchanged and
// doubled there is one of each for a place in a word, of other letters there are twenty-five.
namespace slip {
inline constexpr double kOtherLetter = 1.2;
inline constexpr double kNeighbourKey = 0.9;
inline constexpr double kLetterMore = 1.2;
inline constexpr double kLetterLess = 0.78;
inline constexpr double kNeighbourMore = 1.0;  // a neighbouring key was hit too
inline constexpr double kDoubledLetter = 0.7;
inline constexpr double kExchanged = 0.7;
inline constexpr double kExchangedAcross = 0.95;  // of "rénumération"
inline constexpr double kFirstLetter = 0.05;       // hardly anyone mistypes it
inline constexpr double kMissingApostrophe = 0.6;
inline constexpr double kMissingBlank = 1.0;             // of words that stand side by side
inline constexpr double kMissingBlankOfStrangers = 1.4;  // of words that only share a document
inline constexpr double kBlankTooMany = 0.5;
}  // namespace slip

// Either stands for the other; words are folded, so that é, è and ê are e and ç is c.
struct SoundRule {
  std::string_view a;
  std::string_view b;
  double cost = 0;
  bool at_end_only = false;  // of the word
};

std::span<const SoundRule> sound_rules();

// True where the keys of two letters, a to z, touch each other on an AZERTY keyboard.
bool are_neighbour_keys(char a, char b);

}  // namespace glane
