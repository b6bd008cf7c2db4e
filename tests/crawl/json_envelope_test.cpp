#include "crawl/json_envelope.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

using Documents = std::vector<std::string>;

Documents documents_in(std::string_view json) {
  return split_json_envelope(json).documents;
}

}  // namespace

TEST_CASE("the documents of what APIs answer and exporters write") {
  for (const std::string_view json :
       {R"({"status": "ok", "articles": [{"title":"Un"},{"title":"Deux"}]})",
        R"({"response": {"total": 2, "docs": [{"title":"Un"},{"title":"Deux"}]}})",
        R"({"hits": {"total": 2, "hits": [{"title":"Un"},{"title":"Deux"}]}})",
        R"({"data": {"results": [{"title":"Un"},{"title":"Deux"}]}})",
        R"({"title": "Export", "items": [{"title":"Un"},{"title":"Deux"}]})",
        R"({"title": "S", "url": "http://s.fr/rss/a", "items": [{"title":"Un"},{"title":"Deux"}]})",
        R"({"message": "ok", "content": "", "items": [{"title":"Un"},{"title":"Deux"}]})",
        R"({"news": [{"title":"Un"}], "articles": [{"title":"Deux"}]})",
        R"({"response": {"results": [{"title":"Un"}]}, "articles": [{"title":"Deux"}]})",
        R"({"posts": [{"title":"Un"},{"title":"Deux"}], "meta": {}})"}) {
    CAPTURE(json);
    CHECK(documents_in(json) == Documents{R"({"title":"Un"})", R"({"title":"Deux"})"});
  }
  CHECK(documents_in(R"({"hits":{"hits":[{"_id":"1","_source":{"title":"Un"}}]}})").size() == 1);
  CHECK(documents_in(R"({"latest_posts":[{"id":1,"cooked":"<p>Un</p>"}]})").size() == 1);
}

TEST_CASE("comments beside a list of articles are read where they name their threads") {
  CHECK(documents_in(R"({"comments": [{"articleid":"1","text":"x"}], "articles": [{"id":"1",
      "title":"Un"}]})") == Documents{R"({"id":"1","title":"Un"})",
                                      R"({"type":"comment","articleid":"1","text":"x"})"});
}

TEST_CASE("lists that are not read are told") {
  const JsonEnvelope envelope = split_json_envelope(
      R"({"results": [{"title": "Un"}], "related": [{"title": "Deux", "content": "x"}],
          "tags": [{"name": "y"}], "comments": [{"author": "a", "text": "z"}]})");
  CHECK(envelope.documents.size() == 1);
  CHECK(envelope.unread == Documents{"related", "comments"});
  CHECK(split_json_envelope(R"({"related": [{"title": "Deux", "content": "x"}]})").unread.empty());
}

TEST_CASE("a listing of Reddit's has its replies behind what they answer") {
  CHECK(documents_in(R"({"kind":"Listing","data":{"children":[
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
        R"({"title": "S", "url": "http://f.example/t/1", "posts": [{"title": "Re: S"}]})",
        R"({"title": "S", "posts": [{"title": "Re: S", "text": "x"}]})",
        R"({"title": "Un", "cleaned_text": "x", "news": [{"title": "Voir aussi"}]})",
        R"({"headline": "Un", "message": "x", "items": [{"title": "Voir aussi"}]})",
        R"({"name": "Un", "articlehtml": "<p>x", "entries": [{"title": "Voir aussi"}]})",
        R"({"Text": ["x", "y"], "items": [{"title": "Voir aussi"}]})",
        R"({"headline": "Un", "commentaires": [{"text": "x"}], "news": [{"title": "y"}]})",
        R"({"id": 1, "title": "S", "post_stream": {"posts": [{"cooked": "x"}]}})",
        R"({"@context": "https://schema.org", "items": [{"headline": "x"}]})",
        R"({"name": "x", "items": [1, 2]})", R"({"name": "x", "items": []})", R"({"items": )",
        R"([])"}) {
    CAPTURE(json);
    CHECK(documents_in(json).empty());
  }
}
