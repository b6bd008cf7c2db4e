// The phrases by which lines that are no text are known from their start: a table, and its look-up.
#pragma once

#include <string_view>

#include "page/plain_text/boilerplate_kind.hpp"

namespace glane {

// in:  key  a line's; the phrase it starts with decides
BoilerplateKind kind_of_line_start(std::string_view key);

}  // namespace glane
