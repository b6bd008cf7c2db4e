#include "query/listed_documents.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("documents that are listed are found, in whatever segment they stand") {
  const TemporaryIndex folder;
  WriterOptions options;
  options.merges.tier_segments = 1'000'000;
  IndexWriter writer(folder.directory(), options);
  for (int i = 0; i < 9; ++i) {
    writer.add({article("a" + std::to_string(i), "", "Un lac")});
    if (i % 3 == 2) writer.commit();
  }
  const SearchContext context(Snapshot::open(folder.directory()));
  REQUIRE(context.segments().size() == 3);
  const std::uint32_t first = context.segments().find_id("a0");
  const std::uint32_t last = context.segments().find_id("a8");
  const auto found = [&](const Xapian::Query& query) {
    Xapian::Enquire enquire(context.database());
    enquire.set_query(query);
    std::set<std::uint32_t> documents;
    const Xapian::MSet all = enquire.get_mset(0, 100);
    for (auto at = all.begin(); at != all.end(); ++at) documents.insert(*at);
    return documents;
  };
  const Xapian::Query listed = listed_documents_query(context, {last, first, 4711});
  CHECK(found(listed) == std::set<std::uint32_t>{first, last});
  const Xapian::Query others(Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, listed);
  CHECK(found(others).size() == 7);
  CHECK(found(listed_documents_query(context, {})).empty());
}
