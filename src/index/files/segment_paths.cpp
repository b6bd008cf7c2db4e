#include "index/files/segment_paths.hpp"

#include <charconv>
#include <filesystem>
#include <system_error>

#include "base/folder.hpp"
#include "base/plain_file.hpp"
#include "base/sorted.hpp"
#include "glane/error_code.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFileEnding = ".seg";
constexpr std::string_view kGlassEnding = ".glass";

}  // namespace

std::string segment_path(const std::string& directory, std::uint64_t number) {
  return directory + "/" + std::to_string(number);
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
  sort_unique(numbers);
  return numbers;
}

std::uint64_t free_number(const std::string& directory, std::uint64_t number) {
  const auto is_taken = [&] {
    const std::string path = segment_path(directory, number);
    return is_plain_file_name_taken(path + std::string(kFileEnding)) ||
           is_plain_file_name_taken(path + std::string(kGlassEnding));
  };
  while (is_taken()) ++number;
  return number;
}

void require_room_for_segment(const std::string& directory, std::uint64_t bytes) {
  std::error_code error;
  const fs::space_info space = fs::space(directory, error);
  if (error || space.available >= bytes) return;
  throw Error(ErrorCode::system_space, {{"directory", directory},
                                        {"needed", std::to_string(bytes >> 20)},
                                        {"free", std::to_string(space.available >> 20)}});
}

}  // namespace glane
