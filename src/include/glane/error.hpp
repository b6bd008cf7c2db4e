// What goes wrong: the error of an operation that cannot go on, such as an index that does not
// open or a query field with an impossible value, and the diagnostic of one bad page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"

namespace glane {

enum class ErrorKind {
  usage,  // a request that makes no sense: an unknown facet, a limit that is no number
  query,  // a query field with an impossible value
  input,  // nothing of the input could be read
  index,  // the index could not be read or written
};

// What a program does about an error depends on this.
enum class ErrorStatus {
  input,        // an argument that makes no sense, or nothing of the input could be read
  query,        // the query asks for what cannot be
  limit,        // more than can be asked for or kept: limits.hpp, 32 bits
  missing,      // there is no such index, or no saved search of the name
  locked,       // another process writes: later it may go
  version,      // the index is of another format, or of another version of the dictionary
  corrupt,      // the index, a backup or a saved search is damaged
  system,       // the disk, a permission, the memory
  interrupted,  // the caller's StopTest has ended the call
  internal,     // a fault of this library
};

// The sentence that an error says: all of them, with their texts, in error_code.hpp.
enum class ErrorCode : std::uint16_t;

// What a diagnostic says: all of them, with their texts, in diagnostic_code.hpp.
enum class DiagnosticCode : std::uint16_t;

// A name, number or path in a sentence; or a sentence that stands in it.
struct ErrorArgument {
  std::string name;   // as in the sentence's pattern: "directory"
  std::string value;  // as it is, whatever bytes a path has; numbers in decimal digits
  // Of a value that is a sentence, or a part of one, which it is, by one of the two codes: another
  // language's is made of it. Without a code it is no sentence of this library.
  ErrorCode error = {};
  DiagnosticCode code = {};
  std::vector<ErrorArgument> arguments = {};
};

// Where in a query something cannot be: characters of what was typed, from 0.
struct QueryPlace {
  std::size_t begin = 0;
  std::size_t length = 0;
};

// A value, to be copied and to be read by any thread.
class GLANE_API Error : public std::exception {
 public:
  // Of this library: message and hint are the code's patterns, filled in. An argument that is not
  // given counts as empty.
  explicit Error(ErrorCode code, std::vector<ErrorArgument> arguments = {},
                 std::optional<QueryPlace> place = {});

  // Of a program that speaks through this type, too: its code is ErrorCode::none.
  //   in: message  what failed and on which input
  //       hint     what to do next; may be empty
  Error(ErrorKind kind, std::string message, std::string hint = {});

  ErrorKind kind() const noexcept { return kind_; }
  ErrorStatus status() const noexcept { return status_; }
  ErrorCode code() const noexcept { return code_; }
  // "index.locked": never another one in a later version. Empty for ErrorCode::none.
  std::string_view code_name() const noexcept;
  // What another language's sentence is made of: in the order of the pattern, or more than it has.
  const std::vector<ErrorArgument>& arguments() const noexcept { return arguments_; }
  // The value of an argument; empty where there is none of this name.
  const std::string& argument(std::string_view name) const noexcept;

  // English. Both name functions and options of this library in backquotes: `repair_index`.
  const char* what() const noexcept override { return message_.c_str(); }
  const std::string& hint() const noexcept { return hint_; }
  const std::optional<QueryPlace>& place() const noexcept { return place_; }

 private:
  ErrorKind kind_;
  ErrorStatus status_;
  ErrorCode code_;
  std::vector<ErrorArgument> arguments_;
  std::string message_;
  std::string hint_;
  std::optional<QueryPlace> place_;
};

// Thrown by a call that its StopTest (waiting.hpp) has ended. What it had not committed is as it
// was.
class GLANE_API Interrupted : public Error {
 public:
  Interrupted();
};

enum class Severity {
  doubtful,  // read, but something is odd: fewer comments than the page announces
  skipped,   // no page at all: an image, an empty file
  failed,    // a page that could not be read
  ignored,   // a file or folder of a crawl that a .glaneignore leaves out
};

struct Diagnostic {
  Severity severity = Severity::failed;
  std::string source;        // path of the file
  std::size_t line = 0;      // 1-based line inside it; 0: the whole file
  std::string reason;        // a sentence's tail, lower case, no full stop: "not valid JSON: ..."
  bool named = false;        // the file was named by the user, not found in a directory
  DiagnosticCode code = {};  // what the reason says; 0: of a program's own making
  std::vector<ErrorArgument> arguments = {};  // what another language's reason is made of
};

// Called once for each diagnostic, in the order of reading, always from the calling thread.
using DiagnosticSink = std::function<void(const Diagnostic&)>;

}  // namespace glane
