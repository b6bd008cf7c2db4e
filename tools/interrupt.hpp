// Ctrl-C and a polite kill: a run that writes ends between two pages, with what it has done;
// whoever waits for another process says so, and waits no longer.
#pragma once

#include "arguments.hpp"
#include "glane/waiting.hpp"

namespace glane::cli {

// From now on SIGINT, SIGTERM and SIGHUP are taken note of; a second one ends the process at once.
void catch_interrupts();

// From now on they end the process, as in any program.
//   errors: Interrupted where one came
void release_interrupts();

// Whether one came.
bool interrupted();

// As long as --wait says, until one comes; what is waited for is printed to standard error.
Waiting waiting(const Arguments& arguments);

}  // namespace glane::cli
