#include "index/maintenance/saved_settings.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "french/analyzer.hpp"
#include "index/given_documents.hpp"
#include "index/index_format.hpp"

namespace glane {

namespace {

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
void fill_up(ManifestContents& contents, ManifestContents&& readers) {
  contents.commit = std::max(contents.commit, readers.commit);
  contents.entries.merge(readers.entries);
  contents.notes.merge(readers.notes);
}

void set_default(ManifestContents& contents, std::string_view key, const std::string& value) {
  if (contents.entry(key).empty()) contents.entries[std::string(key)] = value;
}

}  // namespace

SavedSettings save_settings(const IndexParts& parts, FaultList& lost) {
  SavedSettings saved;
  std::vector<std::string> unread;
  if (parts.manifest) {
    saved.contents = salvage_contents(*parts.manifest, unread);
    save_given(*parts.manifest, saved, lost);
    saved.manifest_is_whole = unread.empty() && saved.given;
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
  saved.contents.segments.clear();
  set_default(saved.contents, setting::kFormat, std::to_string(kIndexFormat));
  set_default(saved.contents, setting::kAnalyzer, analyzer_version());
  set_default(saved.contents, setting::kUnposted, StopWords::unposted().list());
  set_default(saved.contents, setting::kStopWords, StopWords().list());
  return saved;
}

}  // namespace glane
