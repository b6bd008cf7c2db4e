#include "segment/builder/stream_counts.hpp"

#include <doctest/doctest.h>

#include "segment/format/token_stream.hpp"
#include "segment/written_sections.hpp"

using namespace glane;
using namespace glane::test;

namespace {

void add_run(std::string& stream, std::uint8_t fields, const std::vector<std::uint32_t>& words) {
  TokenRunWriter run;
  for (const std::uint32_t word : words) run.add(word, false);
  run.append_to(stream, fields);
}

std::vector<std::uint32_t> words_of(std::string_view stream) {
  std::vector<std::uint32_t> words;
  TokenStreamReader reader(stream);
  while (reader.next()) words.push_back(reader.number());
  return words;
}

std::vector<std::uint32_t> rows_of(const RowSet& set) {
  std::vector<std::uint32_t> rows;
  set.for_each([&](std::uint32_t row) { rows.push_back(row); });
  return rows;
}

}  // namespace

TEST_CASE("words are counted, and the documents that have them in title or text") {
  StreamCounts counts({true, false, false});
  const std::vector<std::uint32_t> numbers = {0, 1, 2};
  std::string first, second, third;
  add_run(first, field::kTitle, {0, 1, 0});
  add_run(first, field::kText, {0});
  add_run(second, field::kSection, {0, 2});
  add_run(second, field::kText, {2, 3});  // 3: of a damaged stream
  add_run(third, field::kText | field::kThreadTitle, {0});
  for (const std::string& stream : {first, second, third}) counts.add(stream, numbers);
  CHECK(counts.counts().size() == 3);
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> expected = {{5, 2}, {1, 1}, {2, 1}};
  for (std::size_t word = 0; word < expected.size(); ++word) {
    CAPTURE(word);
    CHECK(counts.counts()[word].tokens == expected[word].first);
    CHECK(counts.counts()[word].documents == expected[word].second);
  }
  RowSet rows(3);
  CHECK(unpack_rows(counts.packed_rows(0), 3, rows));
  CHECK(rows_of(rows) == std::vector<std::uint32_t>{0, 2});
}

TEST_CASE("streams are counted by the numbers that their source has for its words") {
  StreamCounts counts({false, false});
  std::string stream;
  add_run(stream, field::kText, {0, 0, 1});
  counts.add(stream, std::vector<std::uint32_t>{1, 0});
  CHECK(counts.counts()[0].tokens == 1);
  CHECK(counts.counts()[1].tokens == 2);
}

TEST_CASE("streams are written by the new numbers, the frequent words first, unused ones not") {
  WordList words;
  CHECK(words.number_of("rare", false) == 0);
  CHECK(words.number_of("nulle", false) == 1);
  CHECK(words.number_of("le", false) == 2);
  words.note_stop_row_word(1);
  words.note_stop_row_word(2);
  std::string first, second;
  add_run(first, field::kText, {2, 0, 2});
  add_run(second, field::kQuote, {1});  // of another source, whose word 1 is "le"
  const auto for_each_stream = [&](const VisitStream& visit) {
    visit(0, first);
    visit(1, second);
  };
  const WrittenSections written([&](SegmentFiles& files) {
    write_streams(words, {{0, 1, 2}, {0, 2}}, for_each_stream, files);
    files.header().rows = 2;
  });
  const Segment& segment = written.segment();
  REQUIRE(segment.words().count() == 2);
  CHECK(segment.words().form(0) == "le");
  CHECK(segment.words().form(1) == "rare");
  CHECK(words_of(segment.stream(0)) == std::vector<std::uint32_t>{0, 1, 0});
  CHECK(words_of(segment.stream(1)) == std::vector<std::uint32_t>{0});
  RowSet rows;
  CHECK(segment.add_stop_rows(0, rows));
  CHECK(rows_of(rows) == std::vector<std::uint32_t>{0});
  CHECK_FALSE(segment.has_stop_rows(1));
}
