// What `glane forget --erase` prints of what it erased, and of where some of it still is.
#pragma once

#include "glane/suppression.hpp"
#include "terminal.hpp"

namespace glane::cli {

// in: dry_run  nothing was erased yet
void print_erasure(const ForgetReport& report, bool dry_run, bool json, Terminal& terminal);

}  // namespace glane::cli
