#include "index/index_folder.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "index/commit_lock.hpp"
#include "index/writer_lock.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kStub = "XAPIANDB";
constexpr std::string_view kGeneration = "gen-";
constexpr std::string_view kBackend = "glass ";

// A number behind the name: a folder gen-photos is somebody else's.
bool is_generation(const fs::path& path) {
  const std::string name = path.filename().string();
  if (name.rfind(kGeneration, 0) != 0 || name.size() == kGeneration.size()) return false;
  return name.find_first_not_of("0123456789", kGeneration.size()) == std::string::npos;
}

// The name of the generation that the stub names; empty where there is none.
std::string named_by_stub(const std::string& directory) {
  std::ifstream stub(fs::path(directory) / kStub);
  std::string line;
  if (!std::getline(stub, line) || line.rfind(kBackend, 0) != 0) return {};
  const std::string name = line.substr(kBackend.size());
  return is_generation(name) && name.find('/') == std::string::npos ? name : std::string();
}

unsigned number_of(const fs::path& generation) {
  const std::string name = generation.filename().string();
  unsigned number = 0;
  std::from_chars(name.data() + kGeneration.size(), name.data() + name.size(), number);
  return number;
}

}  // namespace

bool has_generation(const std::string& directory) {
  return !named_by_stub(directory).empty();
}

std::string current_generation(const std::string& directory) {
  std::error_code error;
  if (!fs::exists(fs::status(directory, error))) throw_no_index(directory, "no such index");
  const std::string name = named_by_stub(directory);
  if (!name.empty()) return directory + "/" + name;
  if (fs::exists(directory + "/iamglass", error)) {
    throw_no_index(directory,
                   "a Xapian database, but not made by this version of glane; remove it first");
  }
  throw_no_index(directory, "not an index");
}

void prepare_directory(const std::string& directory) {
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
  for (const auto& entry : fs::directory_iterator(directory, error)) {
    const std::string name = entry.path().filename().string();
    const bool own = is_generation(entry.path()) || name.rfind(kStub, 0) == 0 ||
                     name == kWriterLockFile || name == kCommitLockFile;
    if (!own) throw_no_index(directory, "not an index but a directory with other files");
  }
  if (error) throw_no_index(directory, error.message());
}

std::string next_generation(const std::string& directory) {
  unsigned last = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(directory, error)) {
    if (is_generation(entry.path())) last = std::max(last, number_of(entry.path()));
  }
  return directory + "/" + std::string(kGeneration) + std::to_string(last + 1);
}

void sync_generation(const std::string& generation) {
  for (const auto& entry : fs::directory_iterator(generation)) {
    sync_to_disk(entry.path().string());
  }
  sync_to_disk(generation);
}

void publish_generation(const std::string& directory, const std::string& generation) {
  const std::string stub = directory + "/" + std::string(kStub);
  const std::string fresh = stub + ".new";
  {
    OutputFile file(fresh);
    file.write(std::string(kBackend) + fs::path(generation).filename().string() + "\n");
    file.sync();
  }
  sync_to_disk(directory);  // that of the generation, too
  fs::rename(fresh, stub);
}

void remove_other_generations(const std::string& directory) {
  const std::string current = named_by_stub(directory);
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(directory, ignored)) {
    if (!is_generation(entry.path()) || entry.path().filename() == current) continue;
    fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace glane
