// `search --batch`: many queries of one file, their answers in one run.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "glane/glane.hpp"

namespace glane::cli {

struct Batch {
  std::string file;                      // lines "id<TAB>query"; "-": standard input
  std::string format;                    // "trec" or "jsonl"
  std::vector<std::string> directories;  // of the indexes
  SearchRequest request;                 // of each, but for its query
};

// Asks the queries in order and prints the hits of each; blank lines are passed over.
//   errors: Error{usage} for a line without tab or id, or one that is too long, before anything is
//           asked; Error{query} of a single query; both name the line
ExitStatus run_batch(const Batch& batch, Terminal& terminal);

}  // namespace glane::cli
