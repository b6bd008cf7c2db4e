#include "library/rules_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "base/folder.hpp"
#include "glane/error_code.hpp"
#include "library/list_file.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> rule_files(const std::string& folder) {
  std::error_code fault;
  std::vector<std::string> files;
  for (const std::string& name : names_in(folder, fault)) {
    if (fs::path(name).extension() == ".rules") files.push_back((fs::path(folder) / name).string());
  }
  if (fault) {
    throw Error(ErrorCode::rules_folder, {{"path", folder}, {"reason", fault.message()}});
  }
  if (files.empty()) throw Error(ErrorCode::rules_none, {{"path", folder}});
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

SiteRules load_rules_folder(const std::string& folder) {
  SiteRules rules;
  if (folder.empty()) return rules;
  for (const std::string& path : rule_files(folder)) rules.add(path, read_list_text(path));
  return rules;
}

}  // namespace glane
