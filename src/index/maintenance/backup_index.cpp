#include <ctime>
#include <exception>
#include <filesystem>
#include <new>
#include <string>
#include <system_error>

#include "base/interruption.hpp"
#include "base/output_file.hpp"
#include "glane/error_code.hpp"
#include "glane/maintenance.hpp"
#include "index/files/backup_list.hpp"
#include "index/files/index_format.hpp"
#include "index/files/owned_files.hpp"
#include "index/maintenance/copied_segments.hpp"
#include "index/manifest/current.hpp"
#include "index/manifest/manifest.hpp"
#include "index/snapshot/open_segments.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

// A writer may merge segments away while they are copied; it does not do so all the time.
constexpr int kTries = 100;

// A folder that nobody else has, beside the one that it is to become; gone in the end unless it was
// kept. One that a crash has left stays: a copy that somebody is still making looks the same.
class NewFolder {
 public:
  explicit NewFolder(const std::string& target) : path_(temporary_output_name(target)) {
    std::error_code error;
    fs::create_directory(path_, error);
    if (error) throw std::system_error(error, fs::path(target).parent_path().string());
  }
  ~NewFolder() {
    try {
      if (!kept_) remove_own_folder(path_);
    } catch (const std::bad_alloc&) {  // it stays, under a name that nobody else has
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

// out: where the copy is to be
std::string checked_destination(const std::string& directory, const std::string& destination) {
  const std::string target = path_of_copied_index(destination);
  if (fs::exists(target) && !(fs::is_directory(target) && fs::is_empty(target))) {
    throw Error(ErrorCode::backup_exists, {{"destination", destination}});
  }
  const std::string parent = fs::path(target).parent_path().string();
  if (fs::exists(parent) && fs::equivalent(parent, directory)) {
    throw Error(ErrorCode::backup_inside, {{"destination", destination}});
  }
  return target;
}

std::uint64_t last_commit(const std::string& directory, const Waiting& waiting) {
  return Manifest(directory, Manifest::Access::read, waiting).commit_number();
}

[[noreturn]] void refuse_damage(const std::string& directory, const Remark& what) {
  throw Error(ErrorCode::index_not_copied, {{"directory", directory}, said("reason", what)});
}

// A writer waits for nobody who reads the manifest, but cannot use the room of its write-ahead file
// anew meanwhile: it is copied at once, and let go before what takes longer. out: what it says
Current copy_manifest(const std::string& directory, const std::string& folder,
                      const Waiting& waiting) {
  // Asked before: a writer may publish another.
  const std::uint64_t published = has_current(directory) ? read_current(directory).commit : 0;
  const Manifest manifest(directory, Manifest::Access::read, waiting);
  Current current = manifest.current();
  if (current.commit < published) refuse_damage(directory, kOlderManifest);
  manifest.copy_to(folder);
  return current;
}

// Copies one commit to a folder that is empty. out: false where a writer has made another before
// all was copied, and something was gone
bool copy_commit(const std::string& directory, const std::string& folder, const Waiting& waiting) {
  const Current current = copy_manifest(directory, folder, waiting);
  SegmentSet segments;
  try {
    for (const CurrentSegment& one : current.segments) {
      end_if_asked(waiting.stop);
      copy_segment(directory, one.number, folder, one.number, CopyKind::shared);
    }
    segments = open_segments(folder, current.segments, {}, SegmentTrust::structure);
  } catch (const Interrupted&) {
    throw;
  } catch (const std::exception&) {
    if (last_commit(directory, waiting) == current.commit) throw;
    return false;
  }
  if (const auto damage = damage_of(segments, waiting.stop)) refuse_damage(directory, *damage);
  const std::string fault = Manifest(folder, Manifest::Access::read).fault();
  if (!fault.empty())
    refuse_damage(directory, {DiagnosticCode::damage_manifest, {{"reason", fault}}});
  sync_to_disk(folder + "/" + kManifestFile);
  publish_current(folder, current);
  return true;
}

}  // namespace

bool backup_index(const std::string& directory, const std::string& destination,
                  const Waiting& waiting) {
  try {
    if (!Manifest::exists(directory)) throw_not_an_index(directory);
    const std::string target = checked_destination(directory, destination);
    const bool noted = note_backup(directory, {target, std::time(nullptr)});
    for (int left = kTries; left > 0; --left) {
      NewFolder copy(target);
      if (!copy_commit(directory, copy.path(), waiting)) continue;
      fs::rename(copy.path(), target);
      copy.keep();
      sync_to_disk(fs::path(target).parent_path().string());
      return noted;
    }
    throw Error(ErrorCode::backup_outrun, {{"directory", directory}});
  } catch (...) {
    rethrow_as_error(destination);
  }
}

}  // namespace glane
