// Letters of French that sound alike, and keys that lie side by side: what misspellings are made
// of. One table, read by misspelling.cpp (what a slip costs) and near_spellings.cpp (what may be
// meant).
#pragma once

#include <span>
#include <string_view>

namespace glane {

// Either stands for the other; words are folded, so that é, è and ê are e and ç is c.
struct SoundRule {
  std::string_view a;
  std::string_view b;
  double cost = 0;           // of writing one for the other; another letter costs about 1
  bool at_end_only = false;  // of the word
};

std::span<const SoundRule> sound_rules();

// True where the keys of two letters, a to z, touch each other on an AZERTY keyboard.
bool sound_like_neighbour_keys(char a, char b);

}  // namespace glane
