#include "results/match_collector.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "glane/date.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr int kArticles = 1500;  // more than are sorted out at once

// Articles a0, a1 ... of one segment, every third undated, the others of a few days.
class ManyArticles {
 public:
  ManyArticles() {
    IndexWriter writer(folder_.directory());
    for (int i = 0; i < kArticles; ++i) {
      Document document = article("a" + std::to_string(i), "", "Un texte.");
      if (i % 3 != 0) document.date = *parse_iso_date("2022-07-0" + std::to_string(i % 7 + 1));
      writer.add({document});
    }
    writer.commit();
    context_ = std::make_unique<SearchContext>(Snapshot::open(folder_.directory()));
  }

  // The ids of the first `most`, where row r weighs weight_of(r).
  template <typename Weight>
  std::vector<std::string> first(std::size_t most, Sort sort, Weight weight_of) const {
    SegmentUnderWay under_way;
    MatchCollector collector(context_->segments(), sort, most, under_way, nullptr);
    const Segment& segment = context_->segments().segment(0);
    for (std::uint32_t row = 0; row < segment.rows(); ++row) {
      collector(context_->database().get_document(row + 1), weight_of(row));
    }
    CHECK(collector.total() == kArticles);
    std::vector<std::string> ids;
    for (const Match& match : collector.first_matches()) ids.push_back(segment.id(match.row));
    return ids;
  }

  const SearchContext& context() const { return *context_; }

 private:
  TemporaryIndex folder_;
  std::unique_ptr<SearchContext> context_;
};

const ManyArticles& articles() {
  static const ManyArticles articles;
  return articles;
}

double some_weight(std::uint32_t row) {
  return row * 7 % 13;
}

}  // namespace

TEST_CASE("the first matches are those of the whole order, however many are kept") {
  for (const Sort sort : {Sort::relevance, Sort::date, Sort::date_ascending}) {
    const std::vector<std::string> all = articles().first(2 * kArticles, sort, some_weight);
    REQUIRE(all.size() == kArticles);
    for (const std::size_t most : {std::size_t{1}, std::size_t{10}, std::size_t{700}}) {
      const std::vector<std::string> some = articles().first(most, sort, some_weight);
      CHECK(std::equal(some.begin(), some.end(), all.begin()));
      CHECK(some.size() == most);
    }
    CHECK(articles().first(0, sort, some_weight).empty());
  }
}

TEST_CASE("of every document, those come first that come first where Xapian shows them") {
  const auto none = [](std::uint32_t) { return 0.0; };
  for (const Sort sort : {Sort::relevance, Sort::date, Sort::none}) {
    SegmentUnderWay under_way;
    const SegmentSet& segments = articles().context().segments();
    MatchCollector collector(segments, sort, 700, under_way, nullptr);
    collector.see_every_document();
    CHECK(collector.total() == kArticles);
    std::vector<std::string> ids;
    for (const Match& match : collector.first_matches()) {
      ids.push_back(segments.segment(match.segment).id(match.row));
    }
    CHECK(ids == articles().first(700, sort, none));
  }
}

TEST_CASE("equal scores go by date, the newest first, then by id; undated come last") {
  const auto flat = [](std::uint32_t) { return 1.0; };
  const std::vector<std::string> ids = articles().first(kArticles, Sort::relevance, flat);
  CHECK(ids[0] == "a1000");     // of the 7th, the least id
  CHECK(ids.back() == "a999");  // undated, the greatest
  CHECK(articles().first(kArticles, Sort::date, flat) == ids);
  CHECK(articles().first(1, Sort::date_ascending, flat)[0] == "a1001");  // of the 1st
  CHECK(articles().first(kArticles, Sort::date_ascending, flat).back() == "a999");
}

TEST_CASE("a weight that is no number is none, and rows past the end are no matches") {
  const auto no_number = [](std::uint32_t row) {
    return row == 5 ? std::numeric_limits<double>::quiet_NaN() : 1.0;
  };
  CHECK(articles().first(kArticles, Sort::relevance, no_number).back() == "a5");
  const SmallIndex one(std::vector<std::string>{"Un."});
  SegmentUnderWay under_way;
  MatchCollector collector(one.context().segments(), Sort::relevance, 10, under_way, nullptr);
  collector(articles().context().database().get_document(900), 1);
  under_way.number = 17;
  collector(one.context().database().get_document(1), 1);
  CHECK(collector.total() == 0);
}
