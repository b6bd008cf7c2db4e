#include <nlohmann/json.hpp>

#include "glane/search.hpp"

namespace glane {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json parts_json(const ScoreParts& parts) {
  Json words = Json::array();
  for (const WordScore& word : parts.words) {
    words.push_back({{"word", word.word}, {"score", word.score}});
  }
  return {{"words", words},
          {"rest", parts.rest},
          {"form", parts.form},
          {"accents", parts.accents},
          {"lead", parts.lead},
          {"names", parts.names},
          {"closeness", parts.closeness},
          {"order", parts.order},
          {"title", parts.title},
          {"recency", parts.recency}};
}

Json hit_json(const Hit& hit) {
  const Document& document = hit.document;
  Json json;
  json["id"] = document.id;
  json["type"] = type_name(document.type);
  json["score"] = hit.score;
  json["title"] = or_null(shown_title(document));
  json["title_marked"] = or_null(hit.title_marked);
  json["author"] = or_null(document.author);
  json["date"] = document.date ? Json(iso_date(*document.date)) : Json(nullptr);
  json["date_precision"] = or_null(std::string(date_precision_name(document)));
  json["site"] = or_null(document.site);
  json["url"] = or_null(document.url);
  json["source"] = or_null(document.source);
  json["thread"] = or_null(document.thread);
  json["position"] = document.position;
  json["reply_to"] = or_null(document.reply_to);
  json["snippet"] = hit.snippet;
  json["snippet_source"] = hit.quotation ? "quotation" : "text";
  json["quoted_author"] = hit.quotation ? or_null(hit.quotation->author) : Json(nullptr);
  json["index"] = or_null(document.index);
  json["duplicates"] = Json::array();
  for (const Duplicate& one : hit.duplicates) json["duplicates"].push_back(one.id);
  if (hit.parts) json["score_parts"] = parts_json(*hit.parts);
  return json;
}

Json facet_json(const Facet& facet) {
  Json counts = Json::array();
  for (const FacetCount& count : facet.counts) {
    counts.push_back(
        {{"value", count.value ? Json(*count.value) : Json(nullptr)}, {"count", count.count}});
  }
  return counts;
}

Json word_json(const ExplainedWord& word) {
  return {{"word", word.word},
          {"lemma", or_null(word.lemma)},
          {"forms", word.forms},
          {"synonyms", word.synonyms},
          {"stop_word", word.stop_word}};
}

Json node_json(const ExplainedNode& node) {
  Json json = {{"kind", node.kind},
               {"occur", node.occur},
               {"position", node.position},
               {"text", or_null(node.text)},
               {"distance", node.distance > 0 ? Json(node.distance) : Json(nullptr)},
               {"words", Json::array()},
               {"children", Json::array()}};
  for (const ExplainedWord& word : node.words) json["words"].push_back(word_json(word));
  for (const ExplainedNode& child : node.children) json["children"].push_back(node_json(child));
  return json;
}

Json quotations_json(const std::optional<FoundInQuotations>& found) {
  if (!found) return nullptr;
  return {{"query", found->query}, {"total", found->total}};
}

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const Hit& hit) {
  return dump(hit_json(hit));
}

std::string to_json(const SearchResponse& response) {
  Json json;
  json["query"] = response.query;
  json["total"] = response.total;
  json["total_all"] = response.total_all;
  json["partial"] = response.partial;
  json["corrected"] = response.corrected ? Json(*response.corrected) : Json(nullptr);
  json["in_quotations"] = quotations_json(response.in_quotations);
  json["took_ms"] = response.took_ms;
  json["hits"] = Json::array();
  for (const Hit& hit : response.hits) json["hits"].push_back(hit_json(hit));
  json["facets"] = Json::object();
  for (const Facet& facet : response.facets) json["facets"][facet.name] = facet_json(facet);
  if (!response.words.empty()) {
    json["words"] = Json::array();
    for (const ExplainedWord& word : response.words) json["words"].push_back(word_json(word));
  }
  if (response.tree) json["tree"] = node_json(*response.tree);
  return dump(json);
}

}  // namespace glane
