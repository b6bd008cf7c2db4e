#include "index/maintenance/index_parts.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>
#include <utility>

#include "base/error.hpp"
#include "index/index_format.hpp"
#include "index/open_segments.hpp"
#include "index/segment_paths.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

void refuse_no_index(const std::string& directory) {
  const bool any =
      has_current(directory) || Manifest::exists(directory) || !segment_numbers(directory).empty();
  std::error_code ignored;
  if (!any || fs::exists(directory + "/XAPIANDB", ignored)) throw_not_an_index(directory);
}

// Of a file that another version of glane has made, its error.
using Other = std::optional<OtherFormat>;

void open_manifest(IndexParts& parts, const std::string& directory, FaultList& faults,
                   Other& other) {
  if (!Manifest::exists(directory)) {
    faults.add(FaultKind::database, "its manifest is not there");
    return;
  }
  try {
    parts.manifest.emplace(directory, Manifest::Access::read);
    parts.manifest->commit_number();
    return;
  } catch (const OtherFormat& error) {
    other = error;
  } catch (const Error& error) {
    faults.add(FaultKind::database, "its manifest cannot be read: " + std::string(error.what()));
  }
  parts.manifest.reset();
}

void open_current(IndexParts& parts, const std::string& directory, FaultList& faults,
                  Other& other) {
  if (!has_current(directory)) {
    faults.add(FaultKind::database, "its file `current` is not there");
    return;
  }
  try {
    parts.current = read_current(directory);
  } catch (const OtherFormat& error) {
    other = error;
  } catch (const Error& error) {
    faults.add(FaultKind::database, error.what());
  }
}

// What readers are told is what the manifest has.
void compare(const IndexParts& parts, FaultList& faults) {
  const Current& told = *parts.current;
  const Current written = parts.manifest->current();
  const auto add = [&](const std::string& what) {
    faults.add(FaultKind::database, "its file `current` disagrees with the manifest: " + what);
  };
  if (told.segments != written.segments) add("other segments, or other documents removed");
  if (told.settings != written.settings) add("other settings");
  if (told.notes.bytes() != written.notes.bytes()) add("other notes");
}

// Of a segment whose list cannot be relied on nothing is known to be live.
std::optional<LiveSegment> open_unlisted(const std::string& directory, std::uint64_t number,
                                         FaultList& faults) {
  try {
    auto segment = std::make_shared<const Segment>(segment_path(directory, number));
    auto dead = std::make_shared<RowSet>(segment->rows());
    for (std::uint32_t row = 0; row < segment->rows(); ++row) dead->add(row);
    return LiveSegment{number, segment, dead, segment->rows()};
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    faults.add(FaultKind::segment, segment_name(number) + ": " + error.what());
    return std::nullopt;
  }
}

// out: whether all opened as they are listed
bool open_listed(const std::vector<CurrentSegment>& listed, const std::string& directory,
                 std::vector<LiveSegment>& segments, FaultList& faults) {
  bool all = true;
  for (const CurrentSegment& one : listed) {
    try {
      segments.push_back(open_segments(directory, {one})[0]);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      faults.add(FaultKind::segment, segment_name(one.number) + ": " + error.what());
      all = false;
    }
  }
  return all;
}

void open_others(const std::string& directory, std::vector<LiveSegment>& segments,
                 FaultList& faults) {
  for (const std::uint64_t number : segment_numbers(directory)) {
    const bool is_open = std::any_of(segments.begin(), segments.end(),
                                     [&](const LiveSegment& one) { return one.number == number; });
    if (is_open) continue;
    if (auto found = open_unlisted(directory, number, faults)) segments.push_back(*found);
  }
  std::sort(segments.begin(), segments.end(),
            [](const LiveSegment& a, const LiveSegment& b) { return a.number < b.number; });
}

std::optional<std::vector<CurrentSegment>> listed_by(const Manifest& manifest, FaultList& faults) {
  try {
    return manifest.segments();
  } catch (const Error& error) {
    faults.add(FaultKind::database, error.what());
    return std::nullopt;
  }
}

}  // namespace

std::string segment_name(std::uint64_t number) {
  return std::to_string(number) + ".seg";
}

IndexParts open_parts(const std::string& directory, IndexParts::View view, FaultList& faults) {
  refuse_no_index(directory);
  IndexParts parts;
  Other other;
  open_manifest(parts, directory, faults, other);
  open_current(parts, directory, faults, other);
  // An index of another format is none that is damaged: its own version may mend it.
  if (other && !parts.manifest && !parts.current) throw *other;
  if (other) faults.add(FaultKind::database, other->what());
  std::optional<std::vector<CurrentSegment>> written;
  if (parts.manifest) written = listed_by(*parts.manifest, faults);
  const bool believes_writers = view == IndexParts::View::writers || !parts.current;
  if (written && believes_writers) {
    parts.listed = *written;
  } else if (parts.current) {
    parts.listed = parts.current->segments;
  }
  std::vector<LiveSegment> segments;
  const bool all = parts.listed && open_listed(*parts.listed, directory, segments, faults);
  const bool wants_others = view == IndexParts::View::writers ? !all : !parts.listed;
  if (wants_others) open_others(directory, segments, faults);
  parts.segments = SegmentSet(std::move(segments));
  try {
    if (parts.is_one_commit()) compare(parts, faults);
  } catch (const Error& error) {
    faults.add(FaultKind::database, error.what());
  }
  return parts;
}

}  // namespace glane
