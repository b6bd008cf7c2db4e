// Where documents are read now that were read elsewhere when they were written: what an index notes
// of sources beside its segments.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/snapshot/snapshot_set.hpp"

namespace glane {

// Thread-safe. The snapshots must outlive it.
class NotedSources {
 public:
  explicit NotedSources(const SnapshotSet& snapshots) : snapshots_(snapshots) {}

  using PlaceOfRow = std::unordered_map<std::uint32_t, std::uint32_t>;
  struct Sources {
    std::vector<std::string> names;  // files, each once
    // Of each segment, the place of a row's among them; empty where nothing is noted.
    std::vector<PlaceOfRow> of_rows;
  };

  // cost: of the first call, a look at each note and a search for its document
  const Sources& all() const;

 private:
  Sources read() const;

  const SnapshotSet& snapshots_;
  mutable std::mutex mutex_;
  mutable std::optional<Sources> sources_;
};

}  // namespace glane
