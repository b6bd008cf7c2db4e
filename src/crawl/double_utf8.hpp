// Windows-1252 by hand, and the fault that it causes: UTF-8 taken for Windows-1252 and encoded
// once more, "Ã©tÃ©" for "été".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glane {

// The character of a Windows-1252 byte; the five bytes without one stand for C1 controls, as in
// browsers (WHATWG Encoding).
char32_t code_point_of_western(unsigned char byte);

// `text` decoded once more, where all of it shows that fault: at least three doubled characters,
// and every character over ASCII is part of one. Nothing otherwise.
//   in: text  valid UTF-8
std::optional<std::string> mend_double_utf8(std::string_view text);

}  // namespace glane
