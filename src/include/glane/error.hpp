// What goes wrong: the error of an operation that cannot go on, such as an index that does not
// open or a query field with an impossible value, and the diagnostic of one bad page.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "glane/api.hpp"

namespace glane {

enum class ErrorKind {
  usage,  // a request that makes no sense: an unknown facet, a limit that is no number
  query,  // a query field with an impossible value
  input,  // nothing of the input could be read
  index,  // the index could not be read or written
};

// Where in a query something cannot be: characters of what was typed, from 0.
struct QueryPlace {
  std::size_t begin = 0;
  std::size_t length = 0;
};

class GLANE_API Error : public std::exception {
 public:
  // message says what failed and on which input; hint, which may be empty, what to do next. Both
  // name functions and options of this library in backquotes: `repair_index`.
  Error(ErrorKind kind, std::string message, std::string hint = {})
      : kind_(kind), message_(std::move(message)), hint_(std::move(hint)) {}

  // Of the query language: the message names the place, too.
  Error(QueryPlace place, std::string message, std::string hint)
      : kind_(ErrorKind::query),
        message_(std::move(message)),
        hint_(std::move(hint)),
        place_(place) {}

  ErrorKind kind() const noexcept { return kind_; }
  const char* what() const noexcept override { return message_.c_str(); }
  const std::string& hint() const noexcept { return hint_; }
  const std::optional<QueryPlace>& place() const noexcept { return place_; }

 private:
  ErrorKind kind_;
  std::string message_;
  std::string hint_;
  std::optional<QueryPlace> place_;
};

// Thrown by a call that its StopTest (waiting.hpp) has ended. What it had not committed is as it
// was.
class GLANE_API Interrupted : public Error {
 public:
  Interrupted() : Error(ErrorKind::index, "interrupted") {}
};

enum class Severity {
  doubtful,  // read, but something is odd: fewer comments than the page announces
  skipped,   // no page at all: an image, an empty file
  failed,    // a page that could not be read
  ignored,   // a file or folder of a crawl that a .glaneignore leaves out
};

struct Diagnostic {
  Severity severity = Severity::failed;
  std::string source;    // path of the file
  std::size_t line = 0;  // 1-based line inside it; 0: the whole file
  std::string reason;    // a sentence's tail, lower case, no full stop: "not valid JSON: ..."
  bool named = false;    // the file was named by the user, not found in a directory
};

// Called once for each diagnostic, in the order of reading, always from the calling thread.
using DiagnosticSink = std::function<void(const Diagnostic&)>;

}  // namespace glane
