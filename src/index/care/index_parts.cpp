#include <algorithm>
#include <exception>
#include <filesystem>

#include "base/text.hpp"
#include "index/care/index_parts_xapian.hpp"
#include "index/schema.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

// Names of the database's segments; nothing where it cannot say.
std::optional<std::vector<std::string>> named_segments(const IndexParts& parts, FaultList& faults) {
  if (!parts.database) return std::nullopt;
  try {
    std::vector<std::string> names;
    const std::string list = parts.database->get_metadata(metadata::kSegments);
    for (const std::string_view name : split_lines(list)) {
      if (!name.empty()) names.emplace_back(name);
    }
    return names;
  } catch (const Xapian::Error& error) {
    faults.add(FaultKind::database, "the list of segments cannot be read: " + error.get_msg());
    return std::nullopt;
  }
}

std::vector<std::string> segments_of_folder(const std::string& generation) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(generation, ignored)) {
    if (entry.path().extension() == ".seg") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::vector<std::uint32_t>> standing_documents(const Xapian::Database& database,
                                                             FaultList& faults) {
  try {
    std::vector<std::uint32_t> standing;
    const auto end = database.postlist_end("");
    for (auto document = database.postlist_begin(""); document != end; ++document) {
      standing.push_back(*document);
    }
    return standing;
  } catch (const Xapian::Error& error) {
    faults.add(FaultKind::database,
               "which documents stand cannot be read: " + error.get_description());
    return std::nullopt;
  }
}

void open_segments(IndexParts& parts, const std::vector<std::string>& names, FaultList& faults) {
  for (const std::string& name : names) {
    const bool is_open = std::any_of(parts.segments.begin(), parts.segments.end(),
                                     [&](const auto& one) { return one.name == name; });
    if (is_open) continue;
    try {
      parts.segments.push_back(
          {name, std::make_shared<const Segment>(parts.generation + "/" + name)});
    } catch (const std::exception& error) {
      faults.add(FaultKind::segment, name + ": " + error.what());
    }
  }
  std::stable_sort(parts.segments.begin(), parts.segments.end(), [](const auto& a, const auto& b) {
    return a.segment->first() < b.segment->first();
  });
}

// Metadata that were overwritten read as empty: such a database says nothing that is to be
// believed. One of another tool's has no segments beside it.
bool is_believable(const IndexParts& parts) {
  try {
    return !parts.database->get_metadata(metadata::kFormat).empty() ||
           segments_of_folder(parts.generation).empty();
  } catch (const Xapian::Error&) {
    return false;
  }
}

}  // namespace

IndexParts open_parts(const std::string& generation, FaultList& faults) {
  IndexParts parts;
  parts.generation = generation;
  try {
    parts.database.emplace(generation);
  } catch (const Xapian::Error& error) {
    faults.add(FaultKind::database, "the database does not open: " + error.get_description());
  }
  if (parts.database && !is_believable(parts)) {
    faults.add(FaultKind::database, "the database does not say what it is");
    parts.database.reset();
  }
  if (parts.database) parts.standing = standing_documents(*parts.database, faults);
  const auto named = named_segments(parts, faults);
  if (named) open_segments(parts, *named, faults);
  const bool all_found =
      named && (!parts.standing ||
                std::all_of(parts.standing->begin(), parts.standing->end(),
                            [&](std::uint32_t one) { return parts.find(one).segment != nullptr; }));
  if (!all_found) {
    if (named) faults.add(FaultKind::segment, "some documents stand in no segment that is named");
    open_segments(parts, segments_of_folder(generation), faults);
  }
  return parts;
}

IndexParts::Place IndexParts::find(std::uint32_t document) const {
  for (const NamedSegment& one : segments) {
    const std::uint32_t row = document - one.segment->first();
    if (row < one.segment->count()) return {one.segment.get(), row};
  }
  return {};
}

std::vector<IndexParts::Place> IndexParts::rows_of(ShortHash hash) const {
  std::vector<Place> places;
  for (auto one = segments.rbegin(); one != segments.rend(); ++one) {
    for (const std::uint32_t row : one->segment->rows_of_hash(hash)) {
      places.push_back({one->segment.get(), row});
    }
  }
  return places;
}

}  // namespace glane
