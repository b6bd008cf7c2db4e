// The phrases by which lines that are no text are known: a table, and its look-up.
// Called by boilerplate.
#pragma once

#include <string_view>

#include "page/plain_text/boilerplate_lines.hpp"

namespace glane {

// in:  phrase  a whole line, bare_phrase of its key
BoilerplateKind kind_of_whole_line(std::string_view phrase);

// in:  key  a line's; the phrase it starts with decides
BoilerplateKind kind_of_line_start(std::string_view key);

}  // namespace glane
