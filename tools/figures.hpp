// Figures as people read them.
#pragma once

#include <string>

namespace glane::cli {

// "812 bytes", "12.0 kB", "80.3 MB": powers of ten, as disks and networks count.
std::string size_in_words(double bytes);

// "0.4", "12.1", "340": seconds or milliseconds to a sensible place.
std::string decimal(double value);

// "0:42", "1:05:00".
std::string clock_time(double seconds);

// `text` with blanks before it up to so many columns. in: ASCII
std::string right_aligned(const std::string& text, std::size_t width);

}  // namespace glane::cli
