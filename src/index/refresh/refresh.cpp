#include "index/refresh/refresh.hpp"

#include <algorithm>
#include <utility>

#include "crawl/walk.hpp"

namespace glane {

namespace {

bool is_standard_input(const CrawlFile& file) {
  return file.path == "-";
}

}  // namespace

Refresh::Refresh(RefreshTarget& target, CrawlRecord& record, const CrawlListing& listing,
                 const RefreshOptions& options)
    : target_(target), record_(record), listing_(listing), options_(options) {
  find_missing();
}

// --- While files are read ---

bool Refresh::is_unchanged(const CrawlFile& file) {
  if (revisiting_ || is_standard_input(file)) return false;
  const FileState* state = record_.find(file.id);
  if (state == nullptr || state->reading != options_.reading) return false;
  // Who names a file hears again why it is no page.
  if (file.named && state->pages == 0) return false;
  if (state->bytes != file.bytes || state->mtime_ns == FileState::kUnfinished) return false;
  if (options_.by_content) {
    if (state->hash == 0 || state->hash != hash_of_file(file)) return false;
    if (state->mtime_ns != file.mtime_ns && !retime(file, *state)) return false;
    state = record_.find(file.id);
  } else if (state->mtime_ns != file.mtime_ns) {
    return false;
  }
  counts_.unchanged += state->pages;
  counts_.skipped += state->skipped;
  counts_.failed += state->failed;  // told by who asks
  counts_.articles += state->articles;
  counts_.comments += state->comments;
  return true;
}

// A file whose bytes are the same and whose time is another: what it gave is as new as that time.
// False where that may decide which of several captures stands.
bool Refresh::retime(const CrawlFile& file, FileState state) {
  const std::vector<PageRecord> pages = record_.pages(file.id);
  for (const PageRecord& page : pages) {
    for (const IdHash document : page.documents) {
      if (record_.givers(document) > 1) return false;
    }
  }
  state.mtime_ns = file.mtime_ns;
  state.retimed = !pages.empty();
  record_.put(file.id, state, pages);
  return true;
}

bool Refresh::is_known(const CrawlFile& file, std::uint64_t key) {
  if (reading_file_ != file.id) {
    reading_file_ = file.id;
    known_keys_.clear();
    for (const PageRecord& page : record_.pages(file.id)) {
      const bool wanted = std::any_of(page.documents.begin(), page.documents.end(),
                                      [&](IdHash id) { return standing_.contains(id); });
      if (page.key != kGoneKey && !(revisiting_ && wanted)) known_keys_.insert(page.key);
    }
  }
  return known_keys_.contains(key);
}

// --- What was read ---

void Refresh::begin_file(const CrawlFile& file) {
  open_ = Open();
  open_.file = &file;
  open_.old_pages = record_.pages(file.id);
  open_.matched.resize(open_.old_pages.size());
  for (std::size_t i = 0; i < open_.old_pages.size(); ++i) {
    const PageRecord& page = open_.old_pages[i];
    if (page.key == kGoneKey) {
      open_.matched[i] = true;
      open_.gone.insert(page.documents.begin(), page.documents.end());
    } else {
      open_.old_by_key.emplace(page.key, i);
    }
  }
  const FileState* state = record_.find(file.id);
  if (state != nullptr) open_.before = *state;
}

void Refresh::keep_page(std::uint64_t key, bool of_file) {
  if (revisiting_) return;
  const auto found = open_.old_by_key.find(key);
  if (found == open_.old_by_key.end()) return;  // the same page twice in one file
  PageRecord& page = open_.old_pages[found->second];
  open_.matched[found->second] = true;
  open_.old_by_key.erase(found);
  const std::size_t articles = page.article ? 1 : 0;
  if (!page.documents.empty()) ++counts_.unchanged, ++open_.state.pages;
  counts_.articles += articles;
  counts_.comments += page.documents.size() - articles;
  open_.state.articles += articles;
  open_.state.comments += page.documents.size() - articles;
  note_given(page.documents);
  if (of_file && (open_.before.retimed || open_.before.mtime_ns != open_.file->mtime_ns)) {
    open_.state.retimed = true;
    open_.retimed.insert(open_.retimed.end(), page.documents.begin(), page.documents.end());
  }
  open_.pages.add(page);
}

// What a file gives is of interest where it is to be told from what it gave before.
void Refresh::note_given(const std::vector<IdHash>& ids) {
  if (keeps_missing()) open_.given.insert(ids.begin(), ids.end());
}

void Refresh::add_page(const AddedPage& added) {
  const std::vector<IdHash>& ids = added.ids;
  const std::vector<Document>& documents = added.documents;
  if (revisiting_) return revisit(documents);
  PageRecord page{added.key, false, ids};
  std::size_t articles = 0;
  for (const Document& document : documents) {
    if (document.type == DocumentType::article) ++articles;
  }
  page.article = articles > 0;
  note_given(ids);
  open_.pages.add(page);
  if (open_.is_new()) record_.put_full_parts(open_.file->id, open_.pages);
  counts_.articles += articles;
  counts_.comments += documents.size() - articles;
  open_.state.articles += articles;
  open_.state.comments += documents.size() - articles;
  if (!documents.empty()) ++open_.state.pages;
  if (documents.empty()) return;

  const PageFate fate = target_.add(documents, added.prepared);
  switch (fate.outcome) {
    case PageOutcome::added:
      ++counts_.added;
      break;
    case PageOutcome::updated:
      ++counts_.updated;
      break;
    case PageOutcome::unchanged:
      ++counts_.unchanged;
      open_.unchanged_threads.insert(hash_of_id(documents.front().thread));
      break;
  }
  // Those that were left out have nothing to settle.
  if (documents.size() < ids.size()) open_.settled.insert(ids.begin(), ids.end());
  for (std::size_t i = 0; i < documents.size(); ++i) settle(documents[i], fate.documents[i]);
}

void Refresh::settle(const Document& document, DocumentFate fate) {
  const IdHash hash = hash_of_id(document.id);
  if (!open_.is_new()) open_.threads.insert(hash_of_id(document.thread));
  open_.gone.erase(hash);
  if (record_.has_retimed() && target_.revisits().insert(hash).second) unsure_.insert(hash);
  if (fate == DocumentFate::older) return;
  if (!open_.is_new()) open_.settled.insert(hash);
  const bool was_missing = missing_ids_.contains(hash);
  if (was_missing) settled_.insert(hash);
  if (fate == DocumentFate::written) return;
  // It stands as it was read elsewhere, perhaps in a place that is no more.
  if (was_missing) {
    target_.note_source(hash, document.source);
  } else if (!open_.old_pages.empty() && document.source != open_.file->path) {
    open_.sources[hash] = document.source;
  }
}

void Refresh::note(Severity severity) {
  if (revisiting_) return;
  if (severity == Severity::skipped) ++open_.state.skipped;
  if (severity == Severity::failed) ++open_.state.failed;
}

void Refresh::end_file(std::uint64_t hash, bool whole) {
  if (revisiting_) return;
  if (whole) {
    open_.state.bytes = open_.file->bytes;
    open_.state.mtime_ns = open_.file->mtime_ns;
    open_.state.reading = options_.reading;
    if (open_.old_pages.empty() && hash != 0) new_hashes_.insert(hash);
  }
  open_.state.hash = hash;
  store_open(whole);
  if (whole) {
    for (const IdHash document : open_.retimed) {
      if (record_.givers(document) > 1) read_again(document);
    }
    drop_old_pages();
  }
  open_ = Open();
}

// What is known of the file so far: where its end has not been reached, the pages that may still
// come are among it.
void Refresh::store_open(bool whole) {
  FileState state = open_.state;
  if (!whole || is_standard_input(*open_.file)) state.mtime_ns = FileState::kUnfinished;
  if (open_.is_new()) return record_.put(open_.file->id, state, open_.pages);
  PackedPages pages = open_.pages;
  for (std::size_t i = 0; i < open_.old_pages.size(); ++i) {
    if (!open_.matched[i] && (!whole || stays_missing(open_.old_pages[i]))) {
      pages.add(open_.old_pages[i]);
    }
  }
  if (!open_.gone.empty()) {
    PageRecord gone{kGoneKey, false, {open_.gone.begin(), open_.gone.end()}};
    std::sort(gone.documents.begin(), gone.documents.end());
    pages.add(gone);
  }
  record_.put(open_.file->id, state, pages);
}

// What came on standard input once has not vanished when something else does.
bool Refresh::keeps_missing() const {
  return options_.keep_missing || is_standard_input(*open_.file);
}

// Whether a page that its file no longer has is kept: none of what it gave comes again.
bool Refresh::stays_missing(const PageRecord& page) const {
  if (!keeps_missing()) return false;
  return std::none_of(page.documents.begin(), page.documents.end(),
                      [&](IdHash id) { return open_.given.contains(id); });
}

// The record has the file as it is now.
void Refresh::drop_old_pages() {
  bool gone_changed = false;
  bool some_deleted = false;
  for (std::size_t i = 0; i < open_.old_pages.size(); ++i) {
    if (open_.matched[i] || stays_missing(open_.old_pages[i])) continue;
    const std::vector<IdHash>& documents = open_.old_pages[i].documents;
    const bool page_stands = std::any_of(documents.begin(), documents.end(),
                                         [&](IdHash id) { return record_.givers(id) > 0; });
    if (!page_stands && !documents.empty()) {
      ++counts_.deleted;
      some_deleted = true;
    }
    for (const IdHash document : documents) {
      const std::uint32_t givers = record_.givers(document);
      if (givers == 0) {
        drop(document);
        gone_changed = true;
      } else if (givers > 1 || !open_.settled.contains(document)) {
        read_again(document);
      } else if (const auto found = open_.sources.find(document); found != open_.sources.end()) {
        target_.note_source(document, found->second);
      }
    }
  }
  // Those that are no longer shown go with their threads.
  if (some_deleted || options_.mirror) {
    gone_changed =
        std::erase_if(open_.gone, [&](IdHash hash) { return ends(hash); }) > 0 || gone_changed;
  }
  if (gone_changed) store_open(true);
}

// Removes a comment that is no longer shown where nothing keeps it.
bool Refresh::ends(IdHash hash) {
  const std::optional<RefreshTarget::Head> document = target_.head(hash);
  if (document && !options_.mirror && thread_stands(document->thread)) return false;
  if (record_.givers(hash) == 0) target_.remove(hash);
  return true;
}

// Has the pages of a document read again in the end.
void Refresh::read_again(IdHash document) {
  target_.revisits().insert(document);
  unsure_.erase(document);
}

bool Refresh::thread_stands(const std::string& id) const {
  const IdHash thread = hash_of_id(id);
  return open_.threads.contains(thread) || record_.givers(thread) > 0;
}

// A document that its page, read again, no longer gives, nor any other.
void Refresh::drop(IdHash hash) {
  const std::optional<RefreshTarget::Head> document = target_.head(hash);
  if (!document) return;
  if (open_.unchanged_threads.erase(hash_of_id(document->thread)) > 0) {
    --counts_.unchanged;
    ++counts_.updated;
  }
  const bool is_comment = document->type == DocumentType::comment;
  const bool stays = !options_.mirror && is_comment && thread_stands(document->thread);
  if (!stays) return target_.remove(hash);
  target_.note_gone(hash, open_.file->mtime);
  open_.gone.insert(hash);
}

// While pages are read again, an older document may stand in the place of a newer one that is still
// to come: nobody is to see that.
void Refresh::commit() {
  if (revisiting_) return target_.flush();
  if (open_.file != nullptr) store_open(false);
  target_.commit();
}

}  // namespace glane
