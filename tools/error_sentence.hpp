// What the program says of an error or of an input: by its code and arguments, not by the library's
// text.
#pragma once

#include <string>

#include "glane/error.hpp"

namespace glane::cli {

struct ErrorSentence {
  std::string message;
  std::string hint;  // may be empty
};

// In commands and options: error_messages.hpp where that has the code, else as the library says it.
// An error of the program itself is as it is.
ErrorSentence sentence_of(const Error& error);

// What is odd about an input, a sentence's tail; print_error() puts it in commands and options.
std::string sentence_of(const Diagnostic& diagnostic);

// Prints it, as print_error() prints other messages.
void print_error(const Error& error);

// Prints for whom a command waits, which is what it ends with where that is in vain.
void print_waiting(const Error& for_whom);

}  // namespace glane::cli
