#include "crawl/json_envelope.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

using Documents = std::vector<std::string>;

}  // namespace

TEST_CASE("the documents of what APIs answer and exporters write") {
  for (const std::string_view json :
       {R"({"status": "ok", "articles": [{"title":"Un"},{"title":"Deux"}]})",
        R"({"response": {"total": 2, "docs": [{"title":"Un"},{"title":"Deux"}]}})",
        R"({"hits": {"total": 2, "hits": [{"title":"Un"},{"title":"Deux"}]}})",
        R"({"data": {"results": [{"title":"Un"},{"title":"Deux"}]}})",
        R"({"title": "Export", "items": [{"title":"Un"},{"title":"Deux"}]})",
        R"({"posts": [{"title":"Un"},{"title":"Deux"}], "meta": {}})"}) {
    CAPTURE(json);
    CHECK(split_json_envelope(json) == Documents{R"({"title":"Un"})", R"({"title":"Deux"})"});
  }
  CHECK(split_json_envelope(R"({"hits":{"hits":[{"_id":"1","_source":{"title":"Un"}}]}})").size() ==
        1);
  CHECK(split_json_envelope(R"({"latest_posts":[{"id":1,"cooked":"<p>Un</p>"}]})").size() == 1);
}

TEST_CASE("a listing of Reddit's has its replies behind what they answer") {
  CHECK(split_json_envelope(R"({"kind":"Listing","data":{"children":[
      {"kind":"t1","data":{"id":"a","body":"Un","replies":{"kind":"Listing","data":{"children":[
        {"kind":"t1","data":{"id":"b","body":"Deux","replies":""}},{"kind":"more","data":{}}]}}}},
      {"kind":"t1","data":{"id":"c","body":"Trois","replies":""}}]}})")
            .size() == 3);
}

TEST_CASE("a document is no envelope, whatever lists it has") {
  for (const std::string_view json :
       {R"({"title": "Un", "text": "x", "articles": [{"title": "Voir aussi"}]})",
        R"({"id": 1, "articles": [{"title": "Voir aussi"}], "body": "x"})",
        R"({"title": "Un sujet", "posts": [{"author": "a", "text": "x"}]})",
        R"({"posts": [{"author": "a", "text": "x"}]})",
        R"({"comments": [{"author": "a", "text": "x"}]})",
        R"({"id": 1, "title": "S", "post_stream": {"posts": [{"cooked": "x"}]}})",
        R"({"@context": "https://schema.org", "items": [{"headline": "x"}]})",
        R"({"name": "x", "items": [1, 2]})", R"({"name": "x", "items": []})", R"({"items": )",
        R"([])"}) {
    CAPTURE(json);
    CHECK(split_json_envelope(json).empty());
  }
}
