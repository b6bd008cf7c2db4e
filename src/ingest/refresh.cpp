#include "ingest/refresh.hpp"

#include <xxhash.h>

#include <algorithm>
#include <ctime>
#include <utility>

#include "crawl/read_file.hpp"

namespace glane {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

bool is_standard_input(const CrawlFile& file) {
  return file.path == "-";
}

std::int64_t clock_ns() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  return now.tv_sec * kSecond + now.tv_nsec;
}

// A file that changes once more within the same step of the clock has the same time: the rule of
// git's index. Clocks of file systems go by ticks of some milliseconds, or by one or two seconds.
bool may_change_unseen(std::int64_t ctime_ns, std::int64_t read_ns) {
  const std::int64_t step = ctime_ns % kSecond == 0 ? 2 * kSecond : kSecond / 50;
  return ctime_ns >= read_ns - step;
}

}  // namespace

Refresh::Refresh(DocumentStore& store, CrawlRecord& record, const CrawlListing& listing,
                 const RefreshOptions& options, const DiagnosticSink& report)
    : store_(store),
      record_(record),
      listing_(listing),
      options_(options),
      report_(report),
      settlement_(store, record, listing, options.mirror),
      now_(std::time(nullptr)) {}

// --- What a crawl was ---

std::uint64_t Refresh::hash_of_listing() const {
  std::uint64_t hash = options_.fingerprint;
  for (const CrawlFile& file : listing_.files) {
    const std::int64_t facts[] = {static_cast<std::int64_t>(file.bytes), file.mtime_ns,
                                  file.ctime_ns, file.named ? 1 : 0};
    hash = XXH3_64bits_withSeed(facts, sizeof facts, hash);
    hash = XXH3_64bits_withSeed(file.id.data(), file.id.size(), hash);
  }
  return hash;
}

bool Refresh::is_as_it_was() {
  if (options_.mirror || options_.by_content || !listing_.gaps.empty()) return false;
  const std::optional<CrawlSeal> seal = record_.seal();
  if (!seal || seal->files != listing_.files.size() || seal->listing != hash_of_listing()) {
    return false;
  }
  counts_.unchanged = seal->pages;
  counts_.articles = seal->articles;
  counts_.comments = seal->comments;
  return true;
}

// Not where anything is kept for doubt, is to be read again, or to be reported again.
void Refresh::seal() {
  const bool is_whole = listing_.gaps.empty() && listed_ == listing_.files.size() &&
                        listed_ == record_.files() && !record_.has_unfinished();
  if (!is_whole || may_change_unseen_ || has_remarks_) return;
  if (!record_.unsettled().empty()) return;
  const std::uint64_t pages = counts_.added + counts_.updated + counts_.unchanged;
  record_.set_seal({hash_of_listing(), listed_, pages, counts_.articles, counts_.comments});
}

// --- What a file was ---

// 0 where it may change once more without a new time.
std::int64_t Refresh::lasting_ctime(const CrawlFile& file) {
  if (!may_change_unseen(file.ctime_ns, clock_ns())) return file.ctime_ns;
  may_change_unseen_ = true;
  return 0;
}

FilePointer Refresh::open(const CrawlFile& file) {
  std::optional<CrawlRecord::File> known = record_.find(file.id);
  if (!known) return std::make_shared<FileRefresh>(file, 0, FileState(), std::vector<PageRecord>());
  ++listed_;
  if (is_unchanged(file, *known)) {
    count_unchanged(file, known->state);
    return nullptr;
  }
  return std::make_shared<FileRefresh>(file, known->number, known->state,
                                       record_.pages(known->number));
}

bool Refresh::is_unchanged(const CrawlFile& file, const CrawlRecord::File& known) {
  const FileState& before = known.state;
  if (is_standard_input(file) || !before.whole) return false;
  if (before.fingerprint != options_.fingerprint) return false;
  // Who names a file hears again why it is no page.
  if (file.named && before.pages == 0) return false;
  if (before.bytes != file.bytes) return false;
  const bool same_time = before.mtime_ns == file.mtime_ns;
  if (!same_time && !options_.by_content) return false;
  if (same_time && before.ctime_ns == file.ctime_ns && !options_.by_content) return true;
  if (before.hash == 0 || before.hash != hash_of_file(file)) return false;
  FileState state = before;
  state.mtime_ns = file.mtime_ns;
  state.captured = std::min(file.mtime, now_);
  state.ctime_ns = lasting_ctime(file);
  // What it gave is as new as its time: that may decide which of several captures stands.
  if (!retimed(known.number, before, state).empty()) return false;
  record_.set_state(known.number, before, state);
  return true;
}

// Documents of which another capture may be the newest now, because a file has another time.
std::vector<IdHash> Refresh::retimed(std::uint32_t file, const FileState& before,
                                     const FileState& now) {
  if (before.captured == now.captured) return {};
  return before.captured < now.captured ? record_.superseded_in(file) : record_.superseded_by(file);
}

void Refresh::count_unchanged(const CrawlFile& file, const FileState& state) {
  counts_.unchanged += state.pages;
  report_again(file, Severity::failed, state.failed);
  report_again(file, Severity::skipped, state.skipped);
  has_remarks_ = has_remarks_ || state.skipped + state.failed > 0;
  counts_.articles += state.articles;
  counts_.comments += state.comments;
}

void Refresh::report_again(const CrawlFile& file, Severity severity, std::uint64_t places) {
  if (places == 0) return;
  const bool failed = severity == Severity::failed;
  (failed ? counts_.failed : counts_.skipped) += places;
  Remark remark(failed ? DiagnosticCode::refresh_failed : DiagnosticCode::refresh_skipped,
                {{"count", std::to_string(places)}});
  report(diagnostic_of(std::move(remark), severity, {file.path, 0, file.named}));
}

void Refresh::report_failed(const std::string& source, Remark remark, bool named) {
  ++counts_.failed;
  report(diagnostic_of(std::move(remark), Severity::failed, {source, 0, named}));
}

void Refresh::report(const Diagnostic& diagnostic) const {
  if (report_) report_(diagnostic);
}

// --- What it is now ---

void Refresh::add(const PageBatch& batch) {
  for (const ReadEvent& event : batch.events) {
    if (const auto* first = std::get_if<FileBegin>(&event)) {
      begin(*first->file);
    } else if (const auto* known = std::get_if<KnownPage>(&event)) {
      keep_page(*known->file, known->page);
    } else if (const auto* fetched = std::get_if<FetchedPage>(&event)) {
      add_page(*fetched->file, batch.pages[fetched->at]);
    } else if (const auto* remark = std::get_if<PageRemark>(&event)) {
      note(*remark->file, remark->diagnostic.severity);
    } else if (const auto* last = std::get_if<FileEnd>(&event)) {
      end(*last->file, last->hash, last->whole);
    }
  }
}

void Refresh::begin(FileRefresh& file) {
  file.now.bytes = file.listed.bytes;
  file.now.mtime_ns = file.listed.mtime_ns;
  file.now.captured = std::min(file.listed.mtime, now_);
  file.now.fingerprint = options_.fingerprint;
  file.now.ctime_ns = lasting_ctime(file.listed);
  // Unfinished until its end has been reached.
  if (file.number == 0) {
    file.number = record_.add_file(file.listed.id, file.now);
    ++listed_;
  } else {
    // Now: a run that goes on behind a kill no longer knows what time the file had.
    file.unsettled = retimed(file.number, file.before, file.now);
    record_.set_state(file.number, file.before, file.now);
  }
  file.recorded = file.now;
  open_ = &file;
}

void Refresh::keep_page(FileRefresh& file, std::uint64_t number) {
  FileRefresh::Page& page = *file.find(number);
  page.met = true;
  const std::span<const IdHash> documents = file.documents(page);
  const std::size_t articles = page.article ? 1 : 0;
  if (documents.size() > 0) ++counts_.unchanged, ++file.now.pages;
  counts_.articles += articles;
  counts_.comments += documents.size() - articles;
  file.now.articles += articles;
  file.now.comments += documents.size() - articles;
  if (keeps_missing(file)) file.given.insert(documents.begin(), documents.end());
}

void Refresh::note(FileRefresh& file, Severity severity) {
  if (severity == Severity::skipped) ++file.now.skipped;
  if (severity == Severity::failed) ++file.now.failed;
}

// --- What follows ---

void Refresh::end(FileRefresh& file, std::uint64_t hash, bool whole) {
  file.now.hash = hash;
  if (whole) {
    if (file.pages().empty() && hash != 0) new_hashes_.insert(hash);
    drop_old_pages(file);
  }
  FileState state = file.now;
  state.whole = whole && !is_standard_input(file.listed) && !file.is_to_come_again;
  record_.set_state(file.number, file.recorded, state);
  has_remarks_ = has_remarks_ || state.skipped + state.failed > 0;
  settle(file);
  open_ = nullptr;
}

// What came on standard input once has not vanished when something else does.
bool Refresh::keeps_missing(const FileRefresh& file) const {
  return options_.keep_missing || is_standard_input(file.listed);
}

// The pages that the file no longer has. One is kept, where what is missing is, if nothing of what
// it gave comes again.
void Refresh::drop_old_pages(FileRefresh& file) {
  const auto drop = [&](std::uint64_t page, std::span<const IdHash> documents) {
    const bool comes_again = std::any_of(documents.begin(), documents.end(),
                                         [&](IdHash id) { return file.given.contains(id); });
    if (keeps_missing(file) && !comes_again) return;
    record_.erase_page(file.number, page, documents);
    file.unsettled.insert(file.unsettled.end(), documents.begin(), documents.end());
    note_ended(documents);
  };
  for (const FileRefresh::Page& page : file.pages()) {
    if (!page.met) drop(page.page, file.documents(page));
  }
  for (const PageRecord& page : file.displaced) drop(page.page, page.documents);
}

void Refresh::settle(FileRefresh& file) {
  for (const IdHash thread : settlement_.settle(file.unsettled, FilesToRead::some)) {
    // A page that has lost a comment, and no more, has changed.
    if (file.unchanged_threads.erase(thread) == 0) continue;
    --counts_.unchanged;
    ++counts_.updated;
  }
}

void Refresh::note_ended(std::span<const IdHash> documents) {
  if (!documents.empty()) ended_.emplace_back(documents.begin(), documents.end());
}

// When all has been read, a page counts as deleted where nothing that it gave is given elsewhere;
// captures of one page as one.
void Refresh::count_ended() {
  std::unordered_set<IdHash> counted;
  for (const std::vector<IdHash>& documents : ended_) {
    const bool stands = std::any_of(documents.begin(), documents.end(),
                                    [&](IdHash id) { return record_.is_given(id); });
    if (!stands && counted.insert(documents.front()).second) ++counts_.deleted;
  }
  ended_.clear();
}

// What a file has lost so far, and what its time has changed, is settled at its end, which a crash
// may keep it from.
void Refresh::store() {
  if (open_ != nullptr) {
    for (const IdHash id : open_->unsettled) record_.add_unsettled(id);
  }
  record_.store();
}

}  // namespace glane
