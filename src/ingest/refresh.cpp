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
  std::uint64_t hash = options_.reading;
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

// Not where anything is kept for doubt, is to be read again, or to be told again.
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

std::shared_ptr<FileReading> Refresh::open(const CrawlFile& file) {
  std::optional<CrawlRecord::File> known = record_.find(file.id);
  if (!known) return std::make_shared<FileReading>(file, 0, FileState(), std::vector<PageRecord>());
  ++listed_;
  if (is_unchanged(file, *known)) {
    count_unchanged(known->state);
    return nullptr;
  }
  return std::make_shared<FileReading>(file, known->number, known->state,
                                       record_.pages(known->number));
}

bool Refresh::is_unchanged(const CrawlFile& file, const CrawlRecord::File& known) {
  const FileState& before = known.state;
  if (is_standard_input(file) || !before.whole || before.reading != options_.reading) return false;
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

void Refresh::count_unchanged(const FileState& state) {
  counts_.unchanged += state.pages;
  counts_.skipped += state.skipped;
  counts_.failed += state.failed;  // told by who asks
  has_remarks_ = has_remarks_ || state.skipped + state.failed > 0;
  counts_.articles += state.articles;
  counts_.comments += state.comments;
}

// --- What it is now ---

void Refresh::begin(FileReading& reading) {
  reading.now.bytes = reading.file.bytes;
  reading.now.mtime_ns = reading.file.mtime_ns;
  reading.now.captured = std::min(reading.file.mtime, now_);
  reading.now.reading = options_.reading;
  reading.now.ctime_ns = lasting_ctime(reading.file);
  // Unfinished until its end has been reached.
  if (reading.number == 0) {
    reading.number = record_.add_file(reading.file.id, reading.now);
    ++listed_;
  } else {
    // Now: a run that goes on behind a kill no longer knows what time the file had.
    reading.unsettled = retimed(reading.number, reading.before, reading.now);
    record_.set_state(reading.number, reading.before, reading.now);
  }
  reading.recorded = reading.now;
  open_ = &reading;
}

void Refresh::keep_page(FileReading& reading, std::uint64_t number) {
  FileReading::Page& page = *reading.find(number);
  page.met = true;
  const std::span<const IdHash> documents = reading.documents(page);
  const std::size_t articles = page.article ? 1 : 0;
  if (documents.size() > 0) ++counts_.unchanged, ++reading.now.pages;
  counts_.articles += articles;
  counts_.comments += documents.size() - articles;
  reading.now.articles += articles;
  reading.now.comments += documents.size() - articles;
  if (keeps_missing(reading)) reading.given.insert(documents.begin(), documents.end());
}

void Refresh::note(FileReading& reading, Severity severity) {
  if (severity == Severity::skipped) ++reading.now.skipped;
  if (severity == Severity::failed) ++reading.now.failed;
}

// --- What follows ---

void Refresh::end(FileReading& reading, std::uint64_t hash, bool whole) {
  reading.now.hash = hash;
  if (whole) {
    if (reading.pages().empty() && hash != 0) new_hashes_.insert(hash);
    drop_old_pages(reading);
  }
  FileState state = reading.now;
  state.whole = whole && !is_standard_input(reading.file) && !reading.is_to_come_again;
  record_.set_state(reading.number, reading.recorded, state);
  has_remarks_ = has_remarks_ || state.skipped + state.failed > 0;
  settle(reading);
  open_ = nullptr;
}

// What came on standard input once has not vanished when something else does.
bool Refresh::keeps_missing(const FileReading& reading) const {
  return options_.keep_missing || is_standard_input(reading.file);
}

// The pages that the file no longer has. One is kept, where what is missing is, if nothing of what
// it gave comes again.
void Refresh::drop_old_pages(FileReading& reading) {
  const auto drop = [&](std::uint64_t page, std::span<const IdHash> documents) {
    const bool comes_again = std::any_of(documents.begin(), documents.end(),
                                         [&](IdHash id) { return reading.given.contains(id); });
    if (keeps_missing(reading) && !comes_again) return;
    record_.erase_page(reading.number, page, documents);
    reading.unsettled.insert(reading.unsettled.end(), documents.begin(), documents.end());
    note_ended(documents);
  };
  for (const FileReading::Page& page : reading.pages()) {
    if (!page.met) drop(page.page, reading.documents(page));
  }
  for (const PageRecord& page : reading.displaced) drop(page.page, page.documents);
}

void Refresh::settle(FileReading& reading) {
  for (const IdHash thread : settlement_.settle(reading.unsettled, FilesToRead::some)) {
    // A page that has lost a comment, and no more, has changed.
    if (reading.unchanged_threads.erase(thread) == 0) continue;
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
void Refresh::commit() {
  if (open_ != nullptr) {
    for (const IdHash id : open_->unsettled) record_.add_unsettled(id);
  }
  record_.store();
  store_.commit();
}

}  // namespace glane
