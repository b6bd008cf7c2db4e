#include "read_documents.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/parallel.hpp"
#include "crawl/walk.hpp"
#include "page/language.hpp"
#include "page/read_page.hpp"
#include "page/url.hpp"

namespace glane {

namespace {

// A batch is what a bulk build makes one database of, at best: some thousand documents.
constexpr std::size_t kBatchPages = 6000;
constexpr std::size_t kLeastBatchBytes = 256u << 10;
constexpr std::size_t kUsualMemory = 1024;  // MB

// Leaves out documents in other languages than those asked for.
void keep_languages(const Page& page, const std::vector<std::string>& languages,
                    std::vector<Document>& documents, const RejectSink& report) {
  if (languages.empty()) return;
  const auto is_foreign = [&](const Document& document) {
    return !document.language.empty() &&
           std::find(languages.begin(), languages.end(), primary_language(document.language)) ==
               languages.end();
  };
  const std::string language = documents.empty() ? "" : documents.front().language;
  const auto foreign = std::remove_if(documents.begin(), documents.end(), is_foreign);
  if (foreign == documents.begin() && !documents.empty()) {
    report(
        {Severity::skipped, page.path, page.line, "in another language (" + language + ")", false});
  }
  documents.erase(foreign, documents.end());
}

void read_pages(PageBatch& batch, const ReadOptions& options,
                const std::vector<std::string>& languages) {
  const RejectSink note = [&](const Reject& reject) { batch.remarks.push_back(reject); };
  for (std::variant<Page, Reject>& item : batch.read) {
    if (const Reject* reject = std::get_if<Reject>(&item)) {
      note(*reject);
      continue;
    }
    const Page& page = std::get<Page>(item);
    std::vector<Document> documents = read_page(page, note, options);
    keep_languages(page, languages, documents, note);
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
              read_pages(batch, reading_.page_options, languages_);
              if (reading_.work) reading_.work(batch, worker);
            },
            [this](PageBatch& batch) { deliver(batch); }) {}

  void list(const std::vector<std::string>& paths, const PathOptions& options) {
    languages_ = options.languages;
    const WalkOptions walk{options.include, options.exclude, options.base_url};
    files_ = list_crawl(paths, walk, note_).files;
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
  std::vector<std::string> languages_;
  std::vector<CrawlFile> files_;
  ReadSummary summary_;
  std::uint64_t documents_ = 0;
  Progress progress_;
  PageBatch batch_;
  RejectSink note_ = [this](const Reject& reject) { batch_.read.emplace_back(reject); };
  OrderedPipeline<PageBatch> pipeline_;  // last: its threads end before what they use
};

}  // namespace

void check_paths(const PathOptions& options) {
  if (options.base_url.empty() || is_web_url(options.base_url)) return;
  throw Error(ErrorKind::usage, "the base URL '" + options.base_url + "' is no URL",
              "write it whole: https://www.lagazette.example/");
}

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
