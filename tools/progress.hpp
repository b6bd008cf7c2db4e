// The progress line of `index`: on standard error, where that is a terminal, and gone at the end.
#pragma once

#include <chrono>
#include <cstddef>

#include "glane/glane.hpp"

namespace glane::cli {

// "37 %, 1332 pages (12/40 files), 4021 documents, 2.1 MB/s, 0:42 left"
std::string progress_text(const Progress& progress);

class ProgressLine {
 public:
  // shown: false keeps it silent; it is silent as well where standard error is no terminal
  explicit ProgressLine(bool shown);
  ~ProgressLine() { erase(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // Prints at most ten times a second.
  void update(const Progress& progress);

  // Makes room for a message; the next update prints the line again.
  void erase();

 private:
  bool shown_;
  std::size_t printed_columns_ = 0;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace glane::cli
