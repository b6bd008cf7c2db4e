// What the search relies on of Xapian: which segment it walks through, how it numbers documents
// meanwhile, and that it shows every match.
#include "query/live_query.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"
#include "query/column_matcher.hpp"
#include "query/word_matcher.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Five segments, three articles in each, "un lac" in all; of the first and the third one is dead.
class FiveSegments {
 public:
  FiveSegments() {
    WriterOptions options;
    options.merges.tier_segments = 1'000'000;
    options.merges.most_dead_percent = 100;
    IndexWriter writer(directory_.directory(), options);
    for (int segment = 0; segment < 5; ++segment) {
      for (int i = 0; i < 3; ++i) {
        const std::string number = std::to_string(segment) + std::to_string(i);
        writer.add({article("a" + number, "", "Il y a un lac à gauche, mot" + number)});
      }
      if (segment == 4) writer.add({article("a01", "", "Un lac"), article("a20", "", "Un lac")});
      writer.commit();
    }
    context_ = std::make_unique<SearchContext>(Snapshot::open(directory_.directory()));
  }

  const SearchContext& context() const { return *context_; }

 private:
  TemporaryIndex directory_;
  std::unique_ptr<SearchContext> context_;
};

class Ids : public Xapian::MatchSpy {
 public:
  Ids(const SearchContext& context, const SegmentUnderWay& under_way)
      : context_(context), under_way_(under_way) {}
  void operator()(const Xapian::Document& document, double weight) override {
    const Segment& segment = context_.segments().segment(under_way_.number);
    ids.push_back(segment.id(document.get_docid() - 1));
    weights.insert(weight);
  }

  std::vector<std::string> ids;
  std::set<double> weights;

 private:
  const SearchContext& context_;
  const SegmentUnderWay& under_way_;
};

struct Found {
  std::vector<std::string> ids;
  std::set<double> weights;
};

Found find(const SearchContext& context, const Xapian::Query& query) {
  SegmentUnderWay under_way;
  Ids ids(context, under_way);
  Xapian::Enquire enquire(context.database());
  enquire.set_query(watched_query(context, live_query(context, query), under_way));
  enquire.add_matchspy(&ids);
  enquire.get_mset(0, 0, context.database().get_doccount() + 1);
  std::sort(ids.ids.begin(), ids.ids.end());
  return {ids.ids, ids.weights};
}

const std::vector<std::string> kAll = {"a00", "a01", "a02", "a10", "a11", "a12", "a20", "a21",
                                       "a22", "a30", "a31", "a32", "a40", "a41", "a42"};

}  // namespace

TEST_CASE("each live match is shown once, with the segment and the row that it has") {
  const FiveSegments index;
  const SearchContext& context = index.context();
  REQUIRE(context.segments().size() == 5);
  REQUIRE(context.segments().dead_count() == 2);
  CHECK(find(context, Xapian::Query("Zlac")).ids == kAll);
  CHECK(find(context, Xapian::Query::MatchAll).ids == kAll);
  CHECK(find(context, Xapian::Query("Zlac") | Xapian::Query("Zmot31")).ids == kAll);
  CHECK(find(context, Xapian::Query("Zmot31")).ids == std::vector<std::string>{"a31"});
  CHECK(find(context, Xapian::Query("Zmot01")).ids.empty());  // dead
  CHECK(find(context, Xapian::Query()).ids.empty());
}

TEST_CASE("matches are shown with their weights, the least too") {
  const FiveSegments index;
  const Found found = find(
      index.context(), Xapian::Query("Zlac") | Xapian::Query("Zmot31") | Xapian::Query("Zgauche"));
  CHECK(found.ids == kAll);
  CHECK(found.weights.size() >= 3);
  CHECK(*found.weights.begin() > 0);
}

TEST_CASE("each source is told the segment that it looks into") {
  const FiveSegments index;
  const SearchContext& context = index.context();
  const auto row = [&](std::size_t segment, std::uint32_t number) {
    return matcher_query<RowNumberMatcher>(context, segment, number);
  };
  CHECK(find(context, row(3, 1)).ids == std::vector<std::string>{"a31"});
  CHECK(find(context, row(1, 2)).ids == std::vector<std::string>{"a12"});
  CHECK(find(context, row(0, 1)).ids.empty());  // dead
  CHECK(find(context, row(1, 2) | row(4, 0)).ids == std::vector<std::string>{"a12", "a40"});
  CHECK(find(context, Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query("Zlac"), row(2, 2)))
            .ids == std::vector<std::string>{"a22"});
  CHECK(find(context, matcher_query<StopWordMatcher>(context, PlaceForms{"il"})).ids.size() == 13);
  const std::vector<PlaceForms> places = {{"un"}, {"lac"}};
  CHECK(find(context, matcher_query<PhraseMatcher>(context, "", places)).ids == kAll);
}

TEST_CASE("a segment of which there is a copy is looked into twice") {
  const FiveSegments index;
  const std::string directory = index.context().snapshot()[0].directory();
  Current current = read_current(directory);
  CurrentSegment copy = current.segments[1];
  copy.number = current.segments.back().number + 1;
  for (const std::string kind : {".seg", ".glass"}) {
    const std::string head = directory + "/";
    std::filesystem::copy(head + std::to_string(current.segments[1].number) + kind,
                          head + std::to_string(copy.number) + kind);
  }
  current.segments = {current.segments[1], current.segments[3], copy};
  ++current.commit;
  publish_current(directory, current);
  const SearchContext context(Snapshot::open(directory));
  CHECK(find(context, Xapian::Query("Zlac")).ids ==
        std::vector<std::string>{"a10", "a10", "a11", "a11", "a12", "a12", "a30", "a31", "a32"});
  CHECK(find(context, matcher_query<RowNumberMatcher>(context, std::size_t{2}, 1u)).ids ==
        std::vector<std::string>{"a11"});
  CHECK(find(context, matcher_query<RowNumberMatcher>(context, std::size_t{1}, 1u)).ids ==
        std::vector<std::string>{"a31"});
}
