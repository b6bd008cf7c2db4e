#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "glane/date.hpp"
#include "glane/search.hpp"

using namespace glane;
using Json = nlohmann::json;

TEST_CASE("every key of a hit is there, null where nothing is known") {
  Hit hit;
  hit.document.id = "a";
  const Json json = Json::parse(to_json(hit));
  for (const char* key : {"title", "author", "date", "date_precision", "site", "url", "source",
                          "thread", "reply_to", "title_marked", "quoted_author", "group"}) {
    CAPTURE(key);
    REQUIRE(json.contains(key));
    CHECK(json[key].is_null());
  }
  CHECK(json["id"] == "a");
  CHECK(json["type"] == "article");
  CHECK(json["snippet_source"] == "text");
  CHECK(json["duplicates"] == Json::array());
  CHECK_FALSE(json.contains("score_parts"));
}

TEST_CASE("a hit says what is known of it") {
  Hit hit;
  hit.document.id = "a#c1";
  hit.document.type = DocumentType::comment;
  hit.document.thread_title = "La crue";
  hit.document.date = *parse_iso_date("2022-07");
  hit.document.date_inherited = true;
  hit.duplicates = {{"b", "b.example"}};
  hit.parts = ScoreParts{.words = {{"crue", 2.5}}, .lead = 1};
  hit.snippet = "<mark>crue</mark>";
  hit.title_marked = "La <mark>crue</mark>";
  hit.quotation = Quote{"Octave", "crue"};
  const Json json = Json::parse(to_json(hit));
  CHECK(json["title"] == "La crue");
  CHECK(json["date"] == "2022-07");
  CHECK(json["date_precision"] == "inherited");
  CHECK(json["duplicates"] == Json{"b"});
  CHECK(json["score_parts"]["words"][0]["score"] == 2.5);
  CHECK(json["score_parts"]["lead"] == 1);
  CHECK(json["snippet"] == "<mark>crue</mark>");
  CHECK(json["title_marked"] == "La <mark>crue</mark>");
  CHECK(json["snippet_source"] == "quotation");
  CHECK(json["quoted_author"] == "Octave");
}

TEST_CASE("an answer is one line of JSON, words only where they were explained") {
  SearchResponse response;
  response.query = "cru\xff \"e\"\n";  // no valid UTF-8
  response.total = 7;
  response.facets = {{"site", {{"a.example", 4}, {std::nullopt, 3}}, 2}};
  const std::string text = to_json(response);
  CHECK(text.find('\n') == std::string::npos);
  const Json json = Json::parse(text);
  CHECK(json["query"] == "cru\uFFFD \"e\"\n");
  CHECK(json["total"] == 7);
  CHECK(json["total_documents"].is_null());
  CHECK(json["corrected"].is_null());
  CHECK(json["in_quotations"].is_null());
  CHECK(json["hits"] == Json::array());
  CHECK(json["facets"]["site"][1]["value"].is_null());
  CHECK(json["facets"]["site"][0]["count"] == 4);
  CHECK_FALSE(json.contains("words"));

  response.corrected = "crue";
  response.in_quotations = FoundInQuotations{"cite:crue", 3};
  response.words = {{"les", "", {}, {}, true}, {"crues", "crue", {"crue"}, {"inondation"}, false}};
  const Json explained = Json::parse(to_json(response));
  CHECK(explained["corrected"] == "crue");
  CHECK(explained["in_quotations"] == Json{{"query", "cite:crue"}, {"total", 3}});
  CHECK(explained["words"][0]["lemma"].is_null());
  CHECK(explained["words"][0]["stop_word"] == true);
  CHECK(explained["words"][1]["synonyms"] == Json{"inondation"});
}

TEST_CASE("a thread says how many of it are found, and which are the best") {
  Hit comment;
  comment.document.id = "a#c1";
  Hit hit;
  hit.group = HitGroup{7, false, {comment}};
  SearchResponse response;
  response.hits = {hit};
  response.total_documents = 40;
  const Json json = Json::parse(to_json(response));
  CHECK(json["total_documents"] == 40);
  const Json group = json["hits"][0]["group"];
  CHECK(group["total"] == 7);
  CHECK(group["head_found"] == false);
  CHECK(group["hits"][0]["id"] == "a#c1");
  CHECK(group["hits"][0]["group"].is_null());
}

TEST_CASE("a response says how many have every word, and whether it was cut short") {
  SearchResponse response;
  response.total = 9;
  response.total_all = 2;
  Json json = Json::parse(to_json(response));
  CHECK(json["total_all"] == 2);
  CHECK(json["partial"] == false);
  CHECK_FALSE(json.contains("tree"));
  response.partial = true;
  ExplainedNode word;
  word.kind = "word";
  word.occur = "must";
  response.tree = ExplainedNode();
  response.tree->kind = "group";
  response.tree->children = {word};
  json = Json::parse(to_json(response));
  CHECK(json["partial"] == true);
  CHECK(json["tree"]["kind"] == "group");
  CHECK(json["tree"]["text"].is_null());
  CHECK(json["tree"]["children"][0]["occur"] == "must");
  CHECK(json["tree"]["children"][0]["distance"].is_null());
}
