#include "segment/merge_postings.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "../crawl/temporary_directory.hpp"
#include "base/mapped_file.hpp"
#include "collection.hpp"
#include "database_difference.hpp"
#include "glane/error.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Numbers = std::vector<std::uint32_t>;

// By row, the number that a document gets; 0 where it was deleted.
Numbers number_randomly(Random& random, std::size_t documents, unsigned deleted_percent) {
  Numbers numbers;
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < documents; ++i) {
    numbers.push_back(random() % 100 < deleted_percent ? 0 : ++last);
  }
  return numbers;
}

Collection without_deleted(const Collection& all, const Numbers& numbers) {
  Collection left;
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    if (numbers[row] != 0) left.lengths.push_back(all.lengths[row]);
  }
  for (const auto& [term, postings] : all.terms) {
    std::vector<Posting> own;
    for (const Posting& posting : postings) {
      const std::uint32_t number = numbers[posting.document - 1];
      if (number != 0) own.push_back({number, posting.wdf});
    }
    if (!own.empty()) left.terms.emplace(term, std::move(own));
  }
  return left;
}

// Splits the documents into `parts` databases and merges these.
void merge_in_parts(const Collection& all, const Numbers& numbers, std::size_t parts,
                    const TemporaryDirectory& folder, Random& random) {
  const auto documents = static_cast<std::uint32_t>(numbers.size());
  std::vector<std::uint32_t> ends;
  while (ends.size() + 1 < parts) ends.push_back(random() % (documents + 1));
  std::sort(ends.begin(), ends.end());
  ends.push_back(documents);
  std::deque<Xapian::Database> databases;
  std::vector<MergedPostings> sources;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    const std::string path = folder.path("part" + std::to_string(sources.size()));
    write_by_glane(part_of(all, begin, end), path, 2048u << random() % 6);
    databases.emplace_back(path);
    sources.push_back({databases.back(), std::span(numbers).subspan(begin, end - begin)});
    begin = end;
  }
  GlassWriter writer(folder.path("merged"));
  writer.set_lengths(without_deleted(all, numbers).lengths);
  merge_postings(sources, writer);
  writer.finish();
}

std::string refusal(const std::vector<Numbers>& numbers) {
  const TemporaryDirectory folder;
  write_by_glane({.terms = {{"a", {{1, 1}, {2, 1}}}}, .lengths = {1, 1}, .metadata = {}},
                 folder.path("part"));
  const Xapian::Database part(folder.path("part"));
  GlassWriter writer(folder.path("merged"));
  writer.set_lengths(Numbers{1, 1, 1, 1});
  std::vector<MergedPostings> sources;
  for (const Numbers& of_one : numbers) sources.push_back({part, of_one});
  try {
    merge_postings(sources, writer);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("databases merged without what was deleted are as one written of what is left") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  for (const unsigned deleted_percent : {0u, 2u, 40u, 99u, 100u}) {
    CAPTURE(deleted_percent);
    const Collection all =
        random_collection(random, {.documents = 600, .terms = 150, .most_wdf = 300, .metadata = 0});
    const Numbers numbers = number_randomly(random, all.lengths.size(), deleted_percent);
    const std::size_t parts = 1 + random() % 10;
    CAPTURE(parts);
    const TemporaryDirectory folder;
    merge_in_parts(all, numbers, parts, folder, random);
    write_by_glane(without_deleted(all, numbers), folder.path("direct"));
    CHECK(xapian_check(folder.path("merged")) == "");
    CHECK(database_difference(folder.path("merged"), folder.path("direct"), random) == "");
    CHECK(query_difference(folder.path("merged"), folder.path("direct"), 50, random) == "");
    // Not only the same to Xapian: the same bytes.
    const MappedFile merged(folder.path("merged/postlist.glass"));
    const MappedFile direct(folder.path("direct/postlist.glass"));
    CHECK((merged.bytes() == direct.bytes()));
  }
}

TEST_CASE("databases that Xapian wrote are merged too") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const CollectionShape shape{.documents = 300, .terms = 80, .metadata = 0};
  Collection first = random_collection(random, shape);
  const Collection second = random_collection(random, shape);
  const TemporaryDirectory folder;
  write_by_xapian(first, folder.path("first"));
  write_by_xapian(second, folder.path("second"));
  const Xapian::Database a(folder.path("first")), b(folder.path("second"));
  append(first, second);
  const Numbers numbers = number_randomly(random, first.lengths.size(), 0);
  GlassWriter writer(folder.path("merged"));
  writer.set_lengths(first.lengths);
  merge_postings({{a, std::span(numbers).first(300)}, {b, std::span(numbers).subspan(300)}},
                 writer);
  writer.finish();
  write_by_xapian(first, folder.path("direct"));
  CHECK(database_difference(folder.path("merged"), folder.path("direct"), random) == "");
}

TEST_CASE("no databases at all are an empty one") {
  const TemporaryDirectory folder;
  GlassWriter writer(folder.path("merged"));
  merge_postings({}, writer);
  writer.finish();
  CHECK(Xapian::Database(folder.path("merged")).get_doccount() == 0);
}

TEST_CASE("numbers that do not ascend, or end too early, are refused") {
  const std::string all = "segments cannot be merged: ";
  CHECK(refusal({{1, 2}, {3, 4}}) == "");
  CHECK(refusal({{0, 0}, {0, 4}}) == "");
  CHECK(refusal({{1, 1}}).ends_with(": a term has document 1 after 1: \"a\""));
  CHECK(refusal({{1, 2}, {2, 3}}).ends_with(": a term has document 2 after 2: \"a\""));
  CHECK(refusal({{1}}) == all + "one has a document 2 past its end");
}
