// Ctrl-C and a polite kill: a run that writes ends between two pages, with what it has done;
// whoever waits for another process says so, and waits no longer.
#pragma once

#include <string>
#include <string_view>

#include "arguments.hpp"
#include "glane/waiting.hpp"

namespace glane::cli {

// From now on SIGINT, SIGTERM and SIGHUP are taken note of; a second one ends the process at once.
//   in: said  what is told on standard error the moment that one comes; empty: nothing is, for the
//             end comes as soon
void catch_interrupts(std::string_view said = {});

// From now on they end the process, as in any program.
//   errors: Interrupted where one came
void release_interrupts();

// Where one ends the process, `bytes` are written to standard output before. Called once, before
// any is caught.
void end_interrupted_with(const std::string& bytes);

// Whether one came.
bool interrupted();

// As long as --wait says, until one comes; what is waited for is printed to standard error.
Waiting waiting(const Arguments& arguments);

}  // namespace glane::cli
