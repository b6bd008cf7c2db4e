#include "serve/answer_schema.hpp"

#include <string>
#include <vector>

#include "glane/glane.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

// A document of which all is known.
Document sample_document() {
  Document document;
  for (std::string* text : {&document.id, &document.title, &document.author, &document.site,
                            &document.url, &document.claimed_url, &document.source,
                            &document.section, &document.language, &document.text, &document.thread,
                            &document.thread_title, &document.reply_to, &document.index}) {
    *text = "x";
  }
  document.authors = {"x"};
  document.date = document.crawled = date_at(0);
  document.quotes = {{"x", "x"}};
  return document;
}

Json search_sample() {
  SearchResponse response;
  Hit hit;
  hit.document = sample_document();
  hit.snippet = "x";
  hit.duplicates = {{"x", "x"}};
  response.hits = {hit};
  response.facets = {{"author", {{"x", 1}}, 1}};
  response.total_documents = 1;
  response.corrected = "x";
  return Json::parse(to_json(response));
}

Json thread_sample() {
  ThreadNode node{sample_document(), 0, 0, 0, false, {"x"}};
  return Json::parse("[" + shown_json(std::vector<ThreadNode>{node}, 0) + "]");
}

Json frequency_sample() {
  FrequencyResponse response;
  response.queries = {"x"};
  response.total.counts = {{}};
  response.buckets = {{"x", 0, 0, {{}}}};
  return Json::parse(to_json(response));
}

Json new_sample() {
  Json one = {{"name", "x"}, {"query", "x"}, {"total", 0}, {"partial", false}};
  one["hits"] = search_sample()["hits"];
  return Json::array({one});
}

Json suggestions_sample() {
  const Json counts = Json::array({{{"value", "x"}, {"count", 1}}});
  return {
      {"q", "x"}, {"corrected", "x"}, {"authors", counts}, {"sites", counts}, {"sections", counts}};
}

Json statistics_sample() {
  IndexStatistics statistics;
  statistics.first_date = statistics.last_date = statistics.last_commit = date_at(0);
  statistics.sites = {{"x", 1}};
  return Json::parse(to_json(statistics));
}

// An answer to the route, made of values that do not matter.
Json sample_of(std::string_view path) {
  if (path == "/api/facets") {
    SearchResponse response;
    response.facets = {{"author", {{"x", 1}}, 1}};
    return Json::parse(counts_json(response));
  }
  if (path == "/api/documents") return Json::parse("[" + shown_json(sample_document()) + "]");
  if (path == "/api/threads") return thread_sample();
  if (path == "/api/context") {
    return Json::parse(context_json({{sample_document(), 0, 0, 0, false, {"x"}}}, "x"));
  }
  if (path == "/api/concordance") {
    ConcordanceResponse response;
    response.lines = {{sample_document(), false, "x", "x", "x"}};
    return Json::parse(to_json(response));
  }
  if (path == "/api/frequency") return frequency_sample();
  if (path == "/api/neighbours") {
    NeighboursResponse response;
    response.neighbours = {{"x", {"x"}}};
    return Json::parse(to_json(response));
  }
  if (path == "/api/analyze") {
    const AnalyzedToken token{1, "x", {"x"}, "x", false, "x", "x", {"x"}, {"x"}};
    return Json::parse("[" + tokens_json("x", {token}) + "]");
  }
  if (path == "/api/stats") return statistics_sample();
  if (path == "/api/new") return new_sample();
  return path == "/api/suggest" ? suggestions_sample() : search_sample();
}

Json schema_of(const Json& sample);

// Facets are named by who asks; other keys are always there.
Json object_schema(const Json& sample, bool has_own_keys) {
  if (!has_own_keys) {
    return {{"type", "object"}, {"additionalProperties", schema_of(sample.front())}};
  }
  Json properties = Json::object();
  Json required = Json::array();
  for (const auto& [key, value] : sample.items()) {
    required.push_back(key);
    properties[key] = value.is_object() && !value.empty() ? object_schema(value, key != "facets")
                                                          : schema_of(value);
  }
  return {{"type", "object"}, {"required", required}, {"properties", properties}};
}

Json schema_of(const Json& sample) {
  if (sample.is_object()) return object_schema(sample, true);
  if (sample.is_array()) {
    return {{"type", "array"}, {"items", sample.empty() ? Json::object() : schema_of(sample[0])}};
  }
  if (sample.is_boolean()) return {{"type", "boolean"}};
  if (sample.is_number()) return {{"type", "number"}, {"nullable", true}};
  if (sample.is_string()) return {{"type", "string"}, {"nullable", true}};
  return Json::object();  // null: whatever comes in its place
}

}  // namespace

nlohmann::ordered_json answer_schema(const Route& route) {
  return schema_of(sample_of(route.path));
}

}  // namespace glane::cli
