#include "index/maintenance/copied_segments.hpp"

#include <array>
#include <filesystem>
#include <system_error>

#include "base/mapped_file.hpp"
#include "index/open_segments.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

// What is there under that name and is no file of a segment is not followed or opened.
void require_file(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  if (fs::is_regular_file(status)) return;
  if (!fs::exists(status)) error = std::make_error_code(std::errc::no_such_file_or_directory);
  if (!error) error = std::make_error_code(std::errc::invalid_argument);
  throw std::system_error(error, path);
}

void copy_file(const std::string& from, const std::string& to, CopyKind kind) {
  require_file(from);
  if (kind == CopyKind::shared) {
    std::error_code not_linked;
    fs::create_hard_link(from, to, not_linked);
    if (!not_linked) return;
  }
  fs::copy_file(from, to);
  sync_to_disk(to);
}

}  // namespace

void copy_segment(const std::string& from, std::uint64_t number, const std::string& to,
                  std::uint64_t new_number, CopyKind kind) {
  const std::string source = segment_path(from, number);
  const std::string target = segment_path(to, new_number);
  fs::create_directory(target + ".glass");
  for (const char* file : {".seg", ".glass/iamglass", ".glass/postlist.glass"}) {
    copy_file(source + file, target + file, kind);
  }
  sync_to_disk(target + ".glass");
}

std::string plain_path(const std::string& path) {
  const fs::path absolute = fs::absolute(path).lexically_normal();
  return (absolute.has_filename() ? absolute : absolute.parent_path()).string();
}

}  // namespace glane
