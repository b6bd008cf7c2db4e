#include "index/segment/segment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "base/error.hpp"
#include "french/characters.hpp"
#include "index/sample_documents.hpp"
#include "index/segment/segment_writer.hpp"
#include "index/segment/unpacked_blocks.hpp"
#include "page/random_document.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::uint32_t kFirst = 11;
constexpr std::uint32_t kFirstNumber = 5;

struct Added {
  Document document;
  std::uint64_t digest = 0;
  std::string stream;
};

// A directory of segments.
class SegmentFolder {
 public:
  SegmentFolder() { std::filesystem::create_directory(index_.directory()); }
  std::string path(const std::string& name) const { return index_.directory() + "/" + name; }

 private:
  TemporaryIndex index_;
};

std::vector<Added> random_rows(unsigned seed, std::size_t count) {
  RandomDocuments documents(seed);
  std::mt19937 random(seed);
  std::vector<Added> rows;
  while (rows.size() < count) {
    Document document = documents.next();
    // Ids of a thread, ids of their own; some come again.
    if (random() % 2 == 0) document.id = document.thread + document.id;
    if (random() % 5 == 0 && !rows.empty()) document.id = rows[random() % rows.size()].document.id;
    if (random() % 40 == 0) document.text = std::string(70'000, 'e');
    rows.push_back({document, digest(document), std::string(random() % 9, 's')});
  }
  return rows;
}

const std::vector<std::string> kForms = {"ale", "aété", "Aété", "aétés", "aete", "Azoo", "a"};

FormNumbers::NewForms forms(std::size_t begin, std::size_t end) {
  return {kFirstNumber + static_cast<std::uint32_t>(begin),
          {kForms.begin() + begin, kForms.begin() + end}};
}

void write(const std::string& path, const std::vector<Added>& rows, std::size_t begin,
           std::size_t end, const FormNumbers::NewForms& words) {
  SegmentWriter writer(path, kFirst + static_cast<std::uint32_t>(begin), words.first_number);
  SegmentPartBuilder part;
  for (std::size_t i = begin; i < end; ++i) {
    part.add(rows[i].document, rows[i].digest, rows[i].stream);
    if (i % 7 == 0) writer.append(part.take());
  }
  writer.append(part.take());
  writer.append(words);
  writer.finish();
}

void check_row(const Segment& segment, std::size_t row, const Added& added) {
  const Document& document = added.document;
  CHECK(segment.document(row) == document);
  CHECK(segment.id(row) == document.id);
  CHECK(segment.digest(row) == added.digest);
  CHECK(segment.stream(row) == added.stream);
  CHECK(segment.type(row) == document.type);
  CHECK(segment.string(segment.site(row)) == document.site);
  CHECK(segment.string(segment.section(row)) == document.section);
  CHECK(segment.string(segment.thread(row)) == document.thread);
  CHECK(segment.string(segment.language(row)) == document.language);
  CHECK(segment.strings_of_id(document.thread) == std::vector{segment.thread(row)});
  CHECK(segment.authors(row).size() == document.authors.size());
  CHECK(segment.has_time(row) == (document.date && document.date->precision > Precision::day));
  CHECK(segment.instant(row) == (document.date ? interval_of(*document.date).first : kUndated));
  const std::int32_t day = segment.day(row);
  CHECK(day / 10000 == (document.date ? document.date->year : 0));
  const bool dated = document.date && document.date->precision >= Precision::day;
  CHECK(day % 100 == (dated ? document.date->day : 0));
}

void check_all(const Segment& segment, const std::vector<Added>& rows) {
  REQUIRE(segment.first() == kFirst);
  REQUIRE(segment.count() == rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    CAPTURE(row);
    check_row(segment, row, rows[row]);
    std::size_t last = row;
    for (std::size_t i = row; i < rows.size(); ++i) {
      if (rows[i].document.id == rows[row].document.id) last = i;
    }
    CHECK(segment.rows_of(rows[row].document.id).at(0) == last);
  }
  CHECK(segment.rows_of("nobody's id").empty());
  CHECK(segment.strings_of_id("nobody's string").empty());
  CHECK(segment.string(0).empty());
  CHECK(segment.string(segment.string_count()).empty());
}

void check_forms(const Segment& segment) {
  REQUIRE(segment.first_number() == kFirstNumber);
  REQUIRE(segment.number_count() == kForms.size());
  for (std::size_t i = 0; i < kForms.size(); ++i) {
    const std::uint32_t number = kFirstNumber + static_cast<std::uint32_t>(i);
    CHECK(segment.form(number) == kForms[i].substr(1));
    CHECK(segment.has_capital(number) == (kForms[i][0] == 'A'));
  }
  const std::pair<std::string, std::string> rows[] = {
      {"ete", "ete été été étés "}, {"etes", "étés "}, {"z", "zoo "}, {"x", ""}};
  for (const auto& row : rows) {
    const auto& [beginning, expected] = row;
    CAPTURE(row.first);
    std::string found;
    for (const std::uint32_t number : segment.numbers_beginning_with(beginning)) {
      found += std::string(segment.form(kFirstNumber + number)) + " ";
    }
    CHECK(found == expected);
  }
  CHECK(segment.numbers_beginning_with("").size() == kForms.size());
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("documents read by way of kept blocks are those of their segment") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  SegmentFolder folder;
  // More blocks than are kept: a long text fills one.
  std::vector<std::vector<Added>> rows;
  for (const char letter : {'a', 'b'}) {
    rows.push_back(random_rows(seed + static_cast<unsigned>(letter), 90));
    for (Added& added : rows.back()) added.document.text = std::string(70'000, letter);
    write(folder.path(std::string(1, letter)), rows.back(), 0, rows.back().size(),
          forms(0, kForms.size()));
  }
  const Segment segments[] = {Segment(folder.path("a")), Segment(folder.path("b"))};
  UnpackedBlocks blocks;
  for (int round = 0; round < 1000; ++round) {
    const std::size_t which = random() % 2;
    const std::size_t row = random() % rows[which].size();
    CHECK(segments[which].document(row, blocks) == rows[which][row].document);
    if (round == 500) blocks.clear();
  }
}

TEST_CASE("what is written into a segment is read back") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  const std::vector<Added> rows = random_rows(seed, 300);
  const SegmentFolder folder;
  write(folder.path("a.seg"), rows, 0, rows.size(), forms(0, kForms.size()));
  const Segment segment(folder.path("a.seg"));
  CHECK(segment.bytes() == std::filesystem::file_size(folder.path("a.seg")));
  check_all(segment, rows);
  check_forms(segment);
  CHECK_FALSE(std::filesystem::exists(folder.path("a.seg.streams")));
}

TEST_CASE("segments appended to one another, and to new documents, are as written at once") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  const std::vector<Added> rows = random_rows(seed, 200);
  const SegmentFolder folder;
  write(folder.path("a.seg"), rows, 0, 90, forms(0, 3));
  write(folder.path("b.seg"), rows, 90, 91, forms(3, 3));
  {
    SegmentWriter writer(folder.path("c.seg"), kFirst, kFirstNumber);
    writer.append(Segment(folder.path("a.seg")));
    writer.append(Segment(folder.path("b.seg")));
    SegmentPartBuilder part;
    for (std::size_t i = 91; i < 200; ++i) {
      part.add(rows[i].document, rows[i].digest, rows[i].stream);
    }
    writer.append(part.take());
    writer.append(forms(3, kForms.size()));
    writer.finish();
  }
  const Segment segment(folder.path("c.seg"));
  check_all(segment, rows);
  check_forms(segment);
}

TEST_CASE("a segment of no documents is a segment") {
  const SegmentFolder folder;
  write(folder.path("a.seg"), {}, 0, 0, {kFirstNumber, {}});
  const Segment segment(folder.path("a.seg"));
  CHECK(segment.count() == 0);
  CHECK(segment.rows_of("a").empty());
  CHECK(segment.numbers_beginning_with("").empty());
}

TEST_CASE("a file cut short anywhere, or with another header, is an error of the index") {
  const SegmentFolder folder;
  write(folder.path("a.seg"), random_rows(3, 12), 0, 12, forms(0, kForms.size()));
  const std::string whole = bytes_of(folder.path("a.seg"));
  const std::string path = folder.path("b.seg");
  for (std::size_t size = 1; size < whole.size(); size += size < 600 ? 1 : 7) {
    CAPTURE(size);
    put_bytes(path, whole.substr(0, size));
    CHECK_THROWS_AS(Segment{path}, Error);
  }
  put_bytes(path, whole.substr(0, whole.size() - 1));
  CHECK_THROWS_AS(Segment{path}, Error);
  for (std::size_t at = 0; at < sizeof(segment_format::Header); ++at) {
    CAPTURE(at);
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
    put_bytes(path, damaged);
    CHECK_THROWS_AS(Segment{path}, Error);
  }
  CHECK_THROWS_AS(Segment{folder.path("none.seg")}, std::system_error);
}
