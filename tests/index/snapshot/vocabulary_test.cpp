#include "index/snapshot/vocabulary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "index/sample_documents.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Two segments that share a word.
void make_index(const std::string& directory) {
  WriterOptions options;
  options.merges.tier_segments = 1000;
  IndexWriter writer(directory, options);
  writer.add({article("https://a.example/1", "Le cheval blanc", "Un cheval, des chevaux.")});
  writer.commit();
  writer.add({article("https://a.example/2", "Cheval côté mer", "Le porte-monnaie du côte.")});
  writer.commit();
}

}  // namespace

TEST_CASE("words are found over all segments: by start, by accents, by form") {
  const TemporaryIndex index;
  make_index(index.directory());
  const auto snapshot = Snapshot::open(index.directory());
  const SegmentSet& segments = snapshot->segments();
  REQUIRE(segments.size() == 2);
  CHECK(forms_beginning_with(segments, "cheva") == std::vector<std::string>{"cheval", "chevaux"});
  CHECK(forms_beginning_with(segments, "zèbre").empty());
  CHECK(has_form(segments, "chevaux"));
  CHECK_FALSE(has_form(segments, "cheva"));
  CHECK_FALSE(has_form(segments, ""));
  const std::vector<std::string> accents = forms_of_folded(segments, "cote");
  CHECK(std::count(accents.begin(), accents.end(), "côté") == 1);
  CHECK(std::count(accents.begin(), accents.end(), "côte") == 1);
  CHECK(accents.back() == "cote");
  CHECK(forms_of_folded(segments, "absent") == std::vector<std::string>{"absent"});
  CHECK(documents_with(segments, "blanc") == 1);
  CHECK(documents_with(segments, "absent") == 0);
  CHECK(forms_of_stem(segments, "absent").empty());
  CHECK(parts_of_joined(segments, "absent").empty());
  CHECK(parts_of_joined_class(segments, "absent").empty());
}

TEST_CASE("a visit of words ends when it is asked to") {
  const TemporaryIndex index;
  make_index(index.directory());
  const auto snapshot = Snapshot::open(index.directory());
  int visited = 0;
  visit_forms_beginning_with(snapshot->segments(), "",
                             [&](std::string_view) { return ++visited < 2; });
  CHECK(visited == 2);
}
