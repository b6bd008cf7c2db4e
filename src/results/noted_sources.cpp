#include "results/noted_sources.hpp"

namespace glane {

// Whole or not at all, as memory may end under way (AuthorNames).
const NotedSources::Sources& NotedSources::all() const {
  const std::lock_guard lock(mutex_);
  if (!sources_) sources_.emplace(read());
  return *sources_;
}

// As apply_notes does it; files as the column of sources has them.
NotedSources::Sources NotedSources::read() const {
  Sources sources;
  sources.of_rows.resize(snapshots_.segments().size());
  std::unordered_map<std::string, std::uint32_t> places;
  std::size_t before = 0;  // segments of the indexes before
  for (const auto& snapshot : snapshots_.snapshots()) {
    const SegmentSet& segments = snapshot->segments();
    for (const auto& [hash, note] : snapshot->current().notes.all()) {
      const std::uint32_t number = note.source.empty() ? 0 : segments.find_hash(hash);
      if (number == 0) continue;
      const SegmentSet::Place place = segments.find(number);
      const std::string file = note.source.substr(0, note.source.find('#'));
      const auto known = places.emplace(file, static_cast<std::uint32_t>(sources.names.size()));
      if (known.second) sources.names.push_back(file);
      sources.of_rows[before + place.number].emplace(place.row, known.first->second);
    }
    before += segments.size();
  }
  return sources;
}

}  // namespace glane
