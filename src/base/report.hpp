// What a run tells about single inputs while it goes on, and how far it has come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace glane {

enum class Severity {
  doubtful,  // read, but something is odd: fewer comments than the page announces
  skipped,   // no page at all: an image, an empty file
  failed,    // a page that could not be read
};

struct Diagnostic {
  Severity severity = Severity::failed;
  std::string source;    // path of the file
  std::size_t line = 0;  // 1-based line inside it; 0: the whole file
  std::string reason;    // a sentence's tail, lower case, no full stop: "not valid JSON: ..."
  bool named = false;    // the file was named by the user, not found in a directory
};

// Called once for each remark, in the order of reading, always from the calling thread.
using DiagnosticSink = std::function<void(const Diagnostic&)>;

struct Progress {
  std::uint64_t pages_done = 0;
  std::uint64_t documents = 0;
  std::uint64_t files_done = 0;
  std::uint64_t files_total = 0;
  std::uint64_t bytes_done = 0;   // bytes of files read so far
  std::uint64_t bytes_total = 0;  // of all files; 0 when unknown (standard input)
  double elapsed_seconds = 0;
};

// Called after each page at most; an empty function is allowed.
using ProgressSink = std::function<void(const Progress&)>;

}  // namespace glane
