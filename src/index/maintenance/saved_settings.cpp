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
void fill_up(ManifestContents& contents, ManifestContents&& readers) {
  contents.commit = std::max(contents.commit, readers.commit);
  contents.entries.merge(readers.entries);
  contents.notes.merge(readers.notes);
}

void set_default(ManifestContents& contents, std::string_view key, const std::string& value) {
  if (contents.entry(key).empty()) contents.entries[std::string(key)] = value;
}

// The record is stored by its own hand.
void drop_record(ManifestContents& contents) {
  std::erase_if(contents.entries, [](const auto& entry) {
    return entry.first == setting::kRecord ||
           entry.first.starts_with(std::string(setting::kRecord) + ".");
  });
}

}  // namespace

SavedSettings save_settings(const IndexParts& parts, FaultList& lost) {
  SavedSettings saved;
  std::vector<std::string> unread;
  if (parts.manifest) {
    saved.contents = salvage_contents(*parts.manifest, unread);
    save_record(*parts.manifest, saved, lost);
    saved.manifest_is_whole = unread.empty();
    for (const std::string& one : unread) lost.add(FaultKind::note, "the manifest: " + one);
  } else {
    lost.add(FaultKind::record, "the record of what was read");
  }
  if (!saved.manifest_is_whole && parts.current)
    fill_up(saved.contents, contents_of(*parts.current));
  if (!saved.manifest_is_whole && !parts.current) {
    lost.add(FaultKind::note,
             "lists of words, ranking, captures, comments' being gone, which documents were "
             "removed, and WHAT WAS FORGOTTEN: documents that were may have come back");
  }
  drop_record(saved.contents);
  saved.contents.segments.clear();
  set_default(saved.contents, setting::kFormat, std::to_string(kIndexFormat));
  set_default(saved.contents, setting::kAnalyzer, analyzer_version());
  set_default(saved.contents, setting::kUnposted, StopWords::unposted().list());
  set_default(saved.contents, setting::kStopWords, StopWords().list());
  return saved;
}

}  // namespace glane
