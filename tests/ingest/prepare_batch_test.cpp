#include "ingest/prepare_batch.hpp"

#include <doctest/doctest.h>

#include "ingest/crawl_of_lines.hpp"

using namespace glane;
using namespace glane::test;

namespace {

PageBatch batch_of(const std::vector<std::string>& lines) {
  PageBatch batch;
  for (const std::string& line : lines) {
    Page page;
    page.format = PageFormat::json_line;
    page.text = line;
    page.path = page.id = "c/a.jsonl";
    page.line = batch.fetched.size() + 1;
    batch.events.emplace_back(FetchedPage{nullptr, batch.fetched.size()});
    batch.pages.push_back({page.line, "#L" + std::to_string(page.line), 1, {}, {}, {}});
    batch.fetched.push_back(std::move(page));
  }
  return batch;
}

std::size_t remarks(const PageBatch& batch) {
  std::size_t found = 0;
  for (const ReadEvent& event : batch.events) found += std::holds_alternative<PageRemark>(event);
  return found;
}

}  // namespace

TEST_CASE("each page becomes its documents, hashed; what is wrong with it comes before it") {
  PageBatch batch = batch_of({line_of("a", "Un."), "{", line_of("b", "Deux.")});
  prepare_batch(batch, {}, 0);
  CHECK(batch.fetched.empty());
  REQUIRE(batch.pages.size() == 3);
  CHECK(batch.pages[0].documents.size() == 1);
  CHECK(batch.pages[1].documents.empty());
  REQUIRE(batch.pages[2].prepared.size() == 1);
  CHECK(batch.pages[2].ids == std::vector<IdHash>{batch.pages[2].prepared[0].id_hash});
  CHECK_FALSE(batch.pages[2].prepared[0].built);
  REQUIRE(remarks(batch) == 1);
  REQUIRE(batch.events.size() == 4);
  CHECK(std::holds_alternative<PageRemark>(batch.events[1]));
}

TEST_CASE("documents in other languages than those asked for are left out, with a remark") {
  struct Row {
    std::vector<std::string> languages;
    std::size_t documents, remarks;
  };
  const Row rows[] = {{{}, 2, 0}, {{"fr"}, 1, 1}, {{"fr", "en"}, 2, 0}, {{"de"}, 0, 2}};
  for (const Row& row : rows) {
    CAPTURE(row.documents);
    PageBatch batch = batch_of({line_of("a", "Le marché."), line_of("b", "The market.", "en-GB")});
    PrepareOptions options;
    options.languages = row.languages;
    prepare_batch(batch, options, 0);
    CHECK(batch.pages[0].documents.size() + batch.pages[1].documents.size() == row.documents);
    CHECK(remarks(batch) == row.remarks);
  }
}

TEST_CASE("of what is suppressed the id stays known, the document does not") {
  PageBatch batch = batch_of({line_of("a", "Un."), line_of("b", "Deux.")});
  SuppressionList list;
  list.ids = {"a"};
  const SuppressionFilter filter(list);
  PrepareOptions options;
  options.suppressed = &filter;
  prepare_batch(batch, options, 0);
  CHECK(batch.pages[0].ids == std::vector<IdHash>{hash_of_id("a")});
  CHECK(batch.pages[0].documents.empty());
  CHECK(batch.pages[0].prepared.empty());
  CHECK(batch.pages[1].documents.size() == 1);
}

TEST_CASE("a writer has the documents inverted by the thread that prepares") {
  const TemporaryDirectory folder;
  WriterOptions two;
  two.threads = 2;
  IndexWriter writer(folder.path("idx"), two);
  PrepareOptions options;
  options.writer = &writer;
  PageBatch batch = batch_of({line_of("a", "Un.")});
  prepare_batch(batch, options, 1);
  REQUIRE(batch.pages[0].prepared.size() == 1);
  CHECK(batch.pages[0].prepared[0].built);
}
