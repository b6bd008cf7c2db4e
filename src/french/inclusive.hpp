// Inclusive writing: "étudiant·e·s", "auteur·rice·s", "étudiant(e)s".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "french/letters.hpp"

namespace glane {

// The plain words that an inclusive form stands for, masculine first: "étudiant·e·s" ->
// {"étudiants", "étudiantes"}; empty where `word` is no such form. After a full stop or a hyphen
// only endings that are no words of their own count ("fin.de", "donne-le" are none).
std::vector<std::string> match_inclusive(Letters word);

// The masculine of a form that joins both genders in one word: "auteurices" -> "auteur",
// "chercheureuse" -> "chercheur". Empty for most other words.
//   in: form  that no dictionary knows ("heureuse" is a word)
std::string masculine_of_blend(std::string_view form);

}  // namespace glane
