#include <xapian.h>

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "index/care/care.hpp"
#include "index/commit_lock.hpp"
#include "index/index_folder.hpp"
#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/writer_lock.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

// A folder that is gone in the end, unless it was kept.
class NewFolder {
 public:
  explicit NewFolder(std::string path) : path_(std::move(path)) {
    fs::remove_all(path_);  // what a copy that was cut short left behind
    std::error_code error;
    fs::create_directory(path_, error);
    if (error) throw std::system_error(error, path_);
  }
  ~NewFolder() {
    std::error_code ignored;
    if (!kept_) fs::remove_all(path_, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  const std::string& path() const { return path_; }
  void keep() { kept_ = true; }

 private:
  std::string path_;
  bool kept_ = false;
};

// Xapian's files and the segments that the commit names, not what a writer is about to add.
std::vector<std::string> files_of(const std::string& generation) {
  const Xapian::Database database(generation);
  std::vector<std::string> names =
      SegmentSet(generation, database.get_metadata(metadata::kSegments)).names();
  for (const auto& entry : fs::directory_iterator(generation)) {
    const fs::path name = entry.path().filename();
    if (name == "iamglass" || name.extension() == ".glass") names.push_back(name.string());
  }
  return names;
}

// Copies the generation of `directory` that counts into `folder`, and waits for the disk. What is
// copied shares nothing with its original: damage to one is none to the other.
void copy_generation(const std::string& directory, const std::string& folder) {
  const CommitLock lock(directory, CommitLock::Kind::copy);
  const std::string generation = current_generation(directory);
  for (const std::string& name : files_of(generation)) {
    fs::copy_file(generation + "/" + name, folder + "/" + name);
  }
  sync_generation(folder);
}

// The folder's path without an end of "/".
std::string plain(const std::string& path) {
  const fs::path absolute = fs::absolute(path).lexically_normal();
  return (absolute.has_filename() ? absolute : absolute.parent_path()).string();
}

[[noreturn]] void refuse(const std::string& path, const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::index, path + ": " + why, hint);
}

}  // namespace

void backup_index(const std::string& directory, const std::string& destination) {
  try {
    open_index(directory);  // or says what is wrong with it
    const std::string target = plain(destination);
    if (fs::exists(target) && !(fs::is_directory(target) && fs::is_empty(target))) {
      refuse(destination, "is there already", "name a folder that is not, or that is empty");
    }
    const std::string parent = fs::path(target).parent_path().string();
    if (fs::exists(parent) && fs::equivalent(parent, directory)) {
      refuse(destination, "lies in the index itself", "name a folder outside of it");
    }
    NewFolder copy(target + ".unfinished");
    const std::string generation = next_generation(copy.path());
    fs::create_directory(generation);
    copy_generation(directory, generation);
    publish_generation(copy.path(), generation);
    open_index(copy.path());
    sync_to_disk(copy.path());
    fs::rename(copy.path(), target);
    copy.keep();
    sync_to_disk(parent);
  } catch (...) {
    rethrow_as_error(destination);
  }
}

void restore_index(const std::string& backup, const std::string& directory, double wait_seconds) {
  try {
    open_index(backup);
    if (fs::exists(directory) && fs::equivalent(backup, directory)) {
      refuse(directory, "is the backup itself", "name the index by -i DIR");
    }
    prepare_directory(directory);
    const WriterLock lock(directory, wait_seconds);
    if (has_generation(directory)) remove_other_generations(directory);
    NewFolder generation(next_generation(directory));
    copy_generation(backup, generation.path());
    const CommitLock commit(directory, CommitLock::Kind::change);
    publish_generation(directory, generation.path());
    generation.keep();
    sync_to_disk(directory);
    remove_other_generations(directory);
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
