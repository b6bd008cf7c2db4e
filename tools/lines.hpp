// The lines of an input that holds one thing a line: queries, words, dates.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace glane::cli {

// Called with each line, without its end ("\n" or "\r\n"), and its number, from 1.
using LineSink = std::function<void(std::string_view line, std::size_t number)>;

// Reads a file, or standard input where `path` is "-", a line at a time; a byte order mark at its
// head is left out.
//   errors: Error{input} where it cannot be opened or read; what `sink` throws
void read_lines(const std::string& path, const LineSink& sink);

}  // namespace glane::cli
