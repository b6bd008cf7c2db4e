// Concordances, frequencies and neighbours as JSON.
#include <nlohmann/json.hpp>

#include "glane/concordance.hpp"
#include "glane/frequency.hpp"
#include "glane/neighbours.hpp"

namespace glane {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json line_json(const ConcordanceLine& line) {
  const Document& document = line.document;
  return {{"id", document.id},
          {"type", type_name(document.type)},
          {"field", line.in_title ? "title" : "text"},
          {"left", line.left},
          {"match", line.match},
          {"right", line.right},
          {"title", or_null(shown_title(document))},
          {"author", or_null(document.author)},
          {"date", document.date ? Json(iso_date(*document.date)) : Json(nullptr)},
          {"date_precision", or_null(std::string(date_precision_name(document)))},
          {"site", or_null(document.site)},
          {"url", or_null(document.url)},
          {"source", or_null(document.source)},
          {"thread", or_null(document.thread)},
          {"position", document.position}};
}

Json bucket_json(const FrequencyBucket& bucket) {
  Json json;
  json["value"] = bucket.value ? Json(*bucket.value) : Json(nullptr);
  json["corpus_documents"] = bucket.documents;
  json["corpus_words"] = bucket.words;
  json["counts"] = Json::array();
  for (const FrequencyCount& count : bucket.counts) {
    json["counts"].push_back({{"documents", count.documents},
                              {"occurrences", count.occurrences},
                              {"per_million", per_million(count.occurrences, bucket.words)}});
  }
  return json;
}

}  // namespace

std::string to_json(const ConcordanceLine& line) {
  return dump(line_json(line));
}

std::string to_json(const ConcordanceResponse& response) {
  Json json = {{"query", response.query},
               {"total", response.total},
               {"total_documents", response.documents},
               {"partial", response.partial},
               {"took_ms", response.took_ms},
               {"lines", Json::array()}};
  for (const ConcordanceLine& line : response.lines) json["lines"].push_back(line_json(line));
  return dump(json);
}

std::string to_json(const FrequencyResponse& response) {
  Json json = {{"queries", response.queries},
               {"by", frequency_by_name(response.by)},
               {"partial", response.partial},
               {"took_ms", response.took_ms},
               {"total", bucket_json(response.total)},
               {"values", response.values},
               {"buckets", Json::array()}};
  json["total"].erase("value");
  for (const FrequencyBucket& bucket : response.buckets) {
    json["buckets"].push_back(bucket_json(bucket));
  }
  return dump(json);
}

std::string to_json(const NeighboursResponse& response) {
  Json json = {{"query", response.query},         {"occurrences", response.occurrences},
               {"documents", response.documents}, {"near_words", response.near_words},
               {"corpus_words", response.words},  {"total", response.total},
               {"partial", response.partial},     {"took_ms", response.took_ms},
               {"neighbours", Json::array()}};
  for (const Neighbour& word : response.neighbours) {
    json["neighbours"].push_back({{"word", word.word},
                                  {"forms", word.forms},
                                  {"near", word.near},
                                  {"left", word.left},
                                  {"right", word.right},
                                  {"occurrences", word.occurrences},
                                  {"expected", word.expected},
                                  {"log_likelihood", word.log_likelihood}});
  }
  return dump(json);
}

}  // namespace glane
