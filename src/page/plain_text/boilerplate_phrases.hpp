// The phrases by which whole lines that are no text are known, in the languages of Europe that are
// read most: a table, and its look-up.
#pragma once

#include <string_view>

#include "page/plain_text/boilerplate_kind.hpp"

namespace glane {

// in:  phrase  a whole line, line_phrase of its key
BoilerplateKind kind_of_whole_line(std::string_view phrase);

}  // namespace glane
