// Reads the lists of words that a user wrote.
#pragma once

#include "french/user_lists.hpp"
#include "glane/analyzer.hpp"

namespace glane {

// The text of a file that people write: a list, a rule. A byte order mark is dropped.
//   errors: Error{usage} naming file and line: a file that cannot be read, a line that is no UTF-8
//           or too long
std::string read_list_text(const std::string& path);

// Reads the lists whose paths are given and checks all of them, so that nothing is written where
// one makes no sense.
//   errors: Error{usage} naming file and line: a file that cannot be read, a line that is no UTF-8
//           or longer than any entry, and what synonyms.hpp and protected_words.hpp refuse
UserLists read_list_files(const WordFiles& files);

}  // namespace glane
