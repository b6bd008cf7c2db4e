#include <nlohmann/json.hpp>

#include "glane/hit_fields.hpp"
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

struct JsonValue {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const std::vector<Quote>& quotes) const {
    Json list = Json::array();
    for (const Quote& quote : quotes) {
      list.push_back({{"author", or_null(quote.author)}, {"text", quote.text}});
    }
    return list;
  }
  template <typename Value>
  Json operator()(const Value& value) const {
    return value;
  }
};

template <typename HitJson>
Json group_json(const std::optional<HitGroup>& group, HitJson hit_json_of) {
  if (!group) return nullptr;
  Json hits = Json::array();
  for (const Hit& hit : group->hits) hits.push_back(hit_json_of(hit));
  return {{"total", group->total}, {"head_found", group->is_head_found}, {"hits", hits}};
}

// A group's hits have the fields that its head has.
Json hit_json(const Hit& hit, const ChosenFields& fields) {
  Json json = Json::object();
  for (const HitField* field : fields) {
    json[std::string(field->name)] = std::visit(JsonValue{}, field->value(hit));
  }
  if (!hit.group) return json;
  json["group"] = group_json(hit.group, [&](const Hit& one) { return hit_json(one, fields); });
  return json;
}

// All of its keys.
Json hit_json(const Hit& hit) {
  static const ChosenFields keys = [] {
    ChosenFields all;
    for (const HitField& field : hit_fields()) {
      if (field.key) all.push_back(&field);
    }
    return all;
  }();
  Json json = hit_json(hit, keys);
  json["group"] = group_json(hit.group, [](const Hit& one) { return hit_json(one); });
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

template <typename HitJson>
std::string response_json(const SearchResponse& response, HitJson hit_json_of) {
  Json json;
  json["query"] = response.query;
  json["total"] = response.total;
  json["total_documents"] =
      response.total_documents ? Json(*response.total_documents) : Json(nullptr);
  json["total_all"] = response.total_all;
  json["partial"] = response.partial;
  json["corrected"] = response.corrected ? Json(*response.corrected) : Json(nullptr);
  json["in_quotations"] = quotations_json(response.in_quotations);
  json["took_ms"] = response.took_ms;
  json["hits"] = Json::array();
  for (const Hit& hit : response.hits) json["hits"].push_back(hit_json_of(hit));
  json["facets"] = Json::object();
  for (const Facet& facet : response.facets) json["facets"][facet.name] = facet_json(facet);
  if (!response.words.empty()) {
    json["words"] = Json::array();
    for (const ExplainedWord& word : response.words) json["words"].push_back(word_json(word));
  }
  if (response.tree) json["tree"] = node_json(*response.tree);
  return dump(json);
}

}  // namespace

std::string to_json(const Hit& hit) {
  return dump(hit_json(hit));
}

std::string to_json(const Hit& hit, const ChosenFields& fields) {
  return dump(hit_json(hit, fields));
}

std::string to_json(const SearchResponse& response) {
  return response_json(response, [](const Hit& hit) { return hit_json(hit); });
}

std::string to_json(const SearchResponse& response, const ChosenFields& fields) {
  return response_json(response, [&](const Hit& hit) { return hit_json(hit, fields); });
}

}  // namespace glane
