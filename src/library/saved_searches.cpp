#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "glane/error_code.hpp"
#include "glane/saved.hpp"
#include "library/saved_files.hpp"
#include "segment/format/id_hash.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// The folder of one index: its own name for who looks, a hash for all others of that name.
std::string folder_of(const std::string& folder, const std::string& directory) {
  std::error_code error;
  const fs::path whole = fs::canonical(directory, error);
  if (error) throw Error(ErrorCode::system_file, system_arguments(directory, error));
  constexpr char kHex[] = "0123456789abcdef";
  std::string hex;
  for (std::uint64_t hash = hash_of_id(whole.native()), i = 0; i < 16; ++i, hash >>= 4) {
    hex += kHex[hash & 15];
  }
  return folder + "/" + whole.filename().native() + "-" + hex;
}

Json search_json(const SavedSearch& search) {
  Json options = Json::array();
  for (const auto& [name, value] : search.options) options.push_back({name, value});
  return {{"query", search.query}, {"options", options}};
}

SavedSearch search_of(const std::string& bytes, const std::string& path) {
  try {
    const Json json = Json::parse(bytes);
    SavedSearch search{json.at("query").get<std::string>()};
    for (const Json& option : json.at("options")) {
      search.options.emplace_back(option.at(0).get<std::string>(), option.at(1).get<std::string>());
    }
    return search;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::saved_search, {{"path", path}});
  }
}

}  // namespace

SavedSearches::SavedSearches(const std::string& folder, const std::string& directory)
    : folder_(folder_of(folder, directory)) {}

void SavedSearches::save(const std::string& name, const SavedSearch& search, const Index& index,
                         const SearchRequest& request, const Waiting& waiting) const {
  const SavedFiles files(folder_, name);
  SearchRequest every = request;
  every.timeout_seconds = 0;  // what was not found by then would come in
  const std::vector<std::uint64_t> found = index.found_hashes(every);
  const SavedLock lock(files, waiting);
  files.write_seen(found);
  files.write_search(search_json(search).dump(1, ' ', false, Json::error_handler_t::replace) +
                     "\n");
}

std::optional<SavedSearch> SavedSearches::find(const std::string& name) const {
  const SavedFiles files(folder_, name);
  const std::optional<std::string> bytes = files.read_search();
  return bytes ? std::optional(search_of(*bytes, files.search_path())) : std::nullopt;
}

std::vector<std::string> SavedSearches::names() const {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
    const std::string file = entry.path().filename().native();
    if (file.ends_with(kSearchEnding)) {
      names.push_back(file.substr(0, file.size() - kSearchEnding.size()));
    }
  }
  const bool is_absent = error == std::errc::no_such_file_or_directory;
  if (error && !is_absent) throw Error(ErrorCode::system_file, system_arguments(folder_, error));
  std::sort(names.begin(), names.end());
  return names;
}

bool SavedSearches::remove(const std::string& name, const Waiting& waiting) const {
  const SavedFiles files(folder_, name);
  if (!files.read_search()) return false;
  const SavedLock lock(files, waiting);
  files.remove();
  return true;
}

}  // namespace glane
