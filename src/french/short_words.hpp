// Short ways to write a word ("St-Malo", "Mme Lacaze", "M. Dupont") and words that keep an
// apostrophe written without it ("aujourd hui", "presquile") -> the words that they stand for.
#pragma once

#include <optional>
#include <string_view>

#include "french/unit_run.hpp"

namespace glane {

// Whether a folded word is one of them, or the first of two.
//   cost: a walk through a table of some fifty
bool is_short_word(std::string_view folded);

// What the first word of a run stands for, where the words and signs around it tell: "St" alone is
// no saint, and "me" a pronoun where it has no capital or no name follows. What is written stays a
// part.
std::optional<WrittenUnit> read_short_word(const UnitRun& run);

}  // namespace glane
