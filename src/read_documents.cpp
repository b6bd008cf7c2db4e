#include "read_documents.hpp"

#include <algorithm>
#include <chrono>

#include "crawl/walk.hpp"
#include "page/read_page.hpp"

namespace glane {

ReadSummary read_documents(const std::vector<std::string>& paths, const PathOptions& options,
                           const DocumentsSink& sink, const RejectSink& report) {
  const auto start = std::chrono::steady_clock::now();
  ReadSummary summary;
  const RejectSink count = [&](const Reject& reject) {
    if (reject.severity == Severity::skipped) ++summary.skipped;
    if (reject.severity == Severity::failed) ++summary.failed;
    if (report) report(reject);
  };

  const std::vector<CrawlFile> files =
      list_crawl(paths, WalkOptions{options.include, options.exclude}, count);
  Progress progress;
  progress.files_total = files.size();
  for (const CrawlFile& file : files) progress.bytes_total += file.bytes;

  for (const CrawlFile& file : files) {
    std::uint64_t read = 0;
    const PageSink read_one = [&](const Page& page, std::uint64_t bytes_read) {
      const std::vector<Document> documents = read_page(page, count);
      read = bytes_read;
      progress.bytes_done = summary.bytes + bytes_read;
      if (documents.empty()) return;
      progress.pages_done = ++summary.pages;
      progress.documents += documents.size();
      progress.elapsed_seconds =
          std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      sink(documents, progress);
    };
    read_crawl_file(file, read_one, count);
    summary.bytes += std::max(file.bytes, read);
    ++progress.files_done;
  }
  if (summary.failed > 0 && summary.pages == 0 && summary.skipped == 0) {
    throw Error(ErrorKind::input, "nothing could be read");
  }
  return summary;
}

}  // namespace glane
