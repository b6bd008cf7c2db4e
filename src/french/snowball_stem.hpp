// The stem of a word that the dictionary does not know: a new verb, a nickname, a foreign name.
#pragma once

#include <string>

namespace glane {

// Snowball's French stem, but for what it is known to do wrong to such words:
//   - what it takes for a suffix of another word stays: "macroniste" and "macronisme" are apart
//   - endings that names have as well as verbs stay: "Lopez", "Salvini", "Simpsons", "Renza"
//   - feminines and participles that it does not know have their masculine: "youtubeuse" ->
//     "youtubeur", "mordive" -> "mordif", "likee" -> "lik", "likent" -> "lik"
//   in:   folded  normalized, without accents
//   out:  three letters at least, where the word has them
//   cost: O(bytes), and a stemmer made; the analyzer keeps what it has met
//   source: snowballstem.org/algorithms/french/stemmer.html
std::string snowball_stem(std::string folded);

}  // namespace glane
