// What a refresh is asked for, and what it counts.
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

struct RefreshCounts {  // as IndexSummary
  std::uint64_t added = 0, updated = 0, deleted = 0, unchanged = 0, skipped = 0, failed = 0;
  std::uint64_t articles = 0, comments = 0;
};

}  // namespace glane
