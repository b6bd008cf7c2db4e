#include "index/maintenance/salvaged_settings.hpp"
#include "index/files/segment_paths.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "french/analyzer.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/maintenance/salvaged_current.hpp"
#include "index/manifest/given_documents.hpp"

namespace glane {

namespace {

// Damaged bytes may say any number; those of new segments are greater.
constexpr std::uint64_t kMostSegments = std::uint64_t{1} << 40;

// What can be read of a manifest, the record apart.
struct ManifestContents {
  Current contents;
  bool has_segments = false;
  std::vector<Remark> unread;
};

ManifestContents salvaged(const Manifest& manifest) {
  ManifestContents found;
  Current& contents = found.contents;
  const auto try_to = [&](DiagnosticCode part, auto read) {
    try {
      read();
      return true;
    } catch (const Error& error) {
      found.unread.push_back({part, {said("reason", error)}});
      return false;
    }
  };
  try_to(DiagnosticCode::lost_commit, [&] { contents.commit = manifest.commit_number(); });
  try_to(DiagnosticCode::lost_entries, [&] {
    manifest.for_each_entry("", [&](std::string_view key, std::string_view value) {
      contents.settings.emplace(key, value);
    });
  });
  found.has_segments =
      try_to(DiagnosticCode::lost_segments, [&] { contents.segments = manifest.segments(); });
  try_to(DiagnosticCode::lost_notes, [&] { contents.notes = manifest.notes(); });
  return found;
}

bool are_there(const std::string& directory, const std::vector<CurrentSegment>& segments) {
  return std::all_of(segments.begin(), segments.end(), [&](const CurrentSegment& one) {
    std::error_code ignored;
    return std::filesystem::exists(segment_path(directory, one.number) + ".seg", ignored);
  });
}

class SettingsSaving {
 public:
  SettingsSaving(const IndexLists& lists, const std::string& directory, FaultList& lost)
      : lists_(lists), directory_(directory), lost_(lost) {}

  SalvagedSettings run() {
    if (lists_.manifest) {
      read_manifest();
    } else {
      lost_.add(FaultKind::record, DiagnosticCode::lost_record);
    }
    if (lists_.current) {
      use_current(*lists_.current);
    } else if (!found_.has_segments || !found_.unread.empty()) {
      use_damaged_current();
    }
    for (CurrentSegment& one : saved_.contents.segments) {
      if (one.number > kMostSegments) one.number = 0;  // which none has
    }
    set_default(setting::kFormat, std::to_string(kIndexFormat));
    set_default(setting::kAnalyzer, analyzer_version());
    set_default(setting::kStopRowWords, StopWords::without_postings().list());
    set_default(setting::kStopWords, StopWords().list());
    return std::move(saved_);
  }

 private:
  void read_manifest() {
    found_ = salvaged(*lists_.manifest);
    saved_.contents = found_.contents;
    saved_.has_list = found_.has_segments;
    save_given();
    FaultList untold;  // by the check
    saved_.manifest_is_whole =
        found_.unread.empty() && saved_.given && check_manifest_part(*lists_.manifest, untold);
  }

  void save_given() {
    try {
      std::unordered_set<IdHash> given;
      for_each_given(*lists_.manifest, [&](std::string_view, IdHash id) { given.insert(id); });
      if (lists_.manifest->has_record()) saved_.given = std::move(given);
    } catch (const Error& error) {
      lost_.add(FaultKind::record, {DiagnosticCode::lost_record_error, {said("reason", error)}});
    }
  }

  // A manifest that is ahead was committed and not published; its segments were there before.
  bool believes(const Current& readers) const {
    if (!found_.has_segments) return true;
    const bool has_readers = are_there(directory_, readers.segments);
    const bool has_writers = are_there(directory_, found_.contents.segments);
    if (has_readers != has_writers) return has_readers;
    return found_.contents.commit <= readers.commit;
  }

  void use_current(const Current& readers) {
    Current& contents = saved_.contents;
    saved_.record_is_stale = contents.commit < readers.commit;
    contents.commit = std::max(contents.commit, readers.commit);
    if (!believes(readers)) {
      saved_.other_list = readers.segments;
      report_unread();
      return fill_up(readers);
    }
    saved_.other_list = std::exchange(contents.segments, readers.segments);
    saved_.has_list = saved_.list_is_certain = true;
    std::erase_if(contents.settings,
                  [](const auto& entry) { return !entry.first.starts_with(setting::kForWriters); });
    fill_up(readers);
    contents.notes = readers.notes;
  }

  // Only what nobody else can say.
  void use_damaged_current() {
    report_unread();
    const auto readers = salvage_current(directory_);
    if (!readers || readers->segments.empty()) {
      lost_.add(FaultKind::note, DiagnosticCode::lost_lists);
    } else {
      lost_.add(FaultKind::note, DiagnosticCode::lost_settings);
    }
    if (!readers) return;
    saved_.contents.commit = std::max(saved_.contents.commit, readers->commit);
    if (!saved_.has_list && !readers->segments.empty()) {
      saved_.contents.segments = readers->segments;
      saved_.has_list = true;
    }
    fill_up(*readers);
  }

  void fill_up(const Current& readers) {
    for (const auto& entry : readers.settings) saved_.contents.settings.insert(entry);
    if (saved_.contents.notes.empty()) saved_.contents.notes = readers.notes;
  }

  void report_unread() {
    for (const Remark& one : found_.unread) {
      lost_.add(FaultKind::note, {DiagnosticCode::lost_manifest, {said("reason", one)}});
    }
  }

  void set_default(std::string_view key, const std::string& value) {
    if (saved_.contents.setting(key).empty()) saved_.contents.settings[std::string(key)] = value;
  }

  const IndexLists& lists_;
  const std::string& directory_;
  FaultList& lost_;
  ManifestContents found_;
  SalvagedSettings saved_;
};

}  // namespace

SalvagedSettings salvage_settings(const IndexLists& lists, const std::string& directory,
                                  FaultList& lost) {
  return SettingsSaving(lists, directory, lost).run();
}

}  // namespace glane
