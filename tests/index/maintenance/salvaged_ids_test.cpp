#include "index/maintenance/salvaged_ids.hpp"

#include <doctest/doctest.h>

#include <set>

#include "index/maintenance/damaged_segment.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace {

// Threads of comments; then a document that is its own, one of no thread, one that has another id
// than its thread.
std::vector<Document> varied() {
  std::vector<Document> documents = documents_of(sample_pages(9));
  for (const char* id : {"notes/1.txt", "lettre.txt", "https://été.example/?a=1&b=2"}) {
    documents.push_back(article(id, "Note", "Un mot."));
  }
  documents[37].thread.clear();
  documents[38].thread = "https://site3.example/a";
  return documents;
}

struct Known {
  std::set<std::uint32_t> unknown;  // rows
  std::set<std::uint32_t> wrong;    // whose id or thread differs from what was written
};

Known known_of(const DamagedSegment& segment) {
  const SalvagedSections sections(segment.path());
  const SalvagedIds ids(sections);
  Known known;
  for (std::uint32_t row = 0; row < sections.rows(); ++row) {
    const Document& document = segment.documents()[row];
    const bool right = ids.id(row) == document.id && ids.thread(row) == document.thread;
    if (!right) known.wrong.insert(row);
    if (!ids.is_known(row)) known.unknown.insert(row);
  }
  return known;
}

void expect_all_known(const DamagedSegment& segment) {
  const Known known = known_of(segment);
  CHECK(known.unknown.empty());
  CHECK(known.wrong.empty());
}

}  // namespace

TEST_CASE("ids of a segment whose ids are as they were written are known, hashes or not") {
  const DamagedSegment segment(varied());
  expect_all_known(segment);
  segment.fill(kIdHashes, '\0');
  segment.fill(kIdRows, '\0');
  expect_all_known(segment);
}

TEST_CASE("ends of ids and of threads are found again by the hashes") {
  const DamagedSegment segment(varied());
  for (const Section section : {kIdEnds, kIdEndOffsets, kThreadEnds, kThreadEndOffsets}) {
    for (std::size_t at = 0; at < segment.written(section).size(); at += 3) {
      CAPTURE(section);
      CAPTURE(at);
      segment.renew();
      segment.flip(section, at);
      expect_all_known(segment);
    }
  }
}

TEST_CASE("a byte of a thread's or a document's id is found again") {
  const DamagedSegment segment(varied());
  for (const Section section : {kIds, kThreadStrings}) {
    for (std::size_t at = 0; at < segment.written(section).size(); at += 41) {
      CAPTURE(section);
      CAPTURE(at);
      segment.renew();
      segment.flip(section, at);
      const Known known = known_of(segment);
      CHECK(known.unknown.empty());
      // Of a document whose id is not its thread's no hash tells the thread.
      for (const std::uint32_t row : known.wrong) CHECK(row >= 36);
    }
  }
}

TEST_CASE("which thread a document is of is found again, among its neighbours' and all others") {
  const DamagedSegment segment(varied());
  for (const char byte : {'\0', '\x01', '\xFF'}) {
    segment.renew();
    segment.fill(kThreads, byte);
    const Known known = known_of(segment);
    CHECK(known.unknown.empty());
    for (const std::uint32_t row : known.wrong) CHECK(row >= 36);  // the hash is of the id alone
  }
}

TEST_CASE("of two bytes of an id that have changed the document is not known, others are") {
  const DamagedSegment segment(varied());
  const std::size_t at = segment.written(kIds).find("lettre.txt");
  REQUIRE(at != std::string::npos);
  segment.fill(kIds, '#', at, at + 2);
  const Known known = known_of(segment);
  CHECK(known.unknown == std::set<std::uint32_t>{37});
  CHECK(known.wrong == known.unknown);
  const SalvagedSections sections(segment.path());
  CHECK(SalvagedIds(sections).id(37) == "##ttre.txt");  // as far as it can be read
}

TEST_CASE("without their hashes damaged ids are known of no document") {
  const DamagedSegment segment(varied());
  segment.flip(kIds, 2);
  for (const Section section : {kIdHashes, kIdRows}) {
    CAPTURE(section);
    segment.fill(section, '\0');
    const Known known = known_of(segment);
    CHECK(known.unknown.size() == segment.documents().size());
    CHECK(known.wrong.size() == 1);
  }
}

TEST_CASE("a row that two hashes name is not known by either") {
  const DamagedSegment segment(varied());
  REQUIRE(segment.header().sections[kIdRows].width == 1);
  const auto first = static_cast<std::uint32_t>(segment.written(kIdRows)[0]);
  const auto second = static_cast<std::uint32_t>(segment.written(kIdRows)[1]);
  segment.fill(kIdRows, static_cast<char>(first), 1, 2);
  segment.flip(kIds, segment.written(kIds).find("lettre"));
  const Known known = known_of(segment);
  CHECK(known.unknown.contains(first));
  CHECK(known.unknown.contains(second));
  CHECK(known.unknown.size() == 2);
}
