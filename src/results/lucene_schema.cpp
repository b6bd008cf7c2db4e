#include "results/lucene_schema.hpp"

#include <nlohmann/json.hpp>

#include "results/lucene_fields.hpp"

namespace glane {

namespace {

using Json = nlohmann::ordered_json;

// --- OpenSearch ---

Json opensearch_field(LuceneUse use) {
  if (use == LuceneUse::key) return {{"type", "keyword"}};
  return {{"type", "keyword"}, {"index", false}, {"doc_values", false}};
}

Json opensearch_schema(const RankingSettings& ranking) {
  Json properties;
  for (const LuceneField& field : kLuceneFields) {
    properties[std::string(field.name)] = opensearch_field(field.use);
  }
  properties[std::string(kTermsField)] = {
      {"type", "text"}, {"analyzer", "whitespace"}, {"index_options", "freqs"}};
  properties[std::string(kPostingsField)] = {
      {"type", "text"}, {"analyzer", "whitespace"}, {"index_options", "docs"}, {"norms", false}};
  for (const LuceneText& text : kLuceneTexts) {
    for (const TokenKind kind : kTokenKinds) {
      properties[token_field(text.name, kind)] = {{"type", "text"},
                                                  {"analyzer", "whitespace"},
                                                  {"position_increment_gap", kLucenePositionGap},
                                                  {"norms", false}};
    }
  }
  const Json bm25 = {{"type", "BM25"}, {"k1", ranking.k1}, {"b", ranking.b}};
  return {{"settings", {{"index", {{"similarity", {{"default", bm25}}}}}}},
          {"mappings", {{"dynamic", false}, {"properties", properties}}}};
}

// --- Solr ---

constexpr const char* kKeyType = "string";
constexpr const char* kTokensType = "glane_tokens";
constexpr const char* kTermsType = "glane_terms";

Json solr_types(const RankingSettings& ranking) {
  const Json split = {{"tokenizer", {{"class", "solr.WhitespaceTokenizerFactory"}}}};
  Json tokens = {{"name", kTokensType},
                 {"class", "solr.TextField"},
                 {"positionIncrementGap", std::to_string(kLucenePositionGap)},
                 {"omitNorms", true},
                 {"analyzer", split}};
  Json terms = {{"name", kTermsType},
                {"class", "solr.TextField"},
                {"omitPositions", true},
                {"analyzer", split},
                {"similarity",
                 {{"class", "solr.BM25SimilarityFactory"}, {"k1", ranking.k1}, {"b", ranking.b}}}};
  return Json::array({tokens, terms});
}

Json solr_field(std::string_view name, const char* type, bool several, bool indexed, bool stored) {
  return {{"name", name},
          {"type", type},
          {"multiValued", several},
          {"indexed", indexed},
          {"stored", stored}};
}

Json solr_schema(const RankingSettings& ranking) {
  Json fields = Json::array();
  for (const LuceneField& field : kLuceneFields) {
    if (field.name == "id") continue;  // every schema has it
    const bool key = field.use == LuceneUse::key;
    Json one = solr_field(field.name, kKeyType, field.several, key, true);
    if (!key) one["docValues"] = false;  // which are cut at 32,766 bytes
    fields.push_back(std::move(one));
  }
  for (const std::string_view name : {kTermsField, kPostingsField}) {
    fields.push_back(solr_field(name, kTermsType, false, true, false));
  }
  for (const LuceneText& text : kLuceneTexts) {
    for (const TokenKind kind : kTokenKinds) {
      fields.push_back(solr_field(token_field(text.name, kind), kTokensType, true, true, false));
    }
  }
  return {{"add-field-type", solr_types(ranking)}, {"add-field", fields}};
}

}  // namespace

std::optional<Engine> engine_named(std::string_view name) {
  if (name == "opensearch") return Engine::opensearch;
  return name == "solr" ? std::optional(Engine::solr) : std::nullopt;
}

std::string lucene_schema(Engine engine, const RankingSettings& ranking) {
  return (engine == Engine::opensearch ? opensearch_schema(ranking) : solr_schema(ranking)).dump();
}

}  // namespace glane
