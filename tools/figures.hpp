// Figures as people read them, in the language that is spoken.
#pragma once

#include <cstdint>
#include <string>

namespace glane::cli {

// A number of digits and a point as the language that is spoken writes it: "8.1", "8,1".
std::string with_decimal_mark(std::string digits);

// "812 bytes", "12.0 kB", "80.3 MB": powers of ten, as disks and networks count.
std::string size_in_words(double bytes);

// "0.4", "12.1", "3,400": seconds or milliseconds to a sensible place.
std::string decimal(double value);

// "<1", "12": how long something took, without its unit.
std::string milliseconds(double took_ms);

// "0:42", "1:05:00".
std::string clock_time(double seconds);

// `text` with blanks before it up to so many columns.
std::string right_aligned(const std::string& text, std::size_t width);

}  // namespace glane::cli
