// What a refresh does about files that are no longer there.
#include <algorithm>

#include "ingest/refresh.hpp"

namespace glane {

// Files of the record, below the directories of this run, that were not listed.
std::vector<CrawlRecord::File> Refresh::missing_files() {
  std::vector<CrawlRecord::File> missing;
  if (record_.files() == 0) return missing;
  std::unordered_set<std::string_view> listed;
  for (const CrawlFile& file : listing_.files) listed.insert(file.id);
  for (const CrawlRoot& root : listing_.roots) {
    if (!root.directory) continue;
    for (CrawlRecord::File& file : record_.files_below(root.id)) {
      const bool left_out = is_excluded_from_walk(options_.walk, file.id.substr(root.id.size()));
      if (!listed.contains(file.id) && !left_out) missing.push_back(std::move(file));
    }
  }
  const auto before = [](const auto& one, const auto& other) { return one.id < other.id; };
  const auto same = [](const auto& one, const auto& other) { return one.id == other.id; };
  std::sort(missing.begin(), missing.end(), before);
  missing.erase(std::unique(missing.begin(), missing.end(), same), missing.end());
  return missing;
}

// Whether the file lies where nothing could be seen; such a place is reported once.
bool Refresh::keeps(const std::string& id) {
  const CrawlGap* const gap = find_gap_of_listing(listing_, id);
  if (gap == nullptr) return false;
  if (gap->kind == CrawlGap::Kind::unreadable) return true;
  if (options_.prune) return false;
  if (reported_gaps_.insert(gap->id).second) {
    report_failed(gap->id, DiagnosticCode::refresh_emptied, true);
  }
  return true;
}

// Of a directory of which more than half is missing nothing is removed, but by --prune.
void Refresh::keep_most(std::vector<CrawlRecord::File>& missing) {
  if (options_.prune) return;
  std::unordered_set<std::uint32_t> gone;
  for (const CrawlRecord::File& file : missing) gone.insert(file.number);
  for (const CrawlRoot& root : listing_.roots) {
    if (!root.directory) continue;
    std::uint64_t before = 0;
    std::uint64_t lost = 0;
    for (const CrawlRecord::File& file : record_.files_below(root.id)) {
      const FileState& state = file.state;
      const bool is_missing = gone.contains(file.number);
      const bool has_twin = state.hash != 0 && new_hashes_.contains(state.hash);
      if (is_missing || !has_twin) before += state.pages;
      if (is_missing && !has_twin) lost += state.pages;
    }
    if (lost * 2 <= before) continue;
    report_failed(
        root.id,
        {listing_.ignored > 0 ? DiagnosticCode::refresh_ignored : DiagnosticCode::refresh_missing,
         {{"missing", std::to_string(lost)}, {"pages", std::to_string(before)}}},
        true);
    std::erase_if(missing, [&](const auto& file) { return file.id.starts_with(root.id); });
  }
}

void Refresh::remove_missing() {
  if (options_.mirror) settlement_.drop_removed();
  if (!options_.keep_missing && listed_ != record_.files()) remove_missing_files();
  count_ended();
}

void Refresh::remove_missing_files() {
  std::vector<CrawlRecord::File> missing = missing_files();
  std::erase_if(missing, [&](const CrawlRecord::File& file) { return keeps(file.id); });
  if (missing.empty()) return;
  keep_most(missing);
  for (const CrawlRecord::File& file : missing) remove_file(file);
}

void Refresh::remove_file(const CrawlRecord::File& file) {
  std::vector<IdHash> lost;
  for (const PageRecord& page : record_.pages(file.number)) {
    record_.erase_page(file.number, page.page, page.documents);
    lost.insert(lost.end(), page.documents.begin(), page.documents.end());
    note_ended(page.documents);
  }
  record_.erase_file(file.number, file.state);
  settlement_.settle(lost, FilesToRead::none);
}

}  // namespace glane
