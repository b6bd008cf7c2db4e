#include "glane/index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.hpp"

using namespace glane;

namespace {

void write_thread(Writer& writer) {
  Document article;
  article.id = article.thread = "https://www.lagazette.example/2021/crue";
  article.title = "La crue de la Brisonne";
  article.text = "La crue a emporté la digue.";
  article.site = "lagazette.example";
  article.authors = {"Louise Jean"};
  article.date = parse_iso_date("2021-03-04");
  writer.add(article);
  Document comment = article;
  comment.id += "#c1";
  comment.type = DocumentType::comment;
  comment.position = 1;
  comment.text = "La digue était vieille.";
  comment.authors = {"Aïcha"};
  writer.add(comment);
  writer.commit();
}

}  // namespace

TEST_CASE("an index answers searches, facets, documents, threads and figures") {
  const TemporaryDirectory folder;
  Writer writer(folder.path("glane.idx"));
  write_thread(writer);
  Index opened(folder.path("glane.idx"));
  Index index = std::move(opened);
  SearchRequest request{.query = "digue"};
  request.facets = {{"author"}};
  const SearchResponse response = index.search(request);
  CHECK(response.total == 2);
  CHECK(response.facets.at(0).counts.size() == 2);
  CHECK(to_json(response).find("\"total\":2") != std::string::npos);
  CHECK(to_json(response.hits.at(0)).find("<mark>digue</mark>") != std::string::npos);
  request.types = {DocumentType::comment};
  CHECK(index.search(request).total == 1);
  request.types = {DocumentType::comment, DocumentType::article};
  CHECK(index.search(request).total == 2);
  CHECK(index.document("https://www.lagazette.example/2021/crue#c1")->position == 1);
  CHECK(index.thread("https://www.lagazette.example/2021/crue#c1").size() == 2);
  CHECK(index.statistics().threads == 1);
  CHECK_FALSE(index.reopen());
  writer.remove("https://www.lagazette.example/2021/crue#c1");
  writer.commit();
  CHECK(index.reopen());
  CHECK(index.statistics().documents == 1);
}

TEST_CASE("a facet or a date that is none is an error") {
  const TemporaryDirectory folder;
  Writer writer(folder.path("glane.idx"));
  write_thread(writer);
  const Index index(folder.path("glane.idx"));
  CHECK_THROWS_AS(index.search({.facets = {{"auteur"}}}), Error);
  CHECK_THROWS_AS(index.search({.since = "hier soir peut-être"}), Error);
}

TEST_CASE("the library says its version") {
  CHECK(version().find('.') != std::string_view::npos);
}

TEST_CASE("several indexes are asked as one, and each document names its own") {
  const TemporaryDirectory folder;
  const std::string a = folder.path("a.idx");
  const std::string b = folder.path("b.idx");
  for (const std::string& directory : {a, b}) {
    Writer writer(directory);
    write_thread(writer);
  }
  const Index both(std::vector<std::string>{a, b});
  const SearchResponse response = both.search({.query = "crue"});
  REQUIRE(response.hits.size() == 4);
  CHECK(to_json(response.hits[0]).find("\"index\":\"" + a + "\"") != std::string::npos);
  const auto documents = both.documents("https://www.lagazette.example/2021/crue#c1");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].index == a);
  CHECK(documents[1].index == b);
  CHECK(both.documents("absent").empty());
  CHECK(to_json(Index(a).search({.query = "crue"}).hits.at(0)).find("\"index\":null") !=
        std::string::npos);
  CHECK_THROWS_AS(Index(std::vector<std::string>{a, a}), Error);
}
