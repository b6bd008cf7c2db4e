#include "read_documents.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/parallel.hpp"
#include "crawl/walk.hpp"
#include "page/read_page.hpp"

namespace glane {

namespace {

// A batch is what a bulk build makes one database of, at best: some thousand documents.
constexpr std::size_t kBatchPages = 6000;
constexpr std::size_t kLeastBatchBytes = 256u << 10;
constexpr std::size_t kUsualMemory = 1024;  // MB

void read_pages(PageBatch& batch, const ReadOptions& options) {
  const RejectSink note = [&](const Reject& reject) { batch.remarks.push_back(reject); };
  for (std::variant<Page, Reject>& item : batch.read) {
    if (const Reject* reject = std::get_if<Reject>(&item)) {
      note(*reject);
      continue;
    }
    std::vector<Document> documents = read_page(std::get<Page>(item), note, options);
    if (!documents.empty()) batch.pages.push_back(std::move(documents));
  }
  batch.read = {};
}

// Gathers what the crawl gives into batches, counts what comes out.
class BatchReader {
 public:
  BatchReader(const Reading& reading, const RejectSink& report)
      : reading_(reading),
        report_(report),
        pipeline_(
            reading.threads,
            [this](PageBatch& batch, unsigned worker) {
              read_pages(batch, reading_.page_options);
              if (reading_.work) reading_.work(batch, worker);
            },
            [this](PageBatch& batch) { deliver(batch); }) {}

  void list(const std::vector<std::string>& paths, const PathOptions& options) {
    files_ = list_crawl(paths, WalkOptions{options.include, options.exclude}, note_);
    progress_.files_total = files_.size();
    for (const CrawlFile& file : files_) progress_.bytes_total += file.bytes;
  }

  ReadSummary read() {
    for (const CrawlFile& file : files_) {
      std::uint64_t read = 0;
      const PageSink take = [&](const Page& page, std::uint64_t bytes_read) {
        read = bytes_read;
        progress_.bytes_done = summary_.bytes + bytes_read;
        batch_.bytes += page.text.size();
        batch_.read.emplace_back(page);
        if (batch_.read.size() >= kBatchPages || batch_.bytes >= reading_.batch_bytes) push();
      };
      read_crawl_file(file, take, note_);
      summary_.bytes += std::max(file.bytes, read);
      ++progress_.files_done;
    }
    push();
    pipeline_.finish();
    if (summary_.failed > 0 && summary_.pages == 0 && summary_.skipped == 0) {
      throw Error(ErrorKind::input, "nothing could be read");
    }
    return summary_;
  }

 private:
  void push() {
    batch_.progress = progress_;
    pipeline_.push(std::exchange(batch_, {}));
  }

  void deliver(PageBatch& batch) {
    for (const Reject& reject : batch.remarks) {
      if (reject.severity == Severity::skipped) ++summary_.skipped;
      if (reject.severity == Severity::failed) ++summary_.failed;
      if (report_) report_(reject);
    }
    summary_.pages += batch.pages.size();
    for (const auto& page : batch.pages) documents_ += page.size();
    batch.progress.pages_done = summary_.pages;
    batch.progress.documents = documents_;
    batch.progress.elapsed_seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    reading_.deliver(batch);
  }

  const Reading& reading_;
  const RejectSink& report_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::vector<CrawlFile> files_;
  ReadSummary summary_;
  std::uint64_t documents_ = 0;
  Progress progress_;
  PageBatch batch_;
  RejectSink note_ = [this](const Reject& reject) { batch_.read.emplace_back(reject); };
  OrderedPipeline<PageBatch> pipeline_;  // last: its threads end before what they use
};

}  // namespace

ReadSummary read_documents(const std::vector<std::string>& paths, const PathOptions& options,
                           const Reading& reading, const RejectSink& report) {
  BatchReader reader(reading, report);
  reader.list(paths, options);
  return reader.read();
}

MemoryBudget memory_budget(unsigned megabytes, unsigned threads) {
  constexpr std::size_t kEntryBytes = 250;
  constexpr std::size_t kTimesItsSize = 8;  // that a page takes with all that is made of it
  const std::size_t bytes = (megabytes > 0 ? megabytes : kUsualMemory) << 20;
  const std::size_t caches = bytes / 3;
  const std::size_t batches = bytes / 3 / kTimesItsSize;
  return {caches / threads / kEntryBytes,
          std::clamp(batches / (2 * threads + 1), kLeastBatchBytes, kMostBatchBytes)};
}

unsigned thread_count(unsigned jobs) {
  return jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace glane
