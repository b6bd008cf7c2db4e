// What an old terminal or editor writes: Windows-1252, of which Latin-1 is most.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glane::cli {

// `text`, its bytes that are no UTF-8 read as Windows-1252; nothing where all of it is UTF-8.
std::optional<std::string> read_as_windows_1252(std::string_view text);

// The same for a word of the command line; says on standard error that it was so read.
std::string in_utf8(const std::string& argument);

}  // namespace glane::cli
