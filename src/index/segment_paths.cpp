#include "index/segment_paths.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "base/folder.hpp"
#include "base/output_file.hpp"
#include "base/plain_file.hpp"
#include "glane/error.hpp"
#include "index/current.hpp"
#include "index/open_segments.hpp"
#include "index/owned_files.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFileEnding = ".seg";
constexpr std::string_view kGlassEnding = ".glass";
constexpr std::string_view kStubOfGenerations = "XAPIANDB";  // of an index of format 3

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
  require_plain_files(directory);
  if (!is_new) return;
  if (fs::exists(directory + "/" + std::string(kStubOfGenerations), error)) {
    throw_not_an_index(directory);  // says of which format it is
  }
  const std::string stranger = foreign_file(directory);
  if (!stranger.empty()) {
    throw_no_index(directory, "not an index but a directory with other files: " + stranger);
  }
}

std::optional<std::uint64_t> segment_number(std::string_view name) {
  for (const std::string_view ending : {kFileEnding, kGlassEnding}) {
    if (name.size() <= ending.size() || !name.ends_with(ending)) continue;
    name.remove_suffix(ending.size());
    std::uint64_t number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == name.data() + name.size();
    if (whole && number > 0 && name == std::to_string(number)) return number;
    return std::nullopt;
  }
  return std::nullopt;
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

std::uint64_t free_number(const std::string& directory, std::uint64_t number) {
  const auto is_taken = [&] {
    const std::string path = segment_path(directory, number);
    return is_name_taken(path + std::string(kFileEnding)) ||
           is_name_taken(path + std::string(kGlassEnding));
  };
  while (is_taken()) ++number;
  return number;
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
