#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "glane/error_code.hpp"
#include "glane/json.hpp"
#include "library/request_filters.hpp"
#include "library/requests.hpp"

namespace glane {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::array<NamedValue<Sort>, 4> kSorts = {{{"relevance", Sort::relevance},
                                                     {"date", Sort::date},
                                                     {"date-asc", Sort::date_ascending},
                                                     {"none", Sort::none}}};
constexpr std::array<NamedValue<Duplicates>, 4> kDuplicates = {{{"unlinked", Duplicates::unlinked},
                                                                {"show", Duplicates::show},
                                                                {"fold", Duplicates::fold},
                                                                {"hide", Duplicates::hide}}};
constexpr std::array<NamedValue<Grouping>, 2> kGroupings = {
    {{"none", Grouping::none}, {"thread", Grouping::thread}}};
constexpr std::array<NamedValue<FacetOrder>, 3> kFacetOrders = {
    {{"usual", FacetOrder::usual}, {"count", FacetOrder::count}, {"value", FacetOrder::value}}};

FacetRequest read_facet(const Json& json) {
  if (json.is_string()) return {json.get<std::string>()};
  RequestObject object(json, "a facet");
  FacetRequest facet;
  object.read("name", facet.name);
  object.read("size", facet.size);
  object.read("prefix", facet.prefix);
  object.read("order", facet.order, kFacetOrders);
  object.require_no_others();
  return facet;
}

void read_facets(RequestObject& object, std::vector<FacetRequest>& facets) {
  const Json* const list = object.find("facets");
  if (list == nullptr) return;
  if (!list->is_array()) object.refuse("facets", "a list");
  for (const Json& one : *list) facets.push_back(read_facet(one));
}

void read_fields(RequestObject& object, ChosenFields& fields) {
  std::vector<std::string> names;
  object.read("fields", names);
  for (const std::string& name : names) {
    const HitField* const field = find_hit_field(name);
    if (field == nullptr) {
      std::string known;
      for (const HitField& one : hit_fields()) {
        known.append(known.empty() ? "" : ", ").append(one.name);
      }
      throw Error(ErrorCode::request_field, {{"field", name}, {"known", known}});
    }
    fields.push_back(field);
  }
}

// All of a search, into what its members are unless they are there.
ReadSearch read_members(RequestObject& object, SearchRequest search) {
  ReadSearch request{std::move(search), {}};
  SearchRequest& asked = request.search;
  object.read("query", asked.query);
  object.read("plain", asked.plain);
  object.read("all", asked.all);
  object.read("limit", asked.limit);
  object.read("offset", asked.offset);
  object.read("sort", asked.sort, kSorts);
  object.read("duplicates", asked.duplicates, kDuplicates);
  object.read("grouping", asked.grouping, kGroupings);
  object.read("group_size", asked.group_size);
  read_filters(object, asked);
  read_facets(object, asked.facets);
  object.read("recent", asked.recent);
  object.read("ranking", asked.ranking);
  object.read("snippets", asked.snippets);
  object.read("suggest", asked.suggest);
  object.read("explain", asked.explain);
  object.read("count_all", asked.count_all);
  object.read("timeout_seconds", asked.timeout_seconds);
  read_fields(object, request.fields);
  object.require_no_others();
  return request;
}

HitContent streamed_content(const ReadSearch& request) {
  HitContent content{.snippet = request.search.snippets, .score = true};
  if (request.fields.empty()) return content;
  for (const HitField* field : request.fields) {
    if (!field->duplicates) continue;
    throw Error(ErrorCode::request_streamed, {{"field", std::string(field->name)}});
  }
  return content_of(request.fields);
}

}  // namespace

std::vector<DocumentType> read_types(const std::vector<std::string>& names) {
  std::vector<DocumentType> types;
  for (const std::string& name : names) {
    const std::optional<DocumentType> type = type_named(name);
    if (!type) throw Error(ErrorCode::request_type, {{"type", name}});
    types.push_back(*type);
  }
  return types;
}

ReadSearch read_search_request(std::string_view json) {
  RequestObject object(json);
  return read_members(object, {});
}

HitStreamRequest read_hit_stream_request(std::string_view json) {
  RequestObject object(json);
  SearchRequest every;
  every.limit = kEveryHit;
  every.sort = Sort::none;
  every.timeout_seconds = 0;
  const ReadSearch request = read_members(object, std::move(every));
  return {request.search, request.fields, streamed_content(request)};
}

StreamedHits stream_hits(const Index& index, const HitStreamRequest& request,
                         const std::function<bool(const std::string& hit)>& visit) {
  return index.for_each_hit(request.search, request.content, [&](const Hit& hit) {
    return visit(request.fields.empty() ? to_json(hit) : to_json(hit, request.fields));
  });
}

std::string to_json(const StreamedHits& streamed) {
  SearchResponse counts;
  counts.facets = streamed.facets;
  const OrderedJson facets = OrderedJson::parse(counts_json(counts)).at("facets");
  const OrderedJson json = {{"total", streamed.total},
                            {"partial", streamed.partial},
                            {"stopped", streamed.stopped},
                            {"took_ms", streamed.took_ms},
                            {"facets", facets}};
  return json.dump();
}

}  // namespace glane
