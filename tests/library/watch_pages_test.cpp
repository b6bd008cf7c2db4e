#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/ingest.hpp"

using namespace glane;

namespace {

constexpr const char* kPage = "Titre\n\nLe marché couvert a rouvert ce matin.\n";

}  // namespace

TEST_CASE("a watch indexes again what has changed, until it is asked to end") {
  const TemporaryDirectory folder;
  folder.write("crawl/a.txt", kPage);
  std::vector<IndexSummary> runs;
  WatchOptions options;
  options.seconds = 0;
  options.index.waiting.stop = [&] { return runs.size() >= 2; };
  options.done = [&](const IndexSummary& summary) {
    runs.push_back(summary);
    folder.write("crawl/b.txt", kPage);
  };
  watch_pages(folder.path("glane.idx"), {folder.path("crawl")}, options);
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].added == 1);
  CHECK(runs[1].added == 1);
  CHECK(runs[1].unchanged == 1);
}

TEST_CASE("a run that could read nothing does not end the watch; an index that is none does") {
  const TemporaryDirectory folder;
  folder.write("crawl/a.json", "{\"text\": ");
  int failed = 0;
  WatchOptions options;
  options.seconds = 0;
  options.index.report = [&](const Diagnostic&) { ++failed; };
  options.index.waiting.stop = [&] { return failed > 0; };
  watch_pages(folder.path("glane.idx"), {folder.path("crawl")}, options);
  CHECK(failed > 0);

  folder.write("file", "no index");
  options.index.waiting.stop = {};
  CHECK_THROWS_AS(watch_pages(folder.path("file"), {folder.path("crawl")}, options), Error);
}
