#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/index.hpp"
#include "glane/ingest.hpp"

using namespace glane;

namespace {

void write_pages(const TemporaryDirectory& folder, int count) {
  for (int page = 0; page < count; ++page) {
    const std::string number = std::to_string(page);
    folder.write("crawl/" + number + ".txt",
                 "Titre " + number + "\n\nLe marché numéro " + number + " a rouvert ce matin.\n");
  }
}

}  // namespace

TEST_CASE("a crawl comes into an index, with diagnostics and progress; the next run has nothing") {
  const TemporaryDirectory folder;
  write_pages(folder, 3);
  folder.write("crawl/bad.json", "{\"text\": ");
  const std::string directory = folder.path("glane.idx");
  IndexOptions options;
  int diagnostics = 0;
  std::uint64_t pages = 0;
  options.report = [&](const Diagnostic&) { ++diagnostics; };
  options.progress = [&](const Progress& progress) { pages = progress.pages_done; };
  options.dry_run = true;
  CHECK(index_pages(directory, {folder.path("crawl")}, options).added == 3);
  CHECK_THROWS_AS(Index{directory}, Error);
  options.dry_run = false;
  diagnostics = 0;
  const IndexSummary first = index_pages(directory, {folder.path("crawl")}, options);
  CHECK(first.added == 3);
  CHECK(first.failed == 1);
  CHECK(first.articles == 3);
  CHECK(diagnostics == 1);
  CHECK(pages == 3);
  CHECK(index_pages(directory, {folder.path("crawl")}).unchanged == 3);
  CHECK(Index(directory).search({.query = "marché"}).total == 3);
}

TEST_CASE("who asks to end gets whole pages, and the next run goes on") {
  const TemporaryDirectory folder;
  write_pages(folder, 3);
  const std::string directory = folder.path("glane.idx");
  IndexOptions options;
  int asked = 0;
  options.waiting.stop = [&] { return ++asked > 3; };
  CHECK(index_pages(directory, {folder.path("crawl")}, options).stopped);
  const IndexSummary rest = index_pages(directory, {folder.path("crawl")});
  CHECK_FALSE(rest.stopped);
  CHECK(Index(directory).statistics().documents == 3);
}

TEST_CASE("options that make no sense, and paths that are not there, make no index") {
  const TemporaryDirectory folder;
  write_pages(folder, 1);
  const std::string directory = folder.path("glane.idx");
  IndexOptions options;
  options.ranking = "k1=beaucoup";
  CHECK_THROWS_AS(index_pages(directory, {folder.path("crawl")}, options), Error);
  options.ranking = {};
  options.words.synonyms = folder.path("missing");
  CHECK_THROWS_AS(index_pages(directory, {folder.path("crawl")}, options), Error);
  CHECK_THROWS_AS(index_pages(directory, {folder.path("missing")}), Error);
  CHECK_THROWS_AS(index_pages(directory, {}), Error);
  CHECK_THROWS_AS(Index{directory}, Error);
}

TEST_CASE("a first run that reads nothing leaves no index, and of a later one it stays") {
  const TemporaryDirectory folder;
  folder.write("crawl/bad.json", "{\"text\": ");
  for (const bool had_folder : {false, true}) {
    CAPTURE(had_folder);
    const std::string directory = folder.path(had_folder ? "empty" : "glane.idx");
    if (had_folder) std::filesystem::create_directory(directory);
    CHECK_THROWS_AS(index_pages(directory, {folder.path("crawl")}), Error);
    CHECK(std::filesystem::exists(directory) == had_folder);
    if (had_folder) CHECK(std::filesystem::is_empty(directory));
    CHECK_THROWS_AS(Index{directory}, Error);
    folder.write("crawl/page.jsonl", R"({"id": "a", "text": "La crue."})"
                                     "\n");
    CHECK(index_pages(directory, {folder.path("crawl")}).added == 1);
    CHECK_THROWS_AS(index_pages(directory, {folder.path("crawl/bad.json")}), Error);
    CHECK(Index(directory).search({.query = "crue"}).total == 1);
    std::filesystem::remove(folder.path("crawl/page.jsonl"));
  }
}

TEST_CASE("what comes to be ignored has vanished, most of it only where it is asked for") {
  const TemporaryDirectory folder;
  write_pages(folder, 3);
  const std::string directory = folder.path("glane.idx");
  const std::vector<std::string> crawl = {folder.path("crawl")};
  IndexOptions options;
  std::vector<std::string> told;
  options.report = [&](const Diagnostic& one) {
    told.push_back((one.severity == Severity::ignored ? "ignored " : "failed ") + one.reason);
  };
  CHECK(index_pages(directory, crawl, options).ignored == 0);
  folder.write("crawl/.glaneignore", "0.txt\n");
  IndexSummary summary = index_pages(directory, crawl, options);
  CHECK(summary.ignored == 1);
  CHECK(summary.deleted == 1);
  CHECK(told == std::vector<std::string>{"ignored line 1 of " + crawl[0] + "/.glaneignore"});
  folder.write("crawl/.glaneignore", "*.txt\n");
  told.clear();
  summary = index_pages(directory, crawl, options);
  CHECK(summary.ignored == 3);
  CHECK(summary.deleted == 0);
  CHECK(summary.failed == 1);
  REQUIRE(told.size() == 4);
  CHECK(told[3] ==
        "failed 2 of its 2 pages are missing, or ignored by now: they are kept "
        "(`IndexOptions::prune` removes them)");
  options.prune = true;
  CHECK(index_pages(directory, crawl, options).deleted == 2);
}

TEST_CASE("a pattern that can match nothing is refused before anything is read") {
  const TemporaryDirectory folder;
  write_pages(folder, 1);
  IndexOptions options;
  options.paths.exclude = {"a/../b"};
  CHECK_THROWS_AS(index_pages(folder.path("glane.idx"), {folder.path("crawl")}, options), Error);
  CHECK_FALSE(std::filesystem::exists(folder.path("glane.idx")));
}
