// What the public headers make JSON of, where no command of the program does the rest.
#include <doctest/doctest.h>

#include <string>

#include "glane/glane.hpp"

using namespace glane;

TEST_CASE("answers without a value of their own are JSON of one line") {
  IndexStatistics statistics;
  statistics.first_date = parse_iso_date("2022-07");
  CHECK(to_json(statistics).find("\"first_date\":\"2022-07\",\"last_date\":null") !=
        std::string::npos);
  CHECK(to_json(IndexSummary{.added = 3}).find("{\"added\":3,") == 0);
  IndexCheck check;
  check.faults = {"1.seg: \xFF"};
  CHECK(to_json(check).find("\"faults\":[\"1.seg: \uFFFD\"]") != std::string::npos);
  IndexRebuild rebuild;
  rebuild.documents = 2;
  CHECK(to_json(rebuild).find("{\"documents\":2,") == 0);
}

TEST_CASE("the counts of a search, tokens, documents and a thread's nodes are JSON") {
  SearchResponse response;
  response.query = "pain";
  response.total = 2;
  response.facets = {{"author", {{"Louise", 1}, {std::nullopt, 1}}, 2}};
  CHECK(counts_json(response) ==
        R"({"query":"pain","total":2,"total_all":0,"partial":false,)"
        R"("facets":{"author":[{"value":"Louise","count":1},{"value":null,"count":1}]}})");
  CHECK(tokens_json("", {}) == R"({"text":"","tokens":[]})");

  Document document;
  document.id = document.thread = "a";
  document.index = "presse.idx";
  const std::string shown = shown_json(document);
  CHECK(shown.find(R"("index": "presse.idx"})") == shown.size() - 22);
  const std::vector<ThreadNode> thread = thread_tree({document});
  CHECK(shown_json(thread, 0).find(R"("depth":0)") != std::string::npos);
  CHECK(context_json(thread, "a") == R"({"id": "a", "documents": [)" + to_json(thread, 0) + "]}");
}

TEST_CASE("what a stream of hits reads is what the chosen fields need") {
  const HitContent ids = content_of({find_hit_field("id")});
  CHECK_FALSE(ids.record);
  CHECK_FALSE(ids.texts);
  CHECK(content_of({find_hit_field("id"), find_hit_field("snippet")}).snippet);
}
