// Reads an open file line by line in the memory of its longest line, or whole.
// Called by read_file.cpp; knows nothing of what the lines hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace glane {

struct FileLine {
  std::string_view text;    // without "\n" or "\r\n"; empty where the line is too long
  std::size_t number = 0;   // 1-based
  std::uint64_t bytes = 0;  // its length, known even where it is too long
};

// A file descriptor, which stays the caller's, and the bytes read ahead from it.
class LineReader {
 public:
  explicit LineReader(int descriptor) : descriptor_(descriptor) {}

  // The first bytes of the file, at most `bytes`, fewer only at its end or on an error. They
  // stay to be read.
  std::string_view peek(std::size_t bytes);

  // Moves past the first bytes peeked.
  void skip(std::size_t bytes) { begin_ += bytes; }

  // The next line, a view that lasts until the next call. A line of more than `max_bytes` is
  // passed over in constant memory. False at the end of the file or on an error.
  bool next(FileLine& line, std::size_t max_bytes);

  // All that is left. False where it is more than `max_bytes`, of which nothing is told then, or
  // on an error.
  bool read_rest(std::string& out, std::size_t max_bytes);

  std::uint64_t bytes_read() const { return bytes_taken_; }  // from the file so far
  int error() const { return error_; }                       // errno; 0: none

 private:
  bool fill();  // false at the end or on an error

  int descriptor_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t line_number_ = 0;
  std::uint64_t bytes_taken_ = 0;
  int error_ = 0;
};

}  // namespace glane
