// What is wrong with a request, as an answer: {"error": {"code", "message", "hint", "parameter",
// "place"}}, keys without a value null.
#pragma once

#include <string>
#include <string_view>

#include "glane/error.hpp"
#include "serve/http_message.hpp"

namespace glane::cli {

struct Problem {
  int status = 400;
  std::string_view code;  // for programs, of a few there are
  std::string message;
  std::string hint = {};
  std::string parameter = {};
};

HttpAnswer answer_of(const Problem& problem);

// Of an error of the library or of a parameter; what is no fault of the request says nothing of
// the server's files.
HttpAnswer answer_of(const Error& error);

}  // namespace glane::cli
