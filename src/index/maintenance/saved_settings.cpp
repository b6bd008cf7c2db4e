#include "index/maintenance/saved_settings.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "french/analyzer.hpp"
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

void save_record(const Manifest& manifest, SavedSettings& saved, FaultList& lost) {
  std::vector<std::string> unread;
  try {
    saved.record = CrawlRecord(manifest, unread);
  } catch (const Error& error) {
    unread.emplace_back(error.what());
  }
  saved.record_is_whole = unread.empty();
  for (std::string& one : unread) lost.add(FaultKind::record, std::move(one));
}

// Entries that readers have, too, are taken from them.
void fill_up(Current& contents, Current&& readers) {
  contents.commit = std::max(contents.commit, readers.commit);
  contents.settings.merge(readers.settings);
  if (contents.notes.empty()) contents.notes = std::move(readers.notes);
}

void set_default(Current& contents, std::string_view key, const std::string& value) {
  if (contents.setting(key).empty()) contents.settings[std::string(key)] = value;
}

// The record is stored by its own hand.
void drop_record(Current& contents) {
  std::erase_if(contents.settings, [](const auto& entry) {
    return entry.first == setting::kRecord ||
           entry.first.starts_with(std::string(setting::kRecord) + ".");
  });
}

}  // namespace

SavedSettings save_settings(const IndexParts& parts, FaultList& lost) {
  SavedSettings saved;
  std::vector<std::string> unread;
  if (parts.manifest) {
    saved.contents = salvaged(*parts.manifest, unread);
    save_record(*parts.manifest, saved, lost);
    saved.manifest_is_whole = unread.empty();
    for (const std::string& one : unread) lost.add(FaultKind::note, "the manifest: " + one);
  } else {
    lost.add(FaultKind::record, "the record of what was read");
  }
  if (!saved.manifest_is_whole && parts.current) fill_up(saved.contents, Current(*parts.current));
  if (!saved.manifest_is_whole && !parts.current) {
    lost.add(FaultKind::note,
             "lists of words, ranking, captures, comments' being gone, which documents were "
             "removed, and WHAT WAS FORGOTTEN: documents that were may have come back");
  }
  drop_record(saved.contents);
  set_default(saved.contents, setting::kFormat, std::to_string(kIndexFormat));
  set_default(saved.contents, setting::kAnalyzer, analyzer_version());
  set_default(saved.contents, setting::kUnposted, StopWords::unposted().list());
  set_default(saved.contents, setting::kStopWords, StopWords().list());
  return saved;
}

}  // namespace glane
