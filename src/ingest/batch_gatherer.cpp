#include "ingest/batch_gatherer.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "crawl/read_file.hpp"
#include "ingest/reader_fault.hpp"

namespace glane {

namespace {

// Thrown through the reading of a file that is to go no further.
struct Stopped {
  std::exception_ptr fault;  // that befell who takes the pages; none: it is time to stop
};

// Ends by itself, with all that it has taken in: nobody could read that again.
bool is_standard_input(const CrawlFile& file) {
  return file.path == "-";
}

}  // namespace

void BatchGatherer::read(const CrawlFile& file, const FilePointer& known) {
  std::uint64_t read = 0;
  FileEnd end{known};
  places_ = {};
  const DiagnosticSink note = [&](const Diagnostic& diagnostic) {
    const bool of_file = diagnostic.source == file.path && diagnostic.line == 0;
    if (diagnostic.severity == Severity::failed && of_file) end.whole = false;
    batch_.events.emplace_back(PageRemark{known, diagnostic});
  };
  const PageSink keep = [&](Page&& page, std::uint64_t bytes_read) {
    read = bytes_read;
    progress_.bytes_done = bytes_ + bytes_read;
    try {
      add(file, known, std::move(page));
    } catch (...) {
      throw Stopped{std::current_exception()};
    }
    if (stopping_ && !is_standard_input(file)) throw Stopped();
  };
  batch_.events.emplace_back(FileBegin{known, file.named ? file.path : ""});
  const StopTest stop = [this] { return stopping_.load(); };
  try {
    read_or_report([&] { end.hash = read_crawl_file(file, keep, note, stop); }, note,
                   {file.path, 0, file.named});
  } catch (const Stopped& stopped) {
    if (stopped.fault) std::rethrow_exception(stopped.fault);
    end.whole = false;
  }
  batch_.events.emplace_back(end);
  bytes_ += std::max(file.bytes, read);
  ++progress_.files_done;
  if (batch_.events.size() >= options_.most_pages) push();
}

void BatchGatherer::add(const CrawlFile& file, const FilePointer& known, Page&& page) {
  const std::uint64_t key = key_of_page(page, file, options_.fingerprint);
  PagePlace place = places_.place_of(file, page);
  if (known != nullptr && known->is_known(place.number, key)) {
    batch_.events.emplace_back(KnownPage{known, place.number});
  } else {
    batch_bytes_ += page_content_bytes(page);
    batch_.events.emplace_back(FetchedPage{known, batch_.fetched.size()});
    batch_.pages.push_back({place.number, std::move(place.text), key, {}, {}, {}});
    batch_.fetched.push_back(std::move(page));
  }
  const bool many = batch_.events.size() >= options_.most_pages;
  if (many || batch_bytes_ >= options_.most_bytes) push();
}

void BatchGatherer::push() {
  batch_.progress = progress_;
  batch_bytes_ = 0;
  PageBatch next;  // likely as large
  next.events.reserve(batch_.events.size());
  next.fetched.reserve(batch_.fetched.size());
  next.pages.reserve(batch_.pages.size());
  push_(std::exchange(batch_, std::move(next)));
}

}  // namespace glane
