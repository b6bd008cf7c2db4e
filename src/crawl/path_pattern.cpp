#include "crawl/path_pattern.hpp"

#include <algorithm>

namespace glane {

namespace {

bool is_folders_only(std::string_view pattern) {
  return pattern.ends_with('/');
}

std::string_view without_last_slash(std::string_view pattern) {
  if (is_folders_only(pattern)) pattern.remove_suffix(1);
  return pattern;
}

std::string_view without_outer_slashes(std::string_view pattern) {
  pattern = without_last_slash(pattern);
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  return pattern;
}

// What no name of a path is. A class may hold "/" and dots, and mean other bytes of it.
std::string_view flaw_of_names(std::string_view pattern) {
  if (pattern.empty()) return "it is empty";
  if (pattern.find('[') != std::string_view::npos) return {};
  while (true) {
    const std::string_view name = pattern.substr(0, pattern.find('/'));
    if (name.empty()) return "no path has // in it";
    if (name == "." || name == "..") return "no path below its folder has . or .. in it";
    if (name.size() == pattern.size()) return {};
    pattern.remove_prefix(name.size() + 1);
  }
}

}  // namespace

PathPattern::PathPattern(std::string_view pattern)
    : folders_only_(is_folders_only(pattern)),
      any_depth_(without_last_slash(pattern).find('/') == std::string_view::npos),
      glob_(without_outer_slashes(pattern)),
      flaw_(flaw_of_names(without_outer_slashes(pattern))) {
  if (flaw_.empty()) flaw_ = glob_.flaw();
}

bool PathPattern::matches(std::string_view path, bool is_folder) const {
  if (!flaw_.empty() || (folders_only_ && !is_folder)) return false;
  if (any_depth_) path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  return glob_.matches(path);
}

}  // namespace glane
