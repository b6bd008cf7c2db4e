#include "index/snapshot/open_segments.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "index/files/index_format.hpp"
#include "index/files/segment_paths.hpp"
#include "segment/glass/glass_version_file.hpp"
#include "segment/glass/xapian_errors.hpp"
#include "segment/reader/segment_trust.hpp"

namespace glane {

namespace {

const LiveSegment* find_number(const SegmentSet& segments, std::uint64_t number) {
  const auto found = std::find_if(segments.begin(), segments.end(),
                                  [&](const LiveSegment& one) { return one.number == number; });
  return found != segments.end() ? &*found : nullptr;
}

// Whether a file is another user's than the process runs as. What belongs to them they may write
// to, by mistake too, while a process of more rights reads it: of all users root can do most harm,
// and is the one for whom the files of others open at all. A hash is no signature, and says nothing
// of what its writer meant; it rules out that files which are damaged, or were made of parts of
// others, are handed to Xapian, which stumbles on them.
bool is_of_another_user(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && status.st_uid != ::geteuid();
}

bool is_of_another_user(const std::string& directory, const std::string& segment) {
  for (const std::string& path :
       {directory + "/" + kCurrentFile, segment + ".seg", segment + ".glass/" + kGlassVersionFile,
        segment + ".glass/" + kGlassPostingsFile}) {
    if (is_of_another_user(path)) return true;
  }
  return false;
}

std::shared_ptr<const Segment> opened(const std::string& directory, const std::string& path,
                                      SegmentTrust trust) {
  auto segment = std::make_shared<const Segment>(path, trust);
  const bool all = trust == SegmentTrust::checked && is_of_another_user(directory, path);
  if (all) verify_all_parts(*segment);
  return segment;
}

// What is open of a segment serves again, unless its file was cut short since.
bool serves_again(const LiveSegment& known, const CurrentSegment& listed) {
  return known.segment->id() == listed.id && !known.segment->file().has_lost_pages() &&
         !known.segment->file().is_cut_short();
}

// in: known  the segment that bore this number before, or nullptr
LiveSegment open_segment(const std::string& directory, const CurrentSegment& listed,
                         const LiveSegment* known, SegmentTrust trust) {
  const std::string path = segment_path(directory, listed.number);
  const std::string file = path + ".seg";
  LiveSegment live;
  live.number = listed.number;
  if (known != nullptr && !serves_again(*known, listed)) known = nullptr;
  live.segment = known != nullptr ? known->segment : opened(directory, path, trust);
  if (live.segment->id() != listed.id) throw_damaged(file, DiagnosticCode::damage_other);
  if (live.segment->rows() != listed.rows) throw_damaged(file, DiagnosticCode::damage_other_rows);
  if (listed.dead.empty()) return live;
  auto dead = std::make_shared<RowSet>(listed.rows);
  if (!unpack_rows(listed.dead, listed.rows, *dead)) {
    throw_damaged(file, DiagnosticCode::damage_deleted);
  }
  live.dead_count = dead->count();
  const bool same = known != nullptr && known->dead != nullptr && *known->dead == *dead;
  live.dead = same ? known->dead : std::move(dead);
  return live;
}

}  // namespace

CurrentSegment is_open_segment_listed_as(const LiveSegment& segment) {
  const std::uint32_t rows = segment.segment->rows();
  return {segment.number, segment.segment->id(), rows,
          segment.dead_count > 0 ? pack_rows(*segment.dead, rows) : std::string()};
}

SegmentSet open_segments(const std::string& directory, const std::vector<CurrentSegment>& listed,
                         const SegmentSet& before, SegmentTrust trust) {
  std::vector<LiveSegment> segments;
  for (const CurrentSegment& one : listed) {
    segments.push_back(open_segment(directory, one, find_number(before, one.number), trust));
  }
  return SegmentSet(std::move(segments));
}

}  // namespace glane
