// Ctrl-C and a polite kill: a run that writes ends between two pages, with what it has done. Called
// by the commands that write for long.
#pragma once

namespace glane::cli {

// From now on SIGINT, SIGTERM and SIGHUP are taken note of; a second one ends the process at once.
void catch_interrupts();

// Whether one came.
bool interrupted();

}  // namespace glane::cli
