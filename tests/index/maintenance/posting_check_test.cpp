#include "index/maintenance/posting_check.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "index/maintenance/damaged_segment.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

std::vector<std::string> faults_of(const std::string& path, const StopTest& stop = {}) {
  FrenchAnalyzer analyzer;
  FaultList faults;
  const std::string name = "1.seg";
  check_postings(Segment(path, SegmentTrust::none), analyzer, {name, faults, stop});
  return texts_of(faults.release());
}

// What is found where a segment of `documents` has the postings of others.
std::vector<std::string> faults_with(const std::vector<Document>& documents,
                                     const std::vector<Document>& posted) {
  const DamagedSegment segment(documents), other(posted);
  fs::remove_all(segment.path() + ".glass");
  fs::copy(other.path() + ".glass", segment.path() + ".glass", fs::copy_options::recursive);
  return faults_of(segment.path());
}

}  // namespace

TEST_CASE("postings of the words that the documents have are right") {
  CHECK(faults_of(DamagedSegment().path()).empty());
  CHECK(faults_of(DamagedSegment({article("a", "", "")}).path()).empty());
  const Document head = article("a", "Porte-monnaie", "Le porte-monnaie, l'été : lis, lis-le !");
  CHECK(faults_of(DamagedSegment({head, head}).path()).empty());
}

TEST_CASE("a document with a word more or less, or elsewhere, is not found by what it has") {
  const std::vector<Document> documents = documents_of(sample_pages(1));
  const std::string missed = "1.seg: document '" + documents[2].id + "' is not found by the words";
  for (const char* change : {"more", "less", "title", "twice"}) {
    CAPTURE(change);
    std::vector<Document> others = documents;
    if (change == std::string("more")) others[2].text += " piano";
    if (change == std::string("less")) others[2].text = "Le marché couvert.";
    if (change == std::string("title")) others[2].title = "Marché";
    if (change == std::string("twice")) others[2].text += " marché";
    const auto faults = faults_with(documents, others);
    CAPTURE(joined(faults));
    CHECK(mentions(faults, missed));
    CHECK(mentions(faults, "document '" + documents[2].id + "' is of another length") == false);
    for (const std::size_t other : {0u, 1u, 3u}) {
      CHECK_FALSE(mentions(faults, "'" + documents[other].id + "'"));
    }
  }
}

TEST_CASE("postings of more documents, or of fewer, are told") {
  const std::vector<Document> documents = documents_of(sample_pages(1));
  std::vector<Document> others = documents;
  others.pop_back();
  auto faults = faults_with(documents, others);
  CHECK(mentions(faults, "1.seg: its postings are of 3 documents, not 4"));
  CHECK(mentions(faults, "document '" + documents[3].id + "' is not found by the words"));
  CHECK(mentions(faults, "its postings' totals and bounds are others"));
  faults = faults_with(others, documents);
  CHECK(mentions(faults, "1.seg: its postings are of 4 documents, not 3"));
  CHECK(mentions(faults, "a term is found in document number 4, which is not there"));
}

// Every score is made with them. As if the version file had been written wrongly.
TEST_CASE("totals and bounds of postings that are others than theirs are told, byte by byte") {
  const DamagedSegment segment;
  const std::string version = segment.path() + ".glass/iamglass";
  const std::string whole = read_bytes(version);
  for (std::size_t at = whole.size() - 8; at < whole.size(); ++at) {
    for (const int bits : {1, 0x10}) {
      CAPTURE(at);
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ bits);
      write_bytes(version, damaged);
      const auto faults = faults_of(segment.path());
      CAPTURE(joined(faults));
      CHECK(mentions(faults, "1.seg: its postings"));
    }
  }
  write_bytes(version, whole);
  CHECK(faults_of(segment.path()).empty());
}

TEST_CASE("postings that Xapian does not read are a fault, and no error") {
  const DamagedSegment segment;
  write_bytes(segment.path() + ".glass/iamglass", "garbage");
  const auto faults = faults_of(segment.path());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].starts_with("1.seg: its postings cannot be read: "));
  fs::remove_all(segment.path() + ".glass");
  CHECK(faults_of(segment.path()).size() == 1);
}

TEST_CASE("a check of postings ends where it is asked to") {
  const DamagedSegment segment;
  int asked = 0;
  CHECK(faults_of(segment.path(), [&] { return ++asked < 0; }).empty());
  CHECK(asked > 2 * 48);  // for each document, and for each term
  for (const int at : {1, asked / 2, asked}) {
    int left = at;
    CHECK_THROWS_AS(faults_of(segment.path(), [&] { return --left == 0; }), Interrupted);
  }
}
