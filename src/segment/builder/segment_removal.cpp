#include "segment/builder/segment_removal.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "base/folder.hpp"
#include "base/plain_file.hpp"
#include "segment/format/segment_format.hpp"
#include "segment/format/segment_header.hpp"
#include "segment/glass/glass_version_file.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 2> kGlassFiles = {kGlassVersionFile, kGlassPostingsFile};

bool has_only_glass_files(const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(fs::symlink_status(folder, error))) return false;
  for (const std::string& name : names_in(folder, error)) {
    const bool is_known =
        std::find(kGlassFiles.begin(), kGlassFiles.end(), name) != kGlassFiles.end();
    if (!is_known || !is_plain_file(folder + "/" + name)) return false;
  }
  return !error;
}

}  // namespace

bool has_segment_mark(const std::string& path) {
  return is_segment_magic(first_bytes_of_plain_file(path + ".seg", segment_format::kMagic.size()));
}

bool is_removable_segment_folder(const std::string& path) {
  return has_segment_mark(path) && has_only_glass_files(path + ".glass");
}

void remove_segment_files(const std::string& path) {
  if (!has_segment_mark(path)) return;
  const std::string folder = path + ".glass";
  if (has_only_glass_files(folder)) {
    for (const char* name : kGlassFiles) remove_plain_file_name(folder + "/" + name);
    remove_plain_file_name(folder);
  }
  remove_plain_file_name(path + ".seg");
}

}  // namespace glane
