#include "ingest/crawl_reader.hpp"

#include "base/remark.hpp"

namespace glane {

namespace {

// Opened ahead, so that the thread that reads need not wait while a batch is decided about. What is
// known of a file may be much, of many lines.
constexpr std::size_t kMostOpenedFiles = 1000;
constexpr std::size_t kMostOpenedPages = 100'000;

// Ready, and not yet pulled.
constexpr std::size_t kMostReady = 1;

// Between two questions whether to stop.
constexpr std::chrono::milliseconds kStopInterval(20);

// Thrown through the thread that reads when nobody pulls any more.
struct Abandoned {};

}  // namespace

std::vector<const CrawlFile*> crawl_reader_files(const CrawlListing& listing) {
  std::vector<const CrawlFile*> files;
  files.reserve(listing.files.size());
  for (const CrawlFile& file : listing.files) files.push_back(&file);
  return files;
}

CrawlReader::CrawlReader(std::vector<const CrawlFile*> files, const ReaderOptions& options,
                         FileOpener open, const DiagnosticSink& report)
    : files_(std::move(files)),
      options_(options),
      open_(std::move(open)),
      report_(report),
      gatherer_(
          options.batches,
          [this](PageBatch batch) {
            hold_if_asked();
            pipeline_.push(std::move(batch));
          },
          stopping_),
      pipeline_(
          options.threads,
          [this](PageBatch& batch, unsigned worker) {
            prepare_batch(batch, options_.pages, worker);
          },
          [this](PageBatch& batch) { hand_over(std::move(batch)); }) {
  all_.files_total = files_.size();
  for (const CrawlFile* file : files_) all_.bytes_total += file->bytes;
  reader_.emplace(1, [this](std::size_t) { read_files(); });
  if (reader_->empty()) has_reader_ = false;
}

CrawlReader::~CrawlReader() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = abandoned_ = true;
  }
  changed_.notify_all();
  reader_.reset();
}

std::optional<PageBatch> CrawlReader::next() {
  return pull(false);
}

std::optional<PageBatch> CrawlReader::next_under_way() {
  return pull(true);
}

// --- The thread that reads ---

void CrawlReader::read_files() {
  std::exception_ptr fault;
  try {
    while (read_next_file()) {
    }
  } catch (const Abandoned&) {
  } catch (...) {
    fault = std::current_exception();
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  fault_ = fault;
  ended_ = true;
  changed_.notify_all();
}

// out: false behind the last one
bool CrawlReader::read_next_file() {
  if (const std::optional<OpenedFile> file = next_opened()) {
    gatherer_.read(*file->first, file->second);
    return true;
  }
  gatherer_.finish();
  pipeline_.finish();
  return false;
}

std::optional<CrawlReader::OpenedFile> CrawlReader::next_opened() {
  for (;;) {
    hold_if_asked();
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait(lock,
                  [this] { return stopping_ || all_opened_ || !opened_.empty() || holding_; });
    if (stopping_) return std::nullopt;
    if (!opened_.empty()) {
      OpenedFile file = std::move(opened_.front());
      opened_.pop_front();
      if (file.second != nullptr) opened_pages_ -= file.second->pages().size();
      changed_.notify_all();
      return file;
    }
    if (all_opened_) return std::nullopt;
  }
}

void CrawlReader::hold_if_asked() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!holding_) return;
  }
  pipeline_.finish();
  std::unique_lock<std::mutex> lock(mutex_);
  held_ = true;
  changed_.notify_all();
  changed_.wait(lock, [this] { return !holding_ || abandoned_; });
  held_ = false;
  if (abandoned_) throw Abandoned();
}

void CrawlReader::hand_over(PageBatch batch) {
  std::unique_lock<std::mutex> lock(mutex_);
  changed_.wait(lock, [this] { return abandoned_ || !has_reader_ || ready_.size() < kMostReady; });
  if (abandoned_) throw Abandoned();
  ready_.push_back(std::move(batch));
  if (options_.threads == 1 && has_reader_) {
    // One job does one thing at a time, and each run commits at the same places.
    wanted_ = false;
    held_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return wanted_ || abandoned_; });
    held_ = false;
    if (abandoned_) throw Abandoned();
  }
  changed_.notify_all();
}

// --- The thread that pulls ---

std::optional<PageBatch> CrawlReader::pull(bool holding) {
  std::unique_lock<std::mutex> lock(mutex_);
  holding_ = holding;
  changed_.notify_all();
  for (;;) {
    while (!holding && wants_file()) {
      lock.unlock();
      open_file();
      lock.lock();
    }
    if (!ready_.empty()) {
      PageBatch batch = std::move(ready_.front());
      ready_.pop_front();
      changed_.notify_all();
      lock.unlock();
      return counted(std::move(batch));
    }
    if (ended_ || (holding && held_)) break;
    wanted_ = !holding;
    changed_.notify_all();
    lock.unlock();
    ask_to_stop();
    if (!has_reader_) read_in_this_thread(holding);
    lock.lock();
    // Files may be asked for, too.
    if (has_reader_) {
      changed_.wait_for(lock, kStopInterval, [&] {
        return !ready_.empty() || ended_ || (holding && held_) || (!holding && wants_file());
      });
    }
  }
  if (ended_) summary_.bytes = gatherer_.bytes();
  if (fault_) std::rethrow_exception(std::exchange(fault_, nullptr));
  return std::nullopt;
}

bool CrawlReader::wants_file() const {
  return !all_opened_ && !stopping_ && opened_.size() < kMostOpenedFiles &&
         opened_pages_ < kMostOpenedPages;
}

void CrawlReader::open_file() {
  ask_to_stop();
  OpenedFile file;
  if (!stopping_ && next_file_ < files_.size()) {
    file.first = files_[next_file_++];
    if (open_) file.second = open_(*file.first);
  }
  const bool is_known = file.first != nullptr && open_ && file.second == nullptr;
  if (is_known) {
    ++summary_.known;
    ++all_.files_done;
    all_.bytes_total -= file.first->bytes;
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  if (next_file_ == files_.size()) all_opened_ = true;
  if (file.first != nullptr && !is_known) {
    if (file.second != nullptr) opened_pages_ += file.second->pages().size();
    opened_.push_back(std::move(file));
  }
  changed_.notify_all();
}

void CrawlReader::ask_to_stop() {
  if (stopping_ || !options_.stop || !options_.stop()) return;
  const std::lock_guard<std::mutex> lock(mutex_);
  stopping_ = summary_.stopped = true;
  changed_.notify_all();
}

// Where the system has no thread to spare, file by file.
void CrawlReader::read_in_this_thread(bool holding) {
  if (holding) pipeline_.finish();
  const bool goes_on = holding || read_next_file();
  const std::lock_guard<std::mutex> lock(mutex_);
  held_ = holding;
  ended_ = !goes_on;
}

// Whether the file being read has given anything, or something has been said of it.
void CrawlReader::follow_file(const ReadEvent& event, const PageBatch& batch) {
  if (const auto* begin = std::get_if<FileBegin>(&event)) file_ = {begin->named, false, {}};
  if (std::holds_alternative<KnownPage>(event)) file_.is_told = true;
  if (const auto* page = std::get_if<FetchedPage>(&event)) {
    file_.is_told |= !batch.pages[page->at].documents.empty();
  }
  if (std::holds_alternative<FileEnd>(event)) end_file();
}

// Of a file that he named the user hears what he would not of one in a folder: that it gives
// nothing, and why.
void CrawlReader::end_file() {
  const bool is_silent = !file_.named.empty() && !file_.is_told;
  if (file_.held) {
    file_.held->named = is_silent;
    report_(*file_.held);
  } else if (is_silent && report_) {
    report_(diagnostic_of(DiagnosticCode::file_silent, Severity::skipped, {file_.named, 0, true}));
  }
  file_ = {};
}

void CrawlReader::report(const Diagnostic& diagnostic) {
  if (!report_) return;
  const bool is_heard = diagnostic.named || diagnostic.severity != Severity::skipped;
  file_.is_told |= is_heard;
  if (!is_heard && !file_.named.empty() && !file_.held) {
    file_.held = diagnostic;
  } else {
    report_(diagnostic);
  }
}

PageBatch CrawlReader::counted(PageBatch batch) {
  for (const ReadEvent& event : batch.events) {
    follow_file(event, batch);
    if (std::holds_alternative<KnownPage>(event)) ++summary_.known;
    const PageRemark* remark = std::get_if<PageRemark>(&event);
    if (remark == nullptr) continue;
    if (remark->diagnostic.severity == Severity::skipped) ++summary_.skipped;
    if (remark->diagnostic.severity == Severity::failed) ++summary_.failed;
    report(remark->diagnostic);
  }
  for (const PreparedPage& page : batch.pages) {
    summary_.pages += page.documents.empty() ? 0 : 1;
    summary_.documents += page.documents.size();
  }
  batch.progress.files_done += all_.files_done;
  batch.progress.files_total = all_.files_total;
  batch.progress.bytes_total = all_.bytes_total;
  batch.progress.pages_done = summary_.pages;
  batch.progress.documents = summary_.documents;
  batch.progress.elapsed_seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  return batch;
}

}  // namespace glane
