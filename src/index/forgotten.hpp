// What was taken out of an index on request and is not to come back with the next run.
#pragma once

#include <string>
#include <vector>

namespace glane {

struct Forgotten {
  std::vector<std::string> ids = {};      // of documents
  std::vector<std::string> authors = {};  // all of whose documents; accents and case do not count
};

}  // namespace glane
