#include "query/sound_rules.hpp"

#include <array>
#include <cstdlib>

namespace glane {

namespace {

// Costs are ranks, tuned on broken words: .2 the same word in another spelling, .3 a sound with two
// spellings in common use, .4 a sound that the letters around decide.
// clang-format off
constexpr SoundRule kSoundRules[] = {
    // Consonants
    {"ph", "f", .3}, {"qu", "k", .3}, {"qu", "c", .4}, {"qu", "q", .3}, {"k", "c", .4},
    {"ck", "k", .3}, {"ck", "c", .4}, {"cqu", "qu", .3}, {"cqu", "c", .4}, {"ch", "k", .4},
    {"ch", "c", .4}, {"ch", "sh", .4}, {"s", "c", .4}, {"ss", "c", .4}, {"ss", "sc", .4},
    {"s", "sc", .4}, {"c", "sc", .3}, {"ti", "si", .4}, {"ti", "ci", .4}, {"ti", "ssi", .4},
    {"z", "s", .4}, {"z", "ss", .5}, {"x", "cc", .4}, {"x", "cs", .4}, {"x", "ks", .4},
    {"x", "ct", .4}, {"x", "s", .5}, {"g", "j", .4}, {"ge", "j", .4}, {"gu", "g", .4},
    {"gn", "ni", .4}, {"w", "v", .4},
    // Nasal vowels
    {"an", "en", .3}, {"am", "em", .3}, {"an", "am", .3}, {"en", "em", .3}, {"an", "em", .3},
    {"en", "am", .3}, {"in", "im", .3}, {"in", "ain", .3}, {"in", "ein", .3}, {"in", "yn", .3},
    {"im", "ym", .3}, {"ain", "ein", .3}, {"in", "un", .4}, {"in", "en", .4}, {"om", "on", .3},
    // Other vowels
    {"o", "au", .3}, {"o", "eau", .3}, {"au", "eau", .3}, {"o", "ot", .4, true}, {"e", "ai", .3},
    {"e", "ei", .3}, {"ai", "ei", .3}, {"eu", "oeu", .3}, {"eu", "oe", .3}, {"y", "i", .2},
    {"y", "ill", .4}, {"ill", "i", .5}, {"oi", "oy", .2}, {"aill", "ay", .4},
    // Endings that sound as é
    {"e", "er", .3, true}, {"e", "ez", .3, true}, {"e", "et", .4, true}, {"e", "ait", .4, true},
    {"e", "ais", .4, true}, {"er", "ez", .3, true}, {"er", "ait", .4, true},
    {"er", "ais", .4, true}, {"er", "ee", .4, true}, {"er", "es", .4, true},
    {"ait", "ais", .3, true}, {"ait", "et", .4, true}, {"ai", "et", .4, true},
    // Endings that do not sound
    {"", "s", .3, true}, {"", "t", .3, true}, {"", "d", .3, true}, {"", "x", .3, true},
    {"", "e", .3, true}, {"", "p", .4, true}, {"", "nt", .4, true}, {"", "es", .4, true},
    {"ent", "e", .4, true}, {"t", "d", .3, true}, {"s", "x", .3, true}, {"s", "t", .3, true},
    // An h is silent nearly everywhere.
    {"h", "", .3},
};
// clang-format on

constexpr std::array<std::string_view, 3> kKeyRows = {"azertyuiop", "qsdfghjklm", "wxcvbn"};

struct Key {
  int row = -1;
  int column = 0;
};

Key key_of(char letter) {
  for (int row = 0; row < static_cast<int>(kKeyRows.size()); ++row) {
    const std::size_t column = kKeyRows[row].find(letter);
    if (column != std::string_view::npos) return {row, static_cast<int>(column)};
  }
  return {};
}

}  // namespace

std::span<const SoundRule> sound_rules() {
  return kSoundRules;
}

bool sound_like_neighbour_keys(char a, char b) {
  Key upper = key_of(a);
  Key lower = key_of(b);
  if (upper.row < 0 || lower.row < 0) return false;
  if (upper.row == lower.row) return std::abs(upper.column - lower.column) == 1;
  if (upper.row > lower.row) std::swap(upper, lower);
  if (lower.row - upper.row != 1) return false;
  // Each row stands half a key to the right of the one above it.
  const int shift = upper.column - lower.column;
  return shift == 0 || shift == 1;
}

}  // namespace glane
