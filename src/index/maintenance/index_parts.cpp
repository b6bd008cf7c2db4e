#include "index/maintenance/index_parts.hpp"

#include <exception>
#include <filesystem>
#include <new>
#include <system_error>
#include <utility>

#include "base/folder.hpp"
#include "glane/error.hpp"
#include "index/files/segment_paths.hpp"
#include "index/snapshot/open_segments.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

void refuse_no_index(const std::string& directory) {
  std::error_code error;
  names_in(directory, error);
  if (error && fs::is_directory(directory)) throw_no_index(directory, error);
  const bool any =
      has_current(directory) || Manifest::exists(directory) || !segment_numbers(directory).empty();
  if (!any || fs::exists(directory + "/XAPIANDB", error)) throw_not_an_index(directory);
}

// Of a file that another version of glane has made, its error.
using Other = std::optional<OtherFormat>;

//   errors: Interrupted
void open_manifest(IndexLists& lists, const std::string& directory, FaultList& faults, Other& other,
                   const Waiting& waiting) {
  if (!Manifest::exists(directory)) {
    faults.add(FaultKind::database, DiagnosticCode::check_no_manifest);
    return;
  }
  try {
    lists.manifest.emplace(directory, Manifest::Access::read, waiting);
    lists.manifest->commit_number();
    return;
  } catch (const OtherFormat& error) {
    other = error;
  } catch (const Interrupted&) {
    throw;
  } catch (const Unreadable& error) {
    faults.add(FaultKind::unreadable, fault_of_error(error));
  } catch (const Error& error) {
    faults.add(FaultKind::database,
               {DiagnosticCode::check_unread_manifest, {said("reason", error)}});
  }
  lists.manifest.reset();
}

Remark fault_of_current(const ErrorArgument& reason) {
  return {DiagnosticCode::check_current, {reason}};
}

void open_current(IndexLists& lists, const std::string& directory, FaultList& faults,
                  Other& other) {
  if (!has_current(directory)) {
    faults.add(FaultKind::database,
               fault_of_current(said("reason", DiagnosticCode::damage_no_current)));
    return;
  }
  try {
    lists.current = read_current(directory);
  } catch (const OtherFormat& error) {
    other = error;
  } catch (const Unreadable& error) {
    faults.add(FaultKind::unreadable, fault_of_error(error));
  } catch (const Error& error) {
    faults.add(FaultKind::database, fault_of_current(said("reason", error)));
  }
}

// What readers are told is what the manifest has.
void compare(const IndexLists& lists, FaultList& faults) {
  const Current& told = *lists.current;
  const Current written = lists.manifest->current();
  const auto add = [&](DiagnosticCode what) {
    faults.add(FaultKind::database, {DiagnosticCode::check_disagreement, {said("reason", what)}});
  };
  if (told.segments != written.segments) add(DiagnosticCode::check_other_segments);
  if (told.settings != written.settings) add(DiagnosticCode::check_other_settings);
  if (told.notes.bytes() != written.notes.bytes()) add(DiagnosticCode::check_other_notes);
}

// Of a segment that nobody lists nothing is known to be live.
std::optional<LiveSegment> open_unlisted(const std::string& directory, std::uint64_t number) {
  try {
    auto segment =
        std::make_shared<const Segment>(segment_path(directory, number), SegmentTrust::structure);
    auto dead = std::make_shared<RowSet>(segment->rows());
    for (std::uint32_t row = 0; row < segment->rows(); ++row) dead->add(row);
    return LiveSegment{number, segment, dead, segment->rows()};
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

void open_listed(const std::string& directory, const CurrentSegment& one, IndexParts& parts,
                 std::vector<LiveSegment>& segments, FaultList& faults) {
  const std::string name = index_part_of_segment(one.number);
  try {
    segments.push_back(open_segments(directory, {one}, {}, SegmentTrust::structure)[0]);
    return;
  } catch (const std::system_error& error) {
    const bool gone = error.code() == std::errc::no_such_file_or_directory;
    if (gone) {
      faults.add(FaultKind::segment, {DiagnosticCode::check_no_segment,
                                      {{"part", name}, {"rows", std::to_string(one.rows)}}});
      parts.unopened.push_back(one.number);
    } else {
      faults.add(FaultKind::unreadable, fault_of_part(name, {"reason", error.code().message()}));
    }
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const Unreadable& error) {
    faults.add(FaultKind::unreadable, fault_of_part(name, said("reason", error)));
  } catch (const std::exception& error) {
    faults.add(FaultKind::segment, fault_of_part(name, said("reason", error)));
    parts.unopened.push_back(one.number);
  }
  parts.all_open = false;
}

std::optional<std::vector<CurrentSegment>> listed_by(const IndexLists& lists, FaultList& faults) {
  if (lists.current) return lists.current->segments;
  if (!lists.manifest) return std::nullopt;
  try {
    return lists.manifest->segments();
  } catch (const Error& error) {
    faults.add(FaultKind::database, fault_of_error(error));
    return std::nullopt;
  }
}

}  // namespace

std::string index_part_of_segment(std::uint64_t number) {
  return std::to_string(number) + ".seg";
}

IndexLists open_lists(const std::string& directory, FaultList& faults, const Waiting& waiting) {
  refuse_no_index(directory);
  IndexLists lists;
  Other other;
  open_manifest(lists, directory, faults, other, waiting);
  open_current(lists, directory, faults, other);
  // An index of another format is none that is damaged: its own version may mend it.
  if (other && !lists.manifest && !lists.current) throw *other;
  if (other) faults.add(FaultKind::database, fault_of_error(*other));
  try {
    if (lists.is_behind()) {
      faults.add(FaultKind::database,
                 {DiagnosticCode::check_behind, {said("reason", kOlderManifest)}});
    }
    if (lists.is_one_commit()) compare(lists, faults);
  } catch (const Error& error) {
    faults.add(FaultKind::database, fault_of_error(error));
  }
  return lists;
}

bool check_manifest_part(const Manifest& manifest, FaultList& faults) {
  try {
    SqliteStatement check(manifest.database(), "PRAGMA integrity_check(10)");
    SqliteRun run(check);
    bool sound = true;
    while (run->step()) {
      const std::string found(run->bytes(0));
      if (found == "ok") continue;
      sound = false;
      faults.add(FaultKind::database, {DiagnosticCode::check_manifest, {{"reason", found}}});
    }
    return sound;
  } catch (const Unreadable& error) {
    faults.add(FaultKind::unreadable, fault_of_error(error));
  } catch (const Error& error) {
    faults.add(FaultKind::database, fault_of_error(error));
  }
  return false;
}

IndexParts open_parts(const std::string& directory, FaultList& faults, const Waiting& waiting) {
  IndexParts parts;
  static_cast<IndexLists&>(parts) = open_lists(directory, faults, waiting);
  const auto listed = listed_by(parts, faults);
  std::vector<LiveSegment> segments;
  if (listed) {
    for (const CurrentSegment& one : *listed) {
      open_listed(directory, one, parts, segments, faults);
    }
  } else {
    for (const std::uint64_t number : segment_numbers(directory)) {
      if (auto open = open_unlisted(directory, number)) segments.push_back(std::move(*open));
    }
  }
  parts.segments = SegmentSet(std::move(segments));
  return parts;
}

}  // namespace glane
