// What a refresh is asked for.
#pragma once

#include <cstdint>

#include "crawl/walk.hpp"

namespace glane {

struct RefreshOptions {
  bool mirror = false;            // comments that their page no longer shows are removed
  bool keep_missing = false;      // what is no longer there stays
  bool prune = false;             // removes what an emptied directory, or most of one, gave
  bool by_content = false;        // files are known by their hash, not by their time
  std::uint64_t fingerprint = 0;  // of the version and the options of reading
  WalkOptions walk = {};          // what they leave out has not vanished
};

}  // namespace glane
