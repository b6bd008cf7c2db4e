#include "query/slip_costs.hpp"

#include <array>
#include <cstdlib>

namespace glane {

namespace {

// .65 the same word in another spelling, .75 a sound with two spellings in common use, .8 a sound
// that the letters around decide.
// clang-format off
constexpr SoundRule kSoundRules[] = {
    // Consonants
    {"ph", "f", .75}, {"qu", "k", .75}, {"qu", "c", .8}, {"qu", "q", .75}, {"k", "c", .8},
    {"ck", "k", .75}, {"ck", "c", .8}, {"cqu", "qu", .75}, {"cqu", "c", .8}, {"ch", "k", .8},
    {"ch", "c", .8}, {"ch", "sh", .8}, {"s", "c", .8}, {"ss", "c", .8}, {"ss", "sc", .8},
    {"s", "sc", .8}, {"c", "sc", .75}, {"ti", "si", .8}, {"ti", "ci", .8}, {"ti", "ssi", .8},
    {"z", "s", .8}, {"z", "ss", .85}, {"x", "cc", .8}, {"x", "cs", .8}, {"x", "ks", .8},
    {"x", "ct", .8}, {"x", "s", .85}, {"g", "j", .8}, {"ge", "j", .8}, {"gu", "g", .8},
    {"gn", "ni", .8}, {"w", "v", .8},
    // Nasal vowels
    {"an", "en", .75}, {"am", "em", .75}, {"an", "am", .85}, {"en", "em", .85}, {"an", "em", .85},
    {"en", "am", .85}, {"in", "im", .85}, {"in", "ain", .75}, {"in", "ein", .75}, {"in", "yn", .75},
    {"im", "ym", .75}, {"ain", "ein", .75}, {"in", "un", .8}, {"in", "en", .8}, {"om", "on", .85},
    // Other vowels
    {"o", "au", .75}, {"o", "eau", .75}, {"au", "eau", .75}, {"o", "ot", .8, true},
    {"e", "ai", .75},
    {"e", "ei", .75}, {"ai", "ei", .75}, {"eu", "oeu", .75}, {"eu", "oe", .75}, {"y", "i", .65},
    {"y", "ill", .8}, {"ill", "i", .85}, {"oi", "oy", .65}, {"aill", "ay", .8},
    // Endings that sound as é
    {"e", "er", .75, true}, {"e", "ez", .75, true}, {"e", "et", .8, true}, {"e", "ait", .8, true},
    {"e", "ais", .8, true}, {"er", "ez", .75, true}, {"er", "ait", .8, true},
    {"er", "ais", .8, true}, {"er", "ee", .8, true}, {"er", "es", .8, true},
    {"ait", "ais", .75, true}, {"ait", "et", .8, true}, {"ai", "et", .8, true},
    // Endings that do not sound
    {"", "s", .75, true}, {"", "t", .75, true}, {"", "d", .75, true}, {"", "x", .75, true},
    {"", "e", .75, true}, {"", "p", .8, true}, {"", "nt", .95, true}, {"", "es", 1.0, true},
    {"ent", "e", .8, true}, {"t", "d", .75, true}, {"s", "x", .75, true}, {"s", "t", .75, true},
    // An h is silent nearly everywhere.
    {"h", "", .75},
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

bool are_neighbour_keys(char a, char b) {
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
