// Runs over a crawl on a disk, into an index on a disk.
#include "ingest/index_crawl.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "ingest/crawl_of_lines.hpp"
#include "ingest/preview.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct Run {
  TemporaryDirectory folder;
  IndexCrawlOptions options;
  std::size_t commit_documents = 0;

  IndexedCrawl index() {
    WriterOptions writing;
    writing.commit_documents = commit_documents;
    writing.threads = options.reader.threads;
    IndexWriter writer(folder.path("idx"), writing);
    IndexedCrawl done =
        index_crawl({writer, writer.manifest(), &writer}, listing_of(folder), options);
    commits = writer.manifest().commit_number();
    return done;
  }

  IndexedCrawl preview() {
    IndexPreview preview(folder.path("idx"));
    return index_crawl({preview, preview.manifest()}, listing_of(folder), options);
  }

  std::uint64_t commits = 0;
};

}  // namespace

TEST_CASE("a dry run counts what a run then does, run by run") {
  Run run;
  run.options.refresh.prune = true;
  const auto step = [&] {
    const IndexSummary dry = run.preview().counts;
    const IndexSummary done = run.index().counts;
    CHECK(dry.added == done.added);
    CHECK(dry.updated == done.updated);
    CHECK(dry.deleted == done.deleted);
    CHECK(dry.unchanged == done.unchanged);
    CHECK(dry.articles == done.articles);
    return done;
  };
  run.folder.write("crawl/a.jsonl", html_lines("a", 4));
  run.folder.write("crawl/b.jsonl", html_lines("b", 2));
  CHECK(step().added == 6);
  CHECK(step().unchanged == 6);
  run.folder.write("crawl/a.jsonl", html_lines("a", 3) + line_of("c", "Une autre ligne."));
  const IndexSummary changed = step();
  CHECK(changed.added == 1);
  CHECK(changed.deleted == 1);
  CHECK(changed.unchanged == 5);
  std::filesystem::remove(run.folder.path("crawl/b.jsonl"));
  CHECK(step().deleted == 2);
}

TEST_CASE("a full writer commits in the middle, and the next run finds everything") {
  for (const unsigned threads : {1u, 3u}) {
    CAPTURE(threads);
    Run run;
    run.commit_documents = 10;
    run.options.reader.threads = threads;
    run.options.reader.batches.most_pages = 2;
    run.folder.write("crawl/a.jsonl", html_lines("a", 60));
    CHECK(run.index().counts.added == 60);
    CHECK(run.commits > 2);
    run.options.refresh.by_content = true;
    CHECK(run.index().counts.unchanged == 60);
  }
}

TEST_CASE("the newest capture goes: the page of the next one is fetched again") {
  Run run;
  run.options.refresh.prune = true;
  run.folder.write("crawl/a.jsonl", line_of("t", "L'ancien texte."));
  run.folder.write("crawl/b.jsonl", line_of("t", "Le nouveau texte."));
  run.folder.write("crawl/c.jsonl", line_of("u", "Une autre page."));
  CHECK(run.index().counts.added == 2);
  std::filesystem::remove(run.folder.path("crawl/b.jsonl"));
  const IndexedCrawl done = run.index();
  CHECK(done.read.pages == 1);
  IndexWriter writer(run.folder.path("idx"));
  CHECK(writer.source(hash_of_id("t")).ends_with("a.jsonl#L1"));
}

TEST_CASE("a run that is stopped keeps what it has read, and the next one goes on") {
  Run run;
  run.folder.write("crawl/a.jsonl", html_lines("a", 30));
  run.options.reader.batches.most_pages = 1;
  int asked = 0;
  run.options.reader.stop = [&] { return ++asked > 6; };
  const IndexedCrawl first = run.index();
  CHECK(first.read.stopped);
  CHECK(first.counts.added < 30);
  run.options.reader.stop = {};
  const IndexedCrawl second = run.index();
  CHECK(first.counts.added + second.counts.added == 30);
  CHECK(second.counts.unchanged == first.counts.added);
}

TEST_CASE("what failed is reported again while the file is as it was, and counted by places") {
  Run run;
  run.folder.write("crawl/a.jsonl", html_lines("a", 2) + "{\n{\n");
  std::filesystem::last_write_time(
      run.folder.path("crawl/a.jsonl"),
      std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
  std::vector<Diagnostic> reports;
  run.options.report = [&](const Diagnostic& one) { reports.push_back(one); };
  CHECK(run.index().read.failed == 2);
  CHECK(reports.size() == 2);
  reports.clear();
  const IndexedCrawl again = run.index();
  CHECK(again.counts.failed + again.read.failed == 2);
  CHECK_FALSE(reports.empty());
}
