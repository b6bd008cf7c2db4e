// The lines of an input that holds one thing a line: queries, words, dates.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace glane::cli {

// Called with each line, without its end ("\n" or "\r\n"), and its number, from 1.
using LineSink = std::function<void(std::string_view line, std::size_t number)>;

inline constexpr std::size_t kLongestLine = 1 << 20;  // bytes

// Reads a file, or standard input where `path` is "-", a line at a time; a byte order mark at its
// head is left out.
//   in:     most  bytes of a line
//   errors: Error{input} where it cannot be opened or read; Error{usage} for a line that is longer,
//           of which no more is read; what `sink` throws
void read_lines(const std::string& path, std::size_t most, const LineSink& sink);
inline void read_lines(const std::string& path, const LineSink& sink) {
  read_lines(path, kLongestLine, sink);
}

}  // namespace glane::cli
