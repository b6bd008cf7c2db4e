#include "index/maintenance/segment_rebuild.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "crawl/temporary_directory.hpp"
#include "index/files/index_format.hpp"
#include "index/made_segment.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct Rebuilt {
  // in: row_words  those without postings
  explicit Rebuilt(const std::vector<Document>& documents, unsigned threads = 1,
                   const StopWords& row_words = StopWords::without_postings(),
                   const Current& settings = {}) {
    SegmentRebuild rebuild(folder.path(), settings, row_words, threads, [this] { return next++; });
    for (const Document& one : documents) rebuild.add(one);
    segments = rebuild.finish();
  }

  std::vector<Document> documents() const {
    std::vector<Document> all;
    for (const LiveSegment& one : segments) {
      for (std::uint32_t row = 0; row < one.segment->rows(); ++row) {
        all.push_back(one.segment->document(row));
        CHECK(one.segment->digest(row) == digest(all.back()));
      }
    }
    std::sort(all.begin(), all.end(),
              [](const Document& a, const Document& b) { return a.id < b.id; });
    return all;
  }

  TemporaryDirectory folder;
  std::uint64_t next = 5;
  std::vector<LiveSegment> segments;
};

}  // namespace

TEST_CASE("what is added is in the new segments as it was, and of nothing there are none") {
  CHECK(Rebuilt({}).segments.empty());
  const Rebuilt one(articles({"a"}));
  REQUIRE(one.segments.size() == 1);
  CHECK(one.segments[0].number == 5);
  CHECK(one.segments[0].dead == nullptr);
  CHECK(one.documents() == articles({"a"}));
  CHECK(has_segment_files(one.folder.path(), 5));
}

TEST_CASE("of many documents, on several threads, each is there once") {
  std::vector<std::string> ids;
  for (int i = 0; i < 2'300; ++i) ids.push_back(std::to_string(100'000 + i));
  std::vector<Document> documents = articles(ids);
  documents[3].text = std::string(1'500'000, 'x');  // more than goes to a thread at once
  const Rebuilt rebuilt(documents, 3);
  CHECK(rebuilt.documents() == documents);
  CHECK(std::is_sorted(
      rebuilt.segments.begin(), rebuilt.segments.end(),
      [](const LiveSegment& a, const LiveSegment& b) { return a.number < b.number; }));
}

TEST_CASE("words are those of the index's lists") {
  const std::vector<Document> documents = {article("a", "Marchés", "Le marché des marchés.")};
  const auto number_of = [](const Rebuilt& rebuilt, const std::string& form) {
    const SegmentWords& words = rebuilt.segments.at(0).segment->words();
    for (std::uint32_t i = 0; i < words.count(); ++i) {
      if (words.form(i) == form) return i;
    }
    return words.count();
  };
  const Rebuilt usual(documents);
  CHECK(usual.segments[0].segment->has_stop_rows(number_of(usual, "le")));
  CHECK_FALSE(usual.segments[0].segment->has_stop_rows(number_of(usual, "marché")));
  const StopWords market("marché\n");
  const Rebuilt other(documents, 1, market);
  CHECK_FALSE(other.segments[0].segment->has_stop_rows(number_of(other, "le")));
  CHECK(other.segments[0].segment->has_stop_rows(number_of(other, "marché")));

  Current settings;
  settings.settings = {{std::string(setting::kProtectedWords), "marchés\n"}};
  const auto has_class = [](const Rebuilt& rebuilt, const std::string& name) {
    return rebuilt.segments.at(0).segment->words().of_class(name).size() > 0;
  };
  CHECK_FALSE(has_class(usual, protected_class("marches")));
  CHECK(has_class(Rebuilt(documents, 1, StopWords::without_postings(), settings),
                  protected_class("marches")));
}

TEST_CASE("a segment that cannot be written is an error, whichever thread meets it") {
  const TemporaryDirectory folder;
  const Current settings;
  const StopWords row_words = StopWords::without_postings();
  const std::vector<Document> documents(1'200, article("a", "Marché", "Le marché"));
  for (const unsigned threads : {1u, 2u}) {
    CHECK_THROWS([&] {
      SegmentRebuild rebuild(folder.path("nowhere"), settings, row_words, threads,
                             [] { return std::uint64_t{1}; });
      for (const Document& one : documents) rebuild.add(one);
      rebuild.finish();
    }());
  }
}
