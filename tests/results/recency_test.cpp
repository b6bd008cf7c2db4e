#include "results/recency.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/writer/writer.hpp"
#include "segment/reader/segment.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::int64_t kDay = 86'400;

void write_dated(const TemporaryIndex& index) {
  IndexWriter writer(index.directory());
  for (const auto& [id, date] : std::vector<std::pair<std::string, std::string>>{
           {"old", "2010-05-01"}, {"month", "2020-04-01"}, {"new", "2020-05-01"}, {"none", ""}}) {
    const std::string more = id == "old" ? " Une girafe, une girafe." : "";
    Document document = article(id, "", "Une girafe au zoo." + more);
    if (!date.empty()) document.date = parse_iso_date(date);
    writer.add({document});
  }
  writer.commit();
}

std::string ids(const SearchResponse& response) {
  std::string line;
  for (const Hit& hit : response.hits) line += hit.document.id + " ";
  return line;
}

}  // namespace

TEST_CASE("a document a half-life older than the newest weighs half") {
  const TemporaryIndex index;
  write_dated(index);
  const std::shared_ptr<const Snapshot> snapshot = Snapshot::open(index.directory());
  const Recency recency("30d", snapshot->segments());
  const std::int64_t newest = interval_of(*parse_iso_date("2020-05-01")).first;
  CHECK(recency.factor(newest) == 1);
  CHECK(recency.factor(newest + kDay) == 1);
  CHECK(recency.factor(newest - 30 * kDay) == doctest::Approx(0.5));
  CHECK(recency.factor(newest - 60 * kDay) == doctest::Approx(0.25));
  CHECK(recency.factor(newest - 10'000 * kDay) == Recency::kLeast);
  CHECK(recency.factor(kUndated) == Recency::kLeast);
}

TEST_CASE("half-lives are numbers with a unit") {
  const TemporaryIndex index;
  write_dated(index);
  const std::shared_ptr<const Snapshot> snapshot = Snapshot::open(index.directory());
  for (const char* good : {"1d", "30j", "2w", "2s", "6m", "1.5y", "1a"}) {
    CAPTURE(good);
    CHECK_NOTHROW(Recency(good, snapshot->segments()));
  }
  for (const char* bad : {"30", "d", "-1d", "0d", "1h", "nand", "infd", "1e300y", "30d ", "30dd"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(Recency(bad, snapshot->segments()), Error);
  }
}

TEST_CASE("what is recent comes first, and nothing is lost") {
  const TemporaryIndex index;
  write_dated(index);
  const Index opened(index.directory());
  CHECK(ids(opened.search({.query = "girafe"})).substr(0, 4) == "old ");
  const SearchResponse recent = opened.search({.query = "girafe", .recent = "1y", .explain = true});
  CHECK(recent.total == 4);
  CHECK(ids(recent).substr(0, 10) == "new month ");
  for (const Hit& hit : recent.hits) {
    const ScoreParts& parts = *hit.parts;
    const double sum = parts.rest + parts.form + parts.accents + parts.lead + parts.names +
                       parts.closeness + parts.order + parts.title + parts.words.at(0).score;
    CHECK(sum * parts.recency == doctest::Approx(hit.score));
  }
  CHECK(recent.hits.at(0).parts->recency == 1);
  CHECK_THROWS_AS(opened.search({.query = "girafe", .recent = "soon"}), Error);
}
