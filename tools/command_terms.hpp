// The library's names in its messages, as whoever types commands knows them.
#pragma once

#include <string>
#include <string_view>

namespace glane::cli {

// A message or hint of the library with the functions and options that it names in backquotes
// replaced by commands and options: "run `repair_index`" -> "run `glane check --repair`". What is
// not the library's stays.
//   cost: O(bytes x names)
std::string in_command_terms(std::string_view text);

// The same inside `glane check`, one of whose options `repair_index` is: "--repair".
std::string in_terms_of_check(std::string_view text);

}  // namespace glane::cli
