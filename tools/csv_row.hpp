// Rows of comma-separated values, as RFC 4180 has them.
#pragma once

#include <string>
#include <vector>

namespace glane::cli {

// With its line end.
std::string csv_row(const std::vector<std::string>& fields);

// A number as other programs read it: a point, nine digits at most.
std::string plain_number(double value);

}  // namespace glane::cli
