// What is said of an index and not of an input: what `check_index` and `repair_index` found in it.
#pragma once

#include <span>

#include "glane/diagnostic_code.hpp"

namespace glane {

// The later part of `diagnostic_texts()`, in the order of their codes.
std::span<const DiagnosticText> index_texts();

}  // namespace glane
