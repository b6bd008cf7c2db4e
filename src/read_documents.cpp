#include "read_documents.hpp"

#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <thread>
#include <unordered_set>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "crawl/read_file.hpp"
#include "ingest/captures.hpp"
#include "page/document/language.hpp"
#include "page/document/url.hpp"
#include "page/read_page.hpp"

namespace glane {

namespace {

constexpr std::size_t kLeastBatchBytes = 256u << 10;
constexpr std::size_t kUsualMemory = 1024;  // MB

// Another where pages come to be read otherwise without a new version: then all are read again.
constexpr std::string_view kReading = " 2";

// Leaves out documents in other languages than those asked for.
void keep_languages(const Page& page, const std::vector<std::string>& languages,
                    std::vector<Document>& documents, const DiagnosticSink& report) {
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
  std::vector<ReadEvent> events;
  events.reserve(batch.events.size());
  FilePointer file;
  const DiagnosticSink note = [&](const Diagnostic& diagnostic) {
    events.emplace_back(Remark{file, diagnostic});
  };
  for (ReadEvent& event : batch.events) {
    if (const auto* read = std::get_if<ReadPage>(&event)) {
      file = read->file;
      const Page& page = batch.unread[read->at];
      std::vector<Document> documents = read_page(page, note, options);
      keep_languages(page, languages, documents, note);
      batch.pages.push_back(std::move(documents));
    }
    events.push_back(std::move(event));
  }
  batch.events = std::move(events);
  batch.unread = {};
}

// Of all that the documents of a page depend on. When a file was last touched counts for a page
// that is the whole file, which a crawler has fetched then, and not for a line of one.
std::uint64_t key_of(const Page& page, bool timed_by_file, std::uint64_t fingerprint) {
  std::uint64_t key = content_hash(page, fingerprint);
  for (const std::string* part : {&page.id, &page.url, &page.mirror_url, &page.server_url}) {
    key = XXH3_64bits_withSeed(part->data(), part->size(), key);
  }
  const std::int64_t numbers[] = {static_cast<std::int64_t>(page.format),
                                  static_cast<std::int64_t>(page.line),
                                  timed_by_file ? 0 : interval_of(page.crawled).first};
  key = XXH3_64bits_withSeed(numbers, sizeof numbers, key);
  return std::max<std::uint64_t>(key, 1);  // 0 is that of a page to be read again
}

// The places of one file, each of which has a number of its own.
class PlaceNumbers {
 public:
  PagePlace place_of(const CrawlFile& file, const Page& page) {
    std::string text = repair_utf8(page.path.substr(std::min(file.path.size(), page.path.size())));
    if (page.line > 0) text += "#L" + std::to_string(page.line);
    std::uint64_t number = number_of_place(text);
    for (int again = 2; !is_new(number); ++again) {
      number = number_of_place(text + "\n" + std::to_string(again));
    }
    return {std::move(text), number};
  }

 private:
  // Lines come in their order; there may be millions.
  bool is_new(std::uint64_t number) {
    if (number > kMostLines || number == 0) return taken_.insert(number).second;
    if (number <= last_line_) return false;
    last_line_ = number;
    return true;
  }

  std::uint64_t last_line_ = 0;
  std::unordered_set<std::uint64_t> taken_;
};

// Thrown through the reading of a file that is to go no further.
struct Stopped {};

// Gathers what the crawl gives into batches, counts what comes out.
class BatchReader {
 public:
  BatchReader(const std::vector<const CrawlFile*>& files, const PathOptions& options,
              const Reading& reading, const DiagnosticSink& report)
      : files_(files),
        options_(options),
        reading_(reading),
        report_(report),
        pipeline_(
            reading.threads,
            [this](PageBatch& batch, unsigned worker) {
              read_pages(batch, reading_.page_options, options_.languages);
              if (reading_.work) reading_.work(batch, worker);
            },
            [this](PageBatch& batch) { deliver(batch); }) {
    progress_.files_total = files.size();
    for (const CrawlFile* file : files) progress_.bytes_total += file->bytes;
  }

  ReadSummary read() {
    for (const CrawlFile* file : files_) {
      if (reading_.stop && reading_.stop()) {
        summary_.stopped = true;
        break;
      }
      FilePointer known = reading_.open ? reading_.open(*file) : nullptr;
      if (reading_.open && known == nullptr) {
        ++summary_.known;
        progress_.bytes_total -= file->bytes;
      } else {
        read_file(*file, known);
      }
      ++progress_.files_done;
      if (summary_.stopped) break;
    }
    push();
    pipeline_.finish();
    return summary_;
  }

 private:
  void read_file(const CrawlFile& file, const FilePointer& known) {
    std::uint64_t read = 0;
    FileEnd end{known};
    file_time_ = date_at(file.mtime);
    places_ = {};
    const DiagnosticSink note = [&](const Diagnostic& diagnostic) {
      const bool of_file = diagnostic.source == file.path && diagnostic.line == 0;
      if (diagnostic.severity == Severity::failed && of_file) end.whole = false;
      batch_.events.emplace_back(Remark{known, diagnostic});
    };
    const PageSink take = [&](Page page, std::uint64_t bytes_read) {
      read = bytes_read;
      progress_.bytes_done = summary_.bytes + bytes_read;
      take_page(file, known, std::move(page));
      if (reading_.stop && reading_.stop()) throw Stopped();
    };
    batch_.events.emplace_back(FileBegin{known});
    try {
      end.hash = read_crawl_file(file, take, note);
    } catch (const Stopped&) {
      end.whole = false;
      summary_.stopped = true;
    }
    batch_.events.emplace_back(end);
    summary_.bytes += std::max(file.bytes, read);
    if (batch_.events.size() >= reading_.batch_pages) push();
  }

  void take_page(const CrawlFile& file, const FilePointer& known, Page page) {
    // One of several in a file, that has no time of its own.
    const bool timed_by_file = page.id != file.id && page.crawled == file_time_;
    const std::uint64_t key = key_of(page, timed_by_file, reading_.fingerprint);
    PagePlace place = places_.place_of(file, page);
    if (known != nullptr && known->is_known(place.number, key)) {
      ++summary_.known;
      batch_.events.emplace_back(KnownPage{known, place.number});
    } else {
      batch_.bytes += content_bytes(page);
      batch_.events.emplace_back(ReadPage{known, std::move(place), key, batch_.unread.size()});
      batch_.unread.push_back(std::move(page));
    }
    const bool many = batch_.events.size() >= reading_.batch_pages;
    if (many || batch_.bytes >= reading_.batch_bytes) push();
  }

  void push() {
    batch_.progress = progress_;
    pipeline_.push(std::exchange(batch_, {}));
    if (!reading_.commit_due || !reading_.commit_due()) return;
    pipeline_.finish();
    reading_.commit();
  }

  void deliver(PageBatch& batch) {
    for (const ReadEvent& event : batch.events) {
      const Remark* remark = std::get_if<Remark>(&event);
      if (remark == nullptr) continue;
      if (remark->diagnostic.severity == Severity::skipped) ++summary_.skipped;
      if (remark->diagnostic.severity == Severity::failed) ++summary_.failed;
      if (report_) report_(remark->diagnostic);
    }
    for (const auto& page : batch.pages) {
      summary_.pages += page.empty() ? 0 : 1;
      documents_ += page.size();
    }
    batch.progress.pages_done = summary_.pages;
    batch.progress.documents = documents_;
    batch.progress.elapsed_seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    reading_.deliver(batch);
  }

  const std::vector<const CrawlFile*>& files_;
  const PathOptions& options_;
  const Reading& reading_;
  const DiagnosticSink& report_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  ReadSummary summary_;
  std::uint64_t documents_ = 0;
  Progress progress_;
  PageBatch batch_;
  Date file_time_;                       // of the file being read
  PlaceNumbers places_;                  // of the file being read
  OrderedPipeline<PageBatch> pipeline_;  // last: its threads end before what they use
};

}  // namespace

void check_paths(const PathOptions& options) {
  if (options.base_url.empty() || is_web_url(options.base_url)) return;
  throw Error(ErrorKind::usage, "the base URL '" + options.base_url + "' is no URL",
              "write it whole: https://www.lagazette.example/");
}

WalkOptions walk_options(const PathOptions& options) {
  return {options.include, options.exclude, options.base_url, options.follow};
}

CrawlListing list_files(const std::vector<std::string>& paths, const PathOptions& options,
                        const DiagnosticSink& report) {
  return list_crawl(paths, walk_options(options), report);
}

ReadSummary read_documents(const std::vector<const CrawlFile*>& files, const PathOptions& options,
                           const Reading& reading, const DiagnosticSink& report) {
  return BatchReader(files, options, reading, report).read();
}

std::vector<const CrawlFile*> all_files(const CrawlListing& listing) {
  std::vector<const CrawlFile*> files;
  files.reserve(listing.files.size());
  for (const CrawlFile& file : listing.files) files.push_back(&file);
  return files;
}

std::uint64_t reading_fingerprint(const PathOptions& options, const SiteRules& rules) {
  std::string all(version());
  all += kReading;
  for (const std::string& language : options.languages) (all += '\0') += language;
  ((all += '\0') += options.base_url) += '\0';
  return XXH3_64bits_withSeed(all.data(), all.size(), rules.fingerprint());
}

MemoryBudget memory_budget(unsigned megabytes, unsigned threads) {
  constexpr std::size_t kEntryBytes = 250;
  constexpr std::size_t kTimesItsSize = 8;  // that a page takes with all that is made of it
  // Written, what a builder has takes half as much again.
  const std::size_t bytes = (megabytes > 0 ? megabytes : kUsualMemory) << 20;
  const std::size_t caches = bytes / 8;
  const std::size_t batches = bytes / 6 / kTimesItsSize;
  return {caches / threads / kEntryBytes,
          std::clamp(batches / (2 * threads + 1), kLeastBatchBytes, kMostBatchBytes), bytes / 5};
}

unsigned thread_count(unsigned jobs) {
  return jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace glane
