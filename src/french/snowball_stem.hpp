// The stem of a word that the dictionary does not know: a new verb, a nickname, a foreign name.
#pragma once

#include <string>

namespace glane {

// Takes off number, gender and the commonest endings of verbs in -er, and nothing that makes
// another word of it: "likait" -> "lik", "youtubeuses" -> "youtubeur", "macroniste" and
// "macronisme" stay apart. A stem has three letters at least.
//   in:   folded  normalized, without accents
//   cost: O(bytes)
//   source: the "minimal" and "light" stemmers of J. Savoy (JASIS 50, 1999), with verbs
std::string light_stem(std::string folded);

}  // namespace glane
