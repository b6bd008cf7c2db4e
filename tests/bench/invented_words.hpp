// The vocabulary of the generated text: for each part of speech an endless list of lemmas, the most
// frequent first. Those at its head are real (real_words.hpp); behind them stand words made of
// French syllables and endings, spelled from their number alone, so that they take no memory.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "random.hpp"

namespace glane::bench {

// A place's number in the list of its part of speech, from 0.
using LemmaNumber = std::uint64_t;

enum class PartOfSpeech { noun, adjective, verb, surname, place };

class Lemmas {
 public:
  // `real` are the first ones; `known` lemmas share what `tail_percent` leaves, by Zipf's law
  // with that shift. The rest of the draws falls on the endless tail behind them, with a
  // probability that falls with the square of the rank: new ones appear for ever.
  struct Shape {
    std::size_t known = 0;
    double shift = 0;
    double tail_percent = 0;
  };
  Lemmas(PartOfSpeech part, std::span<const std::string_view> real, Shape shape);

  LemmaNumber draw(Random& random) const;

  // Puts the lemma in the place of `word`. Of a noun the singular, of an adjective the masculine,
  // of a verb the stem.
  void spell(LemmaNumber number, std::string& word) const;

 private:
  PartOfSpeech part_;
  Shape shape_;
  ZipfRanks ranks_;
  std::vector<std::string> known_;
};

// Nouns take turns: even ones are masculine, odd ones feminine.
constexpr bool is_feminine(LemmaNumber noun) {
  return noun % 2 == 1;
}

// All of these change the word in its place.
void make_plural(std::string& noun_or_adjective);
void make_feminine(std::string& adjective);
void conjugate(std::string& stem, std::string_view ending);  // "mang" + "ait": "mangeait"

// A, E, I ... with or without accent, or a mute h: "le" and "de" are elided before it.
bool begins_with_vowel(std::string_view word);

}  // namespace glane::bench
