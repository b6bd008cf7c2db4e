#include "index/maintenance/copied_segments.hpp"

#include <filesystem>
#include <system_error>
#include <vector>

#include "base/folder.hpp"
#include "base/output_file.hpp"
#include "base/plain_file.hpp"
#include "glane/error_code.hpp"
#include "index/files/segment_paths.hpp"
#include "segment/segment_check.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

void copy_file(const std::string& from, const std::string& to, CopyKind kind) {
  if (kind == CopyKind::shared && is_plain_file(from)) {
    std::error_code not_linked;
    fs::create_hard_link(from, to, not_linked);
    if (!not_linked) return;
  }
  copy_plain_file(from, to);
}

}  // namespace

// The file comes first, with the mark by which both are known to be glane's.
void copy_segment(const std::string& from, std::uint64_t number, const std::string& to,
                  std::uint64_t new_number, CopyKind kind) {
  const std::string source = segment_path(from, number);
  const std::string target = segment_path(to, new_number);
  copy_file(source + ".seg", target + ".seg", kind);
  fs::create_directory(target + ".glass");
  for (const char* file : {".glass/iamglass", ".glass/postlist.glass"}) {
    copy_file(source + file, target + file, kind);
  }
  sync_to_disk(target + ".glass");
}

void require_copyable_segments(const std::string& directory) {
  const auto refuse = [](const fs::path& path) {
    throw Error(ErrorCode::index_link, {{"path", path.string()}});
  };
  for (const std::string& name : names_in(directory)) {
    const std::string path = directory + "/" + name;
    const fs::file_status status = fs::symlink_status(path);
    if (!fs::is_regular_file(status) && !fs::is_directory(status)) refuse(path);
    if (!fs::is_directory(status) || !segment_number(name)) continue;
    for (const std::string& one : names_in(path)) {
      if (!fs::is_regular_file(fs::symlink_status(path + "/" + one))) refuse(path + "/" + one);
    }
  }
}

std::optional<Remark> damage_of(const SegmentSet& segments, const StopTest& stop) {
  for (const LiveSegment& one : segments) {
    const std::vector<Remark> damaged = damaged_parts(*one.segment, stop);
    if (damaged.empty()) continue;
    return fault_of_part(std::to_string(one.number) + ".seg",
                         {DiagnosticCode::damage_part, {said("name", damaged.front())}});
  }
  return std::nullopt;
}

std::string path_of_copied_index(const std::string& path) {
  const fs::path absolute = fs::absolute(path).lexically_normal();
  return (absolute.has_filename() ? absolute : absolute.parent_path()).string();
}

}  // namespace glane
