#include "index/maintenance/index_replacement.hpp"

#include <algorithm>
#include <charconv>
#include <exception>
#include <filesystem>
#include <string_view>

#include "base/output_file.hpp"
#include "index/files/index_format.hpp"
#include "index/files/owned_files.hpp"
#include "index/files/segment_paths.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

void store_contents(Manifest& manifest, const Current& contents) {
  std::vector<std::string> gone;
  manifest.for_each_entry("", [&](std::string_view key, std::string_view) {
    if (!contents.settings.contains(key)) gone.emplace_back(key);
  });
  for (const std::string& key : gone) manifest.set_entry(key, {});
  for (const auto& [key, value] : contents.settings) manifest.set_entry(key, value);
  for (const CurrentSegment& old : manifest.segments()) manifest.remove_segment(old.number);
  for (const CurrentSegment& segment : contents.segments) manifest.add_segment(segment);
  const auto notes = contents.notes.all();
  for (const auto& [hash, note] : manifest.notes().all()) {
    if (!notes.contains(hash)) manifest.set_note(hash, {});
  }
  for (const auto& [hash, note] : notes) manifest.set_note(hash, note);
}

}  // namespace

IndexReplacement::IndexReplacement(const std::string& directory, const Current& before,
                                   const Waiting& waiting)
    : directory_(directory), waiting_(waiting) {
  require_owned_plain_files(directory);
  // A file of a stranger may bear any number.
  const auto leave_behind = [&](std::uint64_t number) {
    if (number < kMostSegmentNumber) next_number_ = std::max(next_number_, number + 1);
  };
  for (const std::uint64_t number : segment_numbers(directory)) leave_behind(number);
  for (const CurrentSegment& one : before.segments) leave_behind(one.number);
  const std::string& kept = before.setting(setting::kNextSegment);
  std::uint64_t next = 0;  // stays so where that is no number
  std::from_chars(kept.data(), kept.data() + kept.size(), next);
  if (next > 0) leave_behind(next - 1);
}

IndexReplacement::~IndexReplacement() {
  if (published_) return;
  try {
    for (const std::uint64_t number : given_) remove_segment(directory_, number);
  } catch (const std::exception&) {  // the next writer removes what nobody names
  }
}

std::uint64_t IndexReplacement::next_number() {
  const std::uint64_t number = free_number(directory_, next_number_);
  next_number_ = number + 1;
  given_.push_back(number);
  return number;
}

void IndexReplacement::publish(Current contents, ManifestWriting writing,
                               const std::function<void(Manifest&)>& more) {
  contents.settings[std::string(setting::kNextSegment)] = std::to_string(next_number_);
  sync_to_disk(directory_);
  publish_current(directory_, writing == ManifestWriting::in_place
                                  ? commit(directory_, contents, more)
                                  : commit_anew(contents, more));
  std::unordered_set<std::uint64_t> kept = spared_;
  for (const CurrentSegment& one : contents.segments) kept.insert(one.number);
  remove_other_segments(directory_, kept);
}

// Fills the manifest of a folder. out: what is to be published
Current IndexReplacement::commit(const std::string& directory, const Current& contents,
                                 const std::function<void(Manifest&)>& more) {
  Manifest manifest(directory, Manifest::Access::create, waiting_);
  const std::uint64_t last = std::max(contents.commit, manifest.commit_number());
  store_contents(manifest, contents);
  if (more) more(manifest);
  manifest.continue_from(last);
  published_ = directory == directory_;
  manifest.commit();
  return manifest.current();
}

// What an older write-ahead file says must not be added to a new manifest: it goes first. A crash
// between the two leaves an index whose `current` and segments are whole.
Current IndexReplacement::commit_anew(const Current& contents,
                                      const std::function<void(Manifest&)>& more) {
  const std::string path = directory_ + "/" + kManifestFile;
  const std::string fresh = temporary_output_name(directory_ + "/" + kRebuiltFolder);
  fs::create_directory(fresh);
  try {
    const Current current = commit(fresh, contents, more);
    sync_to_disk(fresh + "/" + kManifestFile);
    remove_owned_write_ahead(directory_);
    published_ = true;
    fs::rename(fresh + "/" + kManifestFile, path);
    sync_to_disk(directory_);
    remove_own_folder(fresh);
    return current;
  } catch (...) {
    remove_own_folder(fresh);
    throw;
  }
}

}  // namespace glane
