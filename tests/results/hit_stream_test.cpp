// Every hit, one by one: the same as a search finds, in the same order, whatever is read of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

#include "glane/hit_fields.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "results/rich_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct RichIndex {
  TemporaryIndex folder;
  RichIndex() { make_rich_index(folder.directory(), 3, 40); }
};

std::vector<std::string> ids_of(const std::vector<Hit>& hits) {
  std::vector<std::string> ids;
  for (const Hit& hit : hits) ids.push_back(hit.document.id);
  return ids;
}

std::vector<Hit> streamed(const Index& index, const SearchRequest& request,
                          const HitContent& content = {}) {
  std::vector<Hit> hits;
  index.for_each_hit(request, content, [&](const Hit& hit) {
    hits.push_back(hit);
    return true;
  });
  return hits;
}

}  // namespace

TEST_CASE("a stream shows what a search finds, in each of its orders") {
  const RichIndex rich;
  const Index index(rich.folder.directory());
  for (const char* query : {"", "marché", "digue canard -bus", "\"le marché\"", "auteur:Lucette",
                            "étal* ville", "titre:digue"}) {
    for (const Sort sort : {Sort::relevance, Sort::date, Sort::date_ascending, Sort::none}) {
      for (const char* recent : {"", "30d"}) {
        SearchRequest request;
        request.query = query;
        request.sort = sort;
        request.recent = recent;
        request.ranking = "looked_at=7";
        request.limit = kEveryHit;
        request.snippets = false;
        const SearchResponse response = index.search(request);
        CAPTURE(query);
        CAPTURE(static_cast<int>(sort));
        CHECK(ids_of(streamed(index, request)) == ids_of(response.hits));
      }
    }
  }
}

TEST_CASE("offset, limit and facets hold in a stream, and its total is exact") {
  const RichIndex rich;
  const Index index(rich.folder.directory());
  SearchRequest request;
  request.query = "marché";
  request.sort = Sort::date;
  request.limit = 7;
  request.offset = 3;
  request.facets = {{"author", 0}};
  const SearchResponse response = index.search(request);
  std::vector<Hit> hits;
  const StreamedHits seen = index.for_each_hit(request, {}, [&](const Hit& hit) {
    hits.push_back(hit);
    return true;
  });
  CHECK(ids_of(hits) == ids_of(response.hits));
  CHECK(seen.total == response.total);
  REQUIRE(seen.facets.size() == 1);
  CHECK(seen.facets[0].counts.size() == response.facets[0].counts.size());
  CHECK_FALSE(seen.stopped);
}

TEST_CASE("what is not asked for is not read, and all that is is there") {
  const RichIndex rich;
  const Index index(rich.folder.directory());
  SearchRequest request;
  request.query = "digue";
  request.sort = Sort::none;
  request.limit = kEveryHit;
  const std::vector<Hit> whole = streamed(index, request, {.snippet = true, .score = true});
  const std::vector<Hit> bare = streamed(index, request, {.record = false, .texts = false});
  const std::vector<Hit> records = streamed(index, request, {.texts = false});
  REQUIRE(whole.size() == bare.size());
  REQUIRE(!whole.empty());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    CHECK(whole[i].score > 0);
    CHECK_FALSE(whole[i].snippet.empty());
    CHECK(*index.document(whole[i].document.id) == whole[i].document);
    CHECK(bare[i].document.authors == whole[i].document.authors);
    CHECK(bare[i].document.text.empty());
    CHECK(records[i].document.date == whole[i].document.date);
    CHECK(records[i].document.title == whole[i].document.title);
    CHECK(records[i].document.text.empty());
  }
}

TEST_CASE("each field of a hit is there when what it needs is read") {
  const RichIndex rich;
  const Index index(rich.folder.directory());
  SearchRequest request;
  request.query = "marché";
  request.sort = Sort::none;
  request.limit = kEveryHit;
  const std::vector<Hit> whole = streamed(index, request, {.snippet = true, .score = true});
  for (const HitField& field : hit_fields()) {
    const std::vector<Hit> read = streamed(index, request, field.needs);
    REQUIRE(read.size() == whole.size());
    CAPTURE(field.name);
    for (std::size_t i = 0; i < read.size(); ++i) {
      CHECK(cell_text(field.value(read[i])) == cell_text(field.value(whole[i])));
    }
  }
}

TEST_CASE("a caller ends a stream by its answer, and by an error of its own") {
  const RichIndex rich;
  const Index index(rich.folder.directory());
  SearchRequest request;
  request.sort = Sort::none;
  request.limit = kEveryHit;
  int seen = 0;
  const StreamedHits stopped =
      index.for_each_hit(request, {}, [&](const Hit&) { return ++seen < 5; });
  CHECK(seen == 5);
  CHECK(stopped.stopped);
  const auto fail = [](const Hit&) -> bool { throw std::runtime_error("full"); };
  CHECK_THROWS_AS(index.for_each_hit(request, {}, fail), Error);
  request.stop = [] { return true; };
  CHECK_THROWS_AS(index.for_each_hit(request, {}, [](const Hit&) { return true; }), Interrupted);
  request.stop = {};
  request.duplicates = Duplicates::fold;
  CHECK_THROWS_AS(index.for_each_hit(request, {}, [](const Hit&) { return true; }), Error);
  request.duplicates = Duplicates::unlinked;
  CHECK(streamed(index, request).size() == index.statistics().documents);  // and it goes on
}

TEST_CASE("chosen fields are the keys of JSON, in their order") {
  Hit hit;
  hit.document.id = "a";
  hit.document.authors = {"Lucette", "AFP"};
  hit.document.quotes = {{"Firmin", "Oui."}, {"", "Non."}};
  const ChosenFields fields = {find_hit_field("authors"), find_hit_field("id"),
                               find_hit_field("date"), find_hit_field("quotes")};
  CHECK(to_json(hit, fields) ==
        R"({"authors":["Lucette","AFP"],"id":"a","date":null,)"
        R"("quotes":[{"author":"Firmin","text":"Oui."},{"author":null,"text":"Non."}]})");
  CHECK(cell_text(fields[0]->value(hit)) == "Lucette; AFP");
  CHECK(cell_text(fields[3]->value(hit)) == "Firmin: Oui.; Non.");
  CHECK(cell_text(2.5) == "2.5");
  CHECK(cell_text(3.0) == "3.0");
  CHECK(find_hit_field("colour") == nullptr);
}
