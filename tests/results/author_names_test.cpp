#include "results/author_names.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("an author of several segments has one place among all names") {
  std::vector<Document> documents = articles_of({"Un.", "Deux.", "Trois.", "Quatre."});
  documents[0].authors = {"Zébulon", "Octave"};
  documents[2].authors = {"Octave"};
  documents[3].authors = {"Lucette", "Octave"};
  const SmallIndex index(documents);
  const SegmentSet& segments = index.context().segments();
  REQUIRE(segments.size() == 2);
  const AuthorNames authors(segments);
  const AuthorNames::Names& all = authors.all();
  CHECK(all.names.size() == 3);
  REQUIRE(all.of_segments.size() == 2);
  CHECK(&all == &authors.all());  // worked out once
  for (std::size_t segment = 0; segment < 2; ++segment) {
    const StringTable& strings = segments.segment(segment).author_strings();
    REQUIRE(all.of_segments[segment].size() == strings.size());
    for (std::uint32_t i = 0; i < strings.size(); ++i) {
      CHECK(all.names[all.of_segments[segment][i]] == strings[i]);
    }
  }
}

TEST_CASE("an index without authors has no names") {
  const SmallIndex index(std::vector<std::string>{"Un.", "Deux."});
  CHECK(AuthorNames(index.context().segments()).all().names.empty());
}
