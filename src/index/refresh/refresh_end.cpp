// What a refresh does when all has been read: removes what is missing, reads again what has to be.
#include <algorithm>
#include <utility>

#include "index/known_document.hpp"
#include "index/refresh/refresh.hpp"

namespace glane {

void Refresh::find_missing() {
  std::uint64_t found = 0;
  for (const CrawlFile& file : listing_.files) found += record_.find(file.id) != nullptr ? 1 : 0;
  if (found == record_.files()) return;
  std::unordered_set<std::string_view> listed;
  for (const CrawlFile& file : listing_.files) listed.insert(file.id);
  for (const CrawlRoot& root : listing_.roots) {
    if (!root.directory) continue;
    for (std::string& id : record_.ids_below(root.id)) {
      if (!listed.contains(id) && !is_left_out(options_.walk, id.substr(root.id.size())))
        missing_.push_back(std::move(id));
    }
  }
  std::sort(missing_.begin(), missing_.end());
  missing_.erase(std::unique(missing_.begin(), missing_.end()), missing_.end());
  for (const std::string& id : missing_) {
    for (const PageRecord& page : record_.pages(id)) {
      missing_ids_.insert(page.documents.begin(), page.documents.end());
    }
  }
}

// Whether the file lies where nothing could be seen; such a place is told once.
bool Refresh::keeps(const std::string& id, const RejectSink& report) {
  const CrawlGap* const gap = find_gap(listing_, id);
  if (gap == nullptr) return false;
  if (gap->kind == CrawlGap::Kind::unreadable) return true;
  if (options_.prune) return false;
  if (told_gaps_.insert(gap->id).second) {
    report({Severity::failed, gap->id, 0,
            "empty, where pages were before: they are kept (--prune removes them)", true});
  }
  return true;
}

// Of a directory of which more than half is missing nothing is removed, but by --prune.
void Refresh::keep_most(const RejectSink& report) {
  if (options_.prune) return;
  for (const CrawlRoot& root : listing_.roots) {
    if (!root.directory) continue;
    std::uint64_t before = 0;
    std::uint64_t missing = 0;
    for (const std::string& id : record_.ids_below(root.id)) {
      const FileState& state = *record_.find(id);
      const bool is_missing = std::binary_search(missing_.begin(), missing_.end(), id);
      const bool moved = is_missing && state.hash != 0 && new_hashes_.contains(state.hash);
      const bool is_new = !is_missing && state.hash != 0 && new_hashes_.contains(state.hash);
      if (!is_new) before += state.pages;
      if (is_missing && !moved) missing += state.pages;
    }
    if (missing * 2 <= before) continue;
    report({Severity::failed, root.id, 0,
            std::to_string(missing) + " of its " + std::to_string(before) +
                " pages are missing: they are kept (--prune removes them)",
            true});
    std::erase_if(missing_, [&](const std::string& id) { return id.starts_with(root.id); });
  }
}

// Comments that were kept by runs which were to keep them.
void Refresh::remove_gone() {
  if (!options_.mirror || !target_.has_gone()) return;
  std::vector<std::string> files;
  record_.for_each([&](const std::string& id, const FileState&, const auto& pages) {
    if (!pages.empty() && pages.back().key == kGoneKey) files.push_back(id);
  });
  for (const std::string& id : files) {
    std::vector<PageRecord> pages = record_.pages(id);
    for (const IdHash document : pages.back().documents) {
      if (record_.givers(document) == 0) target_.remove(document);
    }
    pages.pop_back();
    const FileState state = *record_.find(id);
    record_.put(id, state, pages);
  }
}

void Refresh::remove_missing(const RejectSink& report) {
  remove_gone();
  if (options_.keep_missing || missing_.empty()) return;
  std::erase_if(missing_, [&](const std::string& id) { return keeps(id, report); });
  keep_most(report);
  // In one commit with what is read again: of a thread some may go, while others are to be chosen
  // from what other files have of it.
  for (const std::string& id : missing_) remove_file(id);
}

void Refresh::remove_file(const std::string& id) {
  const std::vector<PageRecord> pages = record_.pages(id);
  record_.erase(id);
  for (const PageRecord& page : pages) {
    bool page_stands = false;
    for (const IdHash document : page.documents) {
      const std::uint32_t givers = record_.givers(document);
      page_stands = page_stands || givers > 0;
      if (givers == 0) {
        remove_of_file(document, page.key == kGoneKey);
      } else if (page.key == kGoneKey) {
        continue;
      } else if (givers > 1 || !settled_.contains(document)) {
        read_again(document);
      }
    }
    if (page.key != kGoneKey && !page_stands && !page.documents.empty()) ++counts_.deleted;
  }
}

// A document of a file that is missing, which no page gives. A comment whose page has moved, and no
// longer shows it, is kept as if the page were where it was.
void Refresh::remove_of_file(IdHash hash, bool was_gone) {
  const std::optional<RefreshTarget::Head> document = target_.head(hash);
  if (!document) return;
  const IdHash thread = hash_of_id(document->thread);
  const bool moved = was_gone ? record_.givers(thread) > 0 : settled_.contains(thread);
  const bool stays = moved && !options_.mirror && document->type == DocumentType::comment;
  const std::vector<std::string> files =
      stays ? record_.files_giving({thread}) : std::vector<std::string>();
  if (files.empty()) return target_.remove(hash);
  std::vector<PageRecord> pages = record_.pages(files.front());
  if (pages.empty() || pages.back().key != kGoneKey) pages.push_back({kGoneKey, false, {}});
  pages.back().documents.push_back(hash);
  const FileState state = *record_.find(files.front());
  record_.put(files.front(), state, pages);
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  if (!was_gone) target_.note_gone(hash, state.mtime_ns / kNanoseconds);
}

std::vector<const CrawlFile*> Refresh::begin_revisit() {
  std::vector<const CrawlFile*> files;
  const std::unordered_set<IdHash> newer = record_.given_by_retimed(unsure_);
  for (const IdHash document : unsure_) {
    const bool settled = !newer.contains(document) || record_.givers(document) < 2;
    if (settled) target_.revisits().erase(document);
  }
  if (target_.revisits().empty()) return files;
  const std::vector<std::string> giving = record_.files_giving(target_.revisits());
  for (const CrawlFile& file : listing_.files) {
    if (std::binary_search(giving.begin(), giving.end(), file.id)) files.push_back(&file);
  }
  // Where some lie in another part of the crawl, a run over both will do it.
  if (files.size() < giving.size()) return {};
  for (const IdHash hash : target_.revisits()) standing_[hash];
  revisiting_ = true;
  reading_file_.clear();
  return files;
}

void Refresh::revisit(const std::vector<Document>& documents) {
  for (const Document& document : documents) {
    const IdHash hash = hash_of_id(document.id);
    const auto found = standing_.find(hash);
    if (found == standing_.end()) continue;
    Standing& standing = found->second;
    const std::int64_t crawled = crawl_time(document);
    if (document.type == DocumentType::article) standing.id_hash = hash;
    standing.captures.push_back(crawled);
    const bool same = target_.holds(document);
    const bool older = standing.seen && crawled != 0 && standing.newest > crawled;
    if (same && !standing.seen) target_.note_source(hash, document.source);
    if (!same && !older) target_.write(document);
    standing.newest = same || older ? std::max(standing.newest, crawled) : crawled;
    standing.seen = true;
  }
}

void Refresh::end_revisit() {
  if (!revisiting_) return;
  for (const auto& [hash, standing] : standing_) {
    if (standing.id_hash != 0) target_.set_captures(standing.id_hash, standing.captures);
    target_.revisits().erase(hash);
  }
  standing_.clear();
  revisiting_ = false;
}

}  // namespace glane
