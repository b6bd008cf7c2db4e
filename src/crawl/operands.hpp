// What the paths that a run is given lead to, before any of it is walked.
#pragma once

#include <sys/stat.h>

#include <string>
#include <vector>

#include "crawl/folder_entries.hpp"

namespace glane {

struct Operand {
  std::string path;     // as given; of a directory with "/" at its end
  std::string id;       // what ids begin with: "crawl/"; of a file its whole id
  std::string real;     // canonical path, "/" at a directory's end
  FileFacts facts;      // with an error the rest is not known, and `path` as given
  bool shared = false;  // another operand may reach the same files

  bool is_directory() const { return facts.error == 0 && S_ISDIR(facts.mode); }
};

// The directories among operands, links resolved.
class OperandFolders {
 public:
  explicit OperandFolders(const std::vector<Operand>& operands);

  //   in:   real  a canonical path
  //   cost: O(log operands)
  bool hold(const std::string& real) const;

 private:
  std::vector<std::string> outermost_;  // in byte order, "/" at their ends
};

// In the order given; "-", standard input, is a file of now.
std::vector<Operand> resolve_operands(const std::vector<std::string>& paths);

}  // namespace glane
