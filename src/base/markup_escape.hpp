// Plain text written so that a reader of HTML or XML sees the same text.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// Appends the text with & < > and " as references; safe in an attribute, too.
void append_as_markup(std::string& out, std::string_view text);

}  // namespace glane
