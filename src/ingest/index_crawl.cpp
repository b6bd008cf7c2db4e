#include "ingest/index_crawl.hpp"

#include <vector>

#include "ingest/crawl_record.hpp"
#include "ingest/refetch.hpp"
#include "ingest/refresh.hpp"

namespace glane {

namespace {

bool is_full(const IndexTarget& target) {
  return target.writer != nullptr && target.writer->is_full();
}

void commit(Refresh& refresh, const IndexTarget& target) {
  refresh.store();
  if (target.writer != nullptr) target.writer->commit();
}

ReadSummary add_pages(Refresh& refresh, const IndexTarget& target, const CrawlListing& listing,
                      const IndexCrawlOptions& options) {
  ReaderOptions reading = options.reader;
  reading.pages.writer = target.writer;
  CrawlReader reader(
      crawl_reader_files(listing), reading,
      [&](const CrawlFile& file) { return refresh.open(file); }, options.report);
  while (const auto batch = reader.next()) {
    refresh.add(*batch);
    if (options.progress) options.progress(batch->progress);
    if (!is_full(target)) continue;
    while (const auto rest = reader.next_under_way()) refresh.add(*rest);
    commit(refresh, target);
  }
  return reader.summary();
}

// All of it: it does not stop in the middle. Nothing is committed before its end: an older document
// may be in the place of a newer one that is still to come.
ReadSummary refetch_pages(Refetch& refetch, const IndexTarget& target,
                          const IndexCrawlOptions& options) {
  ReaderOptions reading = options.reader;
  reading.stop = {};
  CrawlReader reader(
      refetch.files(), reading, [&](const CrawlFile& file) { return refetch.open(file); },
      options.report);
  while (const auto batch = reader.next()) {
    refetch.add(*batch);
    if (is_full(target)) target.writer->flush();
  }
  return reader.summary();
}

void add(ReadSummary& all, const ReadSummary& one) {
  all.pages += one.pages;
  all.documents += one.documents;
  all.known += one.known;
  all.skipped += one.skipped;
  all.failed += one.failed;
  all.bytes += one.bytes;
}

}  // namespace

IndexedCrawl index_crawl(const IndexTarget& target, const CrawlListing& listing,
                         const IndexCrawlOptions& options) {
  CrawlRecord record(target.manifest);
  Refresh refresh(target.store, record, listing, options.refresh, options.report);
  ReadSummary read;
  if (!refresh.is_as_it_was()) {
    read = add_pages(refresh, target, listing, options);
    if (!read.stopped) {
      refresh.remove_missing();
      Refetch refetch(target.store, record, refresh.settlement());
      add(read, refetch_pages(refetch, target, options));
      refresh.settlement().settle_rest();
      refresh.seal();
    }
    commit(refresh, target);
  }
  return {refresh.counts(), read};
}

}  // namespace glane
