// Reads the lists of words that a user wrote. Called by index_pages and Analyzer.
#pragma once

#include "french/user_lists.hpp"
#include "glane.hpp"

namespace glane {

// The lists whose paths are given, and what each is for, checked: what they make of words is left
// to the index they go to.
//   errors: Error{usage} naming file and line: a file that cannot be read, a line that is no UTF-8
//           or longer than any entry, and what synonyms.hpp and protected_words.hpp refuse
UserLists read_user_lists(const WordFiles& files);

}  // namespace glane
