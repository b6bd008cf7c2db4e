#include "index/maintenance/saved_settings.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "french/analyzer.hpp"
#include "index/given_documents.hpp"
#include "index/index_format.hpp"

namespace glane {

namespace {

// Runs what reads a part; an error is what is lost.
template <typename Read>
void try_to(const std::string& part, std::vector<std::string>& lost, Read read) {
  try {
    read();
  } catch (const Error& error) {
    lost.push_back(part + ": " + error.what());
  }
}

// What can be read, segments apart; says what cannot.
Current salvaged(const Manifest& manifest, std::vector<std::string>& lost) {
  Current contents;
  try_to("its last commit", lost, [&] { contents.commit = manifest.commit_number(); });
  try_to("its entries", lost, [&] {
    manifest.for_each_entry("", [&](std::string_view key, std::string_view value) {
      contents.settings.emplace(key, value);
    });
  });
  try_to("its segments", lost, [&] { manifest.segments(); });
  try_to("its notes", lost, [&] { contents.notes = manifest.notes(); });
  return contents;
}

void save_given(const Manifest& manifest, SavedSettings& saved, FaultList& lost) {
  try {
    std::unordered_set<IdHash> given;
    for_each_given(manifest, [&](std::string_view, IdHash id) { given.insert(id); });
    if (manifest.has_record()) saved.given = std::move(given);
  } catch (const Error& error) {
    lost.add(FaultKind::record, std::string("the record of what was read: ") + error.what());
  }
}

// Entries that readers have, too, are taken from them.
void fill_up(Current& contents, Current&& readers) {
  contents.commit = std::max(contents.commit, readers.commit);
  contents.settings.merge(readers.settings);
  if (contents.notes.empty()) contents.notes = std::move(readers.notes);
}

// What readers know is newer: all but the writers' own entries is theirs.
void follow(Current& contents, const Current& readers) {
  contents.commit = readers.commit;
  std::erase_if(contents.settings,
                [](const auto& entry) { return !entry.first.starts_with(setting::kForWriters); });
  for (const auto& [key, value] : readers.settings) contents.settings.insert_or_assign(key, value);
  contents.notes = readers.notes;
}

void set_default(Current& contents, std::string_view key, const std::string& value) {
  if (contents.setting(key).empty()) contents.settings[std::string(key)] = value;
}

}  // namespace

SavedSettings save_settings(const IndexParts& parts, FaultList& lost) {
  SavedSettings saved;
  std::vector<std::string> unread;
  if (parts.manifest) {
    saved.contents = salvaged(*parts.manifest, unread);
    save_given(*parts.manifest, saved, lost);
    saved.manifest_is_whole = unread.empty() && saved.given;
    for (const std::string& one : unread) lost.add(FaultKind::note, "the manifest: " + one);
  } else {
    lost.add(FaultKind::record, "the record of what was read");
  }
  if (parts.is_behind()) follow(saved.contents, *parts.current);
  if (!saved.manifest_is_whole && parts.current) fill_up(saved.contents, Current(*parts.current));
  if (!saved.manifest_is_whole && !parts.current) {
    lost.add(FaultKind::note,
             "lists of words, ranking, captures, comments' being gone, which documents were "
             "removed, and WHAT WAS FORGOTTEN: documents that were may have come back");
  }
  set_default(saved.contents, setting::kFormat, std::to_string(kIndexFormat));
  set_default(saved.contents, setting::kAnalyzer, analyzer_version());
  set_default(saved.contents, setting::kUnposted, StopWords::unposted().list());
  set_default(saved.contents, setting::kStopWords, StopWords().list());
  return saved;
}

}  // namespace glane
