#include "index/maintenance/manifest_contents.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "index/index_format.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

// The folder of a manifest that is being written anew.
constexpr const char* kRebuiltEnding = ".rebuilt";

void read_entries(const Manifest& manifest, ManifestContents& contents) {
  manifest.for_each_entry("", [&](std::string_view key, std::string_view value) {
    contents.entries.emplace(key, value);
  });
}

// Runs what reads a part; an error is what is lost.
template <typename Read>
void try_to(const std::string& part, std::vector<std::string>& lost, Read read) {
  try {
    read();
  } catch (const Error& error) {
    lost.push_back(part + ": " + error.what());
  }
}

// Fills the manifest of a folder. out: what is to be published
Current fill(const std::string& directory, const ManifestContents& contents,
             const std::function<void(Manifest&)>& more) {
  Manifest manifest(directory, Manifest::Access::create);
  const std::uint64_t last = std::max(contents.commit, manifest.commit_number());
  store_contents(manifest, contents);
  if (more) more(manifest);
  manifest.continue_from(last);
  manifest.commit();
  return manifest.current();
}

// What an older write-ahead file says must not be added to a new manifest: it goes first. A crash
// between the two leaves an index whose `current` and segments are whole.
void replace_manifest(const std::string& directory, const std::string& fresh) {
  const std::string path = directory + "/" + kManifestFile;
  for (const char* ending : {"-wal", "-shm", "-journal"}) fs::remove(path + ending);
  fs::rename(fresh + "/" + kManifestFile, path);
  sync_to_disk(directory);
}

}  // namespace

const std::string& ManifestContents::entry(std::string_view key) const {
  static const std::string none;
  const auto found = entries.find(key);
  return found != entries.end() ? found->second : none;
}

ManifestContents read_contents(const Manifest& manifest) {
  ManifestContents contents;
  contents.commit = manifest.commit_number();
  read_entries(manifest, contents);
  contents.segments = manifest.segments();
  contents.notes = manifest.notes().all();
  return contents;
}

ManifestContents salvage_contents(const Manifest& manifest, std::vector<std::string>& lost) {
  ManifestContents contents;
  try_to("its last commit", lost, [&] { contents.commit = manifest.commit_number(); });
  try_to("its entries", lost, [&] { read_entries(manifest, contents); });
  try_to("its segments", lost, [&] { contents.segments = manifest.segments(); });
  try_to("its notes", lost, [&] { contents.notes = manifest.notes().all(); });
  return contents;
}

ManifestContents contents_of(const Current& current) {
  return {current.commit,
          {current.settings.begin(), current.settings.end()},
          current.segments,
          current.notes.all()};
}

void store_contents(Manifest& manifest, const ManifestContents& contents) {
  std::vector<std::string> gone;
  manifest.for_each_entry("", [&](std::string_view key, std::string_view) {
    if (!contents.entries.contains(key)) gone.emplace_back(key);
  });
  for (const std::string& key : gone) manifest.set_entry(key, {});
  for (const auto& [key, value] : contents.entries) manifest.set_entry(key, value);
  for (const CurrentSegment& old : manifest.segments()) manifest.remove_segment(old.number);
  for (const CurrentSegment& segment : contents.segments) manifest.add_segment(segment);
  for (const auto& [hash, note] : manifest.notes().all()) {
    if (!contents.notes.contains(hash)) manifest.set_note(hash, {});
  }
  for (const auto& [hash, note] : contents.notes) manifest.set_note(hash, note);
}

void write_manifest(const std::string& directory, const ManifestContents& contents,
                    ManifestWriting writing, const std::function<void(Manifest&)>& more) {
  if (writing == ManifestWriting::in_place) {
    return publish_current(directory, fill(directory, contents, more));
  }
  const std::string fresh = directory + "/" + kManifestFile + kRebuiltEnding;
  fs::remove_all(fresh);  // of one that was cut short
  fs::create_directory(fresh);
  try {
    const Current current = fill(fresh, contents, more);
    sync_to_disk(fresh + "/" + kManifestFile);
    replace_manifest(directory, fresh);
    publish_current(directory, current);
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(fresh, ignored);
    throw;
  }
  fs::remove_all(fresh);
}

}  // namespace glane
