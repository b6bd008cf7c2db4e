// Articles that say nearly the same: shown, folded, hidden.
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// `words` words, of which every text of a number begins alike.
std::string dispatch(unsigned number, std::size_t words) {
  std::mt19937 random(number);
  std::string text = "La crue monte.";
  for (std::size_t i = 0; i < words; ++i) text += " mot" + std::to_string(random() % 5000);
  return text;
}

Document dispatch_of(const std::string& id, unsigned number, const std::string& added = "") {
  Document document = article(id, "", dispatch(number, 120) + added);
  document.site = id.substr(0, id.find('/'));
  return document;
}

std::string ids_of(const SearchResponse& response) {
  std::string ids;
  for (const Hit& hit : response.hits) ids += hit.document.id + " ";
  return ids;
}

std::string duplicates_of(const Hit& hit) {
  std::string ids;
  for (const Duplicate& one : hit.duplicates) ids += one.id + " ";
  return ids;
}

}  // namespace

TEST_CASE("an article and its copies are one hit where they are folded") {
  const TemporaryIndex directory;
  {
    IndexWriter writer(directory.directory());
    writer.add({dispatch_of("a/1", 1)});
    writer.add({dispatch_of("b/1", 1, " (avec AFP)")});
    writer.add({dispatch_of("a/2", 2)});
    Document comment = dispatch_of("a/1#c1", 1);
    comment.type = DocumentType::comment;
    comment.thread = "a/1";
    writer.add({comment});
    writer.commit();
    writer.add({dispatch_of("c/1", 1, " Lire aussi la suite.")});  // in a segment of its own
    writer.commit();
  }
  const Index index(directory.directory());
  SearchRequest request{.query = "crue", .sort = Sort::date};
  request.facets = {{"site", 0}};
  const auto with = [&](Duplicates duplicates) {
    request.duplicates = duplicates;
    SearchResponse response = index.search(request);
    CHECK(response.total == 5);
    CHECK(response.facets.at(0).counts.at(0).count == 3);  // a
    return response;
  };

  const SearchResponse shown = with(Duplicates::show);
  REQUIRE(ids_of(shown) == "a/1 a/1#c1 a/2 b/1 c/1 ");
  CHECK(duplicates_of(shown.hits[0]) == "b/1 c/1 ");
  CHECK(shown.hits[0].duplicates[0].site == "b");
  CHECK(duplicates_of(shown.hits[1]) == "");  // comments never have any
  CHECK(duplicates_of(shown.hits[2]) == "");
  CHECK(duplicates_of(shown.hits[4]) == "a/1 b/1 ");

  const SearchResponse folded = with(Duplicates::fold);
  REQUIRE(ids_of(folded) == "a/1 a/1#c1 a/2 ");
  CHECK(duplicates_of(folded.hits[0]) == "b/1 c/1 ");

  const SearchResponse hidden = with(Duplicates::hide);
  REQUIRE(ids_of(hidden) == "a/1 a/1#c1 a/2 ");
  CHECK(duplicates_of(hidden.hits[0]) == "");

  CHECK(ids_of(with(Duplicates::unlinked)) == ids_of(shown));

  // What is gone is no copy any more, nor is what says something else now.
  IndexWriter writer(directory.directory());
  writer.add({dispatch_of("b/1", 7)});
  writer.commit();
  request.duplicates = Duplicates::show;
  const SearchResponse later = Index(directory.directory()).search(request);
  CHECK(duplicates_of(later.hits.at(0)) == "c/1 ");
}

TEST_CASE("pages of folded hits hold each article once") {
  const TemporaryIndex directory;
  {
    IndexWriter writer(directory.directory());
    // 40 articles of ten copies each: most of what stands first is folded.
    for (unsigned number = 0; number < 40; ++number) {
      for (unsigned copy = 0; copy < 10; ++copy) {
        writer.add({dispatch_of(std::to_string(copy) + "/" + std::to_string(number), number)});
      }
    }
    writer.commit();
  }
  const Index index(directory.directory());
  for (const std::size_t size : {1, 7, 40}) {
    CAPTURE(size);
    std::set<std::string> articles;
    std::size_t hits = 0;
    for (std::size_t offset = 0; offset < 60; offset += size) {
      const SearchResponse page = index.search({.query = "crue",
                                                .limit = size,
                                                .offset = offset,
                                                .duplicates = Duplicates::fold,
                                                .facets = {{"type", 0}}});
      CHECK(page.total == 400);
      CHECK(page.facets.at(0).counts.at(0).count == 400);
      for (const Hit& hit : page.hits) {
        ++hits;
        articles.insert(hit.document.id.substr(hit.document.id.find('/')));
        CHECK(hit.duplicates.size() == 9);
      }
    }
    CHECK(hits == 40);
    CHECK(articles.size() == 40);
  }
}
