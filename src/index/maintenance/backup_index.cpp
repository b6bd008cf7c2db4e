#include <ctime>
#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/mapped_file.hpp"
#include "index/backup_list.hpp"
#include "index/current.hpp"
#include "index/index_format.hpp"
#include "index/maintenance/copied_segments.hpp"
#include "index/maintenance/maintenance.hpp"
#include "index/manifest.hpp"
#include "index/open_segments.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

// A writer may merge segments away while they are copied; it does not do so all the time.
constexpr int kTries = 100;

// A folder that is gone in the end, unless it was kept.
class NewFolder {
 public:
  explicit NewFolder(std::string path) : path_(std::move(path)) {
    remove_tree(path_);  // what a copy that was cut short left behind
    std::error_code error;
    fs::create_directory(path_, error);
    if (error) throw std::system_error(error, path_);
  }
  ~NewFolder() {
    try {
      std::error_code ignored;
      if (!kept_) remove_tree(path_, ignored);
    } catch (const std::bad_alloc&) {  // the next copy to this place removes it
    }
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  const std::string& path() const { return path_; }
  void keep() { kept_ = true; }

 private:
  std::string path_;
  bool kept_ = false;
};

[[noreturn]] void refuse(const std::string& path, const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::index, path + ": " + why, hint);
}

// out: where the copy is to be
std::string checked_destination(const std::string& directory, const std::string& destination) {
  const std::string target = plain_path(destination);
  if (fs::exists(target) && !(fs::is_directory(target) && fs::is_empty(target))) {
    refuse(destination, "is there already", "name a folder that is not, or that is empty");
  }
  const std::string parent = fs::path(target).parent_path().string();
  if (fs::exists(parent) && fs::equivalent(parent, directory)) {
    refuse(destination, "lies in the index itself", "name a folder outside of it");
  }
  return target;
}

std::uint64_t last_commit(const std::string& directory) {
  return Manifest(directory, Manifest::Access::read).commit_number();
}

// Copies one commit to a folder that is empty. out: false where a writer has made another before
// all was copied, and something was gone
bool copy_commit(const std::string& directory, const std::string& folder) {
  const Manifest manifest(directory, Manifest::Access::read);
  const Current current = manifest.current();
  try {
    for (const CurrentSegment& one : current.segments) {
      copy_segment(directory, one.number, folder, one.number, CopyKind::shared);
    }
    open_segments(folder, current.segments);
  } catch (const std::exception&) {
    if (last_commit(directory) == current.commit) throw;
    return false;
  }
  manifest.copy_to(folder);
  sync_to_disk(folder + "/" + kManifestFile);
  publish_current(folder, current);
  return true;
}

}  // namespace

bool backup_index(const std::string& directory, const std::string& destination) {
  try {
    if (!Manifest::exists(directory)) throw_not_an_index(directory);
    const std::string target = checked_destination(directory, destination);
    const bool noted = note_backup(directory, {target, std::time(nullptr)});
    for (int left = kTries; left > 0; --left) {
      NewFolder copy(target + kUnfinishedCopy);
      if (!copy_commit(directory, copy.path())) continue;
      fs::rename(copy.path(), target);
      copy.keep();
      sync_to_disk(fs::path(target).parent_path().string());
      return noted;
    }
    refuse(directory, "a writer changes it faster than it is copied", "try again later");
  } catch (...) {
    rethrow_as_error(destination);
  }
}

}  // namespace glane
