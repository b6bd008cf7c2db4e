#include <nlohmann/json.hpp>
#include <optional>

#include "glane/json.hpp"

namespace glane {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json();
}

Json date_json(const std::optional<Date>& date) {
  return date ? Json(iso_date(*date)) : Json();
}

std::string_view verdict_name(IndexVerdict verdict) {
  if (verdict == IndexVerdict::sound) return "sound";
  return verdict == IndexVerdict::damaged ? "damaged" : "unreadable";
}

Json token_json(const AnalyzedToken& token) {
  return {{"position", token.position},
          {"surface", token.surface},
          {"terms", token.terms},
          {"stem", token.stem},
          {"stop", token.stop_word},
          {"folded", token.folded},
          {"second", token.second_stem.empty() ? Json() : Json(token.second_stem)},
          {"joined", token.joined},
          {"synonyms", token.synonyms}};
}

Json facets_json(const std::vector<Facet>& facets) {
  Json json = Json::object();
  for (const Facet& facet : facets) {
    Json& counts = json[facet.name] = Json::array();
    for (const FacetCount& count : facet.counts) {
      counts.push_back({{"value", or_null(count.value)}, {"count", count.count}});
    }
  }
  return json;
}

// An object's JSON with one key more.
std::string with_index(std::string json, const Document& document) {
  json.pop_back();
  const Json index = document.index.empty() ? Json() : Json(document.index);
  return json + ", \"index\": " + dump(index) + "}";
}

}  // namespace

std::string to_json(const IndexStatistics& statistics) {
  Json sites = Json::array();
  for (const FacetCount& site : statistics.sites) {
    sites.push_back({{"value", or_null(site.value)}, {"count", site.count}});
  }
  return dump({{"documents", statistics.documents},
               {"articles", statistics.articles},
               {"comments", statistics.comments},
               {"threads", statistics.threads},
               {"authors", statistics.authors},
               {"terms", statistics.terms},
               {"bytes", statistics.bytes},
               {"average_length", statistics.average_length},
               {"first_date", date_json(statistics.first_date)},
               {"last_date", date_json(statistics.last_date)},
               {"undated", statistics.undated},
               {"stop_words", statistics.stop_words},
               {"synonyms", statistics.synonym_groups},
               {"protected_words", statistics.protected_words},
               {"sites", sites},
               {"format", statistics.format},
               {"commit", statistics.commit},
               {"segments", statistics.segments},
               {"removed", statistics.removed},
               {"files", statistics.files},
               {"pages", statistics.pages},
               {"unfinished_files", statistics.unfinished_files},
               {"gone", statistics.removed_from_page},
               {"forgotten", statistics.suppressed},
               {"last_commit", date_json(statistics.last_commit)},
               {"writing_process", or_null(statistics.writing_process)}});
}

std::string to_json(const IndexSummary& summary) {
  return dump({{"added", summary.added},
               {"updated", summary.updated},
               {"deleted", summary.deleted},
               {"unchanged", summary.unchanged},
               {"skipped", summary.skipped},
               {"failed", summary.failed},
               {"ignored", summary.ignored},
               {"articles", summary.articles},
               {"comments", summary.comments},
               {"bytes", summary.bytes},
               {"seconds", summary.seconds}});
}

std::string to_json(const IndexCheck& check) {
  return dump({{"sound", check.is_sound()},
               {"verdict", verdict_name(check.verdict())},
               {"documents", check.documents},
               {"articles", check.articles},
               {"comments", check.comments},
               {"threads", check.threads},
               {"threads_without_article", check.threads_without_article},
               {"files", check.files},
               {"faults", check.faults},
               {"unreadable", check.unreadable}});
}

std::string to_json(const IndexRebuild& rebuild) {
  return dump({{"documents", rebuild.documents},
               {"removed", rebuild.removed},
               {"bytes_before", rebuild.bytes_before},
               {"bytes_after", rebuild.bytes_after},
               {"seconds", rebuild.seconds}});
}

std::string tokens_json(std::string_view text, const std::vector<AnalyzedToken>& tokens) {
  Json list = Json::array();
  for (const AnalyzedToken& token : tokens) list.push_back(token_json(token));
  return dump({{"text", text}, {"tokens", list}});
}

std::string counts_json(const SearchResponse& response) {
  return dump({{"query", response.query},
               {"total", response.total},
               {"total_all", response.total_all},
               {"partial", response.partial},
               {"facets", facets_json(response.facets)}});
}

std::string shown_json(const Document& document) {
  return with_index(to_json(document), document);
}

std::string shown_json(const std::vector<ThreadNode>& thread, std::size_t place) {
  return with_index(to_json(thread, place), thread.at(place).document);
}

std::string context_json(const std::vector<ThreadNode>& context, std::string_view id) {
  std::string json = "{\"id\": " + dump(Json(id)) + ", \"documents\": [";
  const std::vector<std::size_t> order = reading_order(context);
  for (std::size_t i = 0; i < order.size(); ++i) {
    json += (i > 0 ? ", " : "") + to_json(context, order[i]);
  }
  return json + "]}";
}

}  // namespace glane
