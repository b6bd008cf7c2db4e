// Runs what may not survive what it reads in a process of its own. Called by the check of an index.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace glane {

// What `work` says, a line each; that it did not end, where a signal ended it. Where the system
// makes no process it runs in this one.
//   in: work  changes nothing, and throws nothing but std::exception, which becomes a line
std::vector<std::string> run_apart(const std::function<std::vector<std::string>()>& work);

}  // namespace glane
