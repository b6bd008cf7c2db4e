// Multi-select: a facet leaves out the filter of its own option and no other.
#include "results/facet_walks.hpp"

#include <doctest/doctest.h>

#include "glane/date.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

class Archive {
 public:
  Archive() {
    IndexWriter writer(folder_.directory());
    add(writer, "Octave", "a.example", "2021-03-04");
    add(writer, "Octave", "b.example", "2022-03-04");
    add(writer, "Lucette", "a.example", "2022-05-04");
    writer.commit();
  }

  std::string counted(SearchRequest request) const {
    request.limit = 0;
    std::string all;
    for (const Facet& facet : Index(folder_.directory()).search(request).facets) {
      all += (all.empty() ? "" : " ") + facet.name + ":";
      for (const FacetCount& one : facet.counts) {
        all += " " + *one.value + "=" + std::to_string(one.count);
      }
    }
    return all;
  }

 private:
  void add(IndexWriter& writer, const std::string& author, const std::string& site,
           const std::string& date) {
    Document document = article("a" + std::to_string(count_++), "", "Un canard.");
    document.authors = {author};
    document.site = site;
    document.date = *parse_iso_date(date);
    writer.add({document});
  }

  TemporaryIndex folder_;
  int count_ = 0;
};

}  // namespace

TEST_CASE("a facet counts what its own filter would hide, under all others") {
  const Archive archive;
  CHECK(archive.counted({.authors = {"Lucette"}, .facets = {{"author"}, {"site"}}}) ==
        "author: Octave=2 Lucette=1 site: a.example=1");
  CHECK(archive.counted(
            {.authors = {"Lucette"}, .sites = {"a.example"}, .facets = {{"site"}, {"author"}}}) ==
        "site: a.example=1 author: Lucette=1 Octave=1");
  CHECK(archive.counted({.types = {DocumentType::comment}, .facets = {{"type"}, {"author"}}}) ==
        "type: article=3 author:");
}

TEST_CASE("facets of dates leave out both ends, and nothing else does") {
  const Archive archive;
  CHECK(archive.counted({.since = "2022",
                         .until = "2022-04",
                         .facets = {{"date:year"}, {"date:auto", 2}, {"author"}}}) ==
        "date:year: 2021=1 2022=2 date:auto: 2021=1 2022=2 author: Octave=1");
}

TEST_CASE("filters written in the query are part of what is asked") {
  const Archive archive;
  CHECK(archive.counted({.query = "auteur:Lucette", .facets = {{"author"}}}) ==
        "author: Lucette=1");
  CHECK(archive.counted({.query = "canard date:2021", .facets = {{"date:year"}}}) ==
        "date:year: 2021=1");
}

TEST_CASE("a facet may be asked for several times") {
  const Archive archive;
  CHECK(archive.counted({.authors = {"Lucette"}, .facets = {{"author", 1}, {"author", 0, "lu"}}}) ==
        "author: Octave=2 author: Lucette=1");
}

TEST_CASE("what is noted of a document's source takes the place of what was written with it") {
  const TemporaryIndex folder;
  {
    IndexWriter writer(folder.directory());
    for (const char* id : {"a", "b", "c"}) {
      Document document = article(id, "", "Un canard.");
      document.source = "crawl/pont.html";
      writer.add({document});
    }
    writer.commit();
    Note note = writer.note(hash_of_id("b"));
    note.source = "lot.jsonl#L7";
    writer.set_note(hash_of_id("b"), note);
    writer.commit();
  }
  const SearchResponse found =
      Index(folder.directory()).search({.query = "canard", .facets = {{"source"}}});
  REQUIRE(found.facets[0].counts.size() == 2);
  CHECK(found.facets[0].counts[0].value == "crawl/pont.html");
  CHECK(found.facets[0].counts[0].count == 2);
  CHECK(found.facets[0].counts[1].value == "lot.jsonl");
  CHECK(found.facets[0].counts[1].count == 1);
}
