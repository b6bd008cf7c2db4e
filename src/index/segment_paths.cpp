#include "index/segment_paths.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/mapped_file.hpp"
#include "index/current.hpp"
#include "index/index_format.hpp"
#include "index/open_segments.hpp"
#include "index/writer_lock.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFileEnding = ".seg";
constexpr std::string_view kGlassEnding = ".glass";
constexpr std::string_view kStubOfGenerations = "XAPIANDB";  // of an index of format 3

// The number of a segment's file or folder; nothing where the name is not such a one's.
std::optional<std::uint64_t> segment_number(std::string_view name) {
  for (const std::string_view ending : {kFileEnding, kGlassEnding}) {
    if (name.size() <= ending.size() || !name.ends_with(ending)) continue;
    name.remove_suffix(ending.size());
    std::uint64_t number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == name.data() + name.size();
    if (whole && name == std::to_string(number)) return number;
    return std::nullopt;
  }
  return std::nullopt;
}

// What a new index may find in its folder: what one that was cut short has left there.
bool is_of_index(const std::string& name) {
  return segment_number(name) || name == kWriterLockFile || name == kBackupsFile ||
         name.starts_with(kManifestFile) || name.starts_with(kCurrentFile);
}

}  // namespace

void prepare_directory(const std::string& directory, bool is_new) {
  std::error_code error;
  const auto status = fs::status(directory, error);
  if (fs::exists(status) && !fs::is_directory(status)) {
    throw_no_index(directory, "not an index but a file");
  }
  if (!fs::exists(status)) {
    fs::create_directory(directory, error);
    if (error) throw Error(ErrorKind::index, directory + ": " + error.message());
    sync_to_disk(directory + "/..");
  }
  if (!is_new) return;
  for (const std::string& name : names_in(directory, error)) {
    if (name == kStubOfGenerations) throw_not_an_index(directory);  // says of which format it is
    if (!is_of_index(name)) {
      throw_no_index(directory, "not an index but a directory with other files");
    }
  }
  if (error) throw_no_index(directory, error.message());
}

std::vector<std::uint64_t> segment_numbers(const std::string& directory) {
  std::vector<std::uint64_t> numbers;
  std::error_code ignored;
  for (const std::string& name : names_in(directory, ignored)) {
    const auto number = segment_number(name);
    if (number) numbers.push_back(*number);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

void remove_segment(const std::string& directory, std::uint64_t number) {
  const std::string path = segment_path(directory, number);
  std::error_code ignored;
  fs::remove(path + std::string(kFileEnding), ignored);
  remove_tree(path + std::string(kGlassEnding), ignored);
}

void remove_other_segments(const std::string& directory,
                           const std::unordered_set<std::uint64_t>& kept) {
  for (const std::uint64_t number : segment_numbers(directory)) {
    if (!kept.contains(number)) remove_segment(directory, number);
  }
}

void remove_leftovers(const std::string& directory, const std::unordered_set<std::uint64_t>& kept) {
  std::vector<std::string> unnamed;
  for (const std::string& name : names_in(directory)) {
    const auto number = segment_number(name);
    const bool unfinished = name.starts_with(std::string(kManifestFile) + ".") ||
                            name.starts_with(std::string(kCurrentFile) + ".");
    if (number ? !kept.contains(*number) : unfinished) unnamed.push_back(name);
  }
  for (const std::string& name : unnamed) remove_tree(directory + "/" + name);
  sync_to_disk(directory);
}

void require_room(const std::string& directory, std::uint64_t bytes) {
  std::error_code error;
  const fs::space_info space = fs::space(directory, error);
  if (error || space.available >= bytes) return;
  throw Error(ErrorKind::index, directory + ": a merge of segments takes " +
                                    std::to_string(bytes >> 20) + " MB, and the disk has " +
                                    std::to_string(space.available >> 20) + " MB left");
}

}  // namespace glane
