#include "openapi.hpp"

#include "answer_schema.hpp"
#include "glane/glane.hpp"
#include "json_line.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kJson = "application/json";

// Of what an option of the table takes.
Json value_schema(const OptionRow& option) {
  if (option.value.empty()) return {{"type", "boolean"}};
  if (option.value == "N") return {{"type", "integer"}, {"minimum", 0}};
  if (option.value == "SECONDS") return {{"type", "number"}, {"minimum", 0}};
  Json schema = {{"type", "string"}};
  const bool is_open = option.value.find("...") != std::string_view::npos;
  const std::vector<std::string_view> choices = choices_of(option);
  if (!choices.empty() && !is_open) schema["enum"] = choices;
  if (is_only_choice(option.value)) schema["enum"] = {option.value};
  return schema;
}

Json list_of(const Json& schema, bool repeats) {
  return repeats ? Json{{"type", "array"}, {"items", schema}} : schema;
}

Json parameter_of(const OptionRow& option) {
  return {{"name", option.name},
          {"in", "query"},
          {"description", in_parameter_terms(std::string(option.help))},
          {"schema", list_of(value_schema(option), option.repeatable)}};
}

Json operand_of(const Route& route, bool in_path) {
  return {{"name", route.operand},
          {"in", in_path ? "path" : "query"},
          {"required", in_path || route.needs_operand},
          {"schema", list_of({{"type", "string"}}, route.repeats && !in_path)}};
}

Json parameters_of(const Route& route, bool in_path) {
  Json list = Json::array();
  if (!route.operand.empty()) list.push_back(operand_of(route, in_path));
  list.push_back(parameter_of(index_parameter()));
  for (const OptionRow& option : route.options) list.push_back(parameter_of(option));
  return list;
}

Json content_of(const Json& schema) {
  return {{std::string(kJson), {{"schema", schema}}}};
}

Json problem(std::string_view description) {
  return {{"description", description},
          {"content", content_of({{"$ref", "#/components/schemas/Problem"}})}};
}

Json responses_of(const Route& route) {
  Json responses = {
      {"200", {{"description", "the answer"}, {"content", content_of(answer_schema(route))}}},
      {"304", {{"description", "nothing was committed since the answer of If-None-Match"}}},
      {"400", problem("a parameter or a query that cannot be")},
      {"401", problem("the token is missing or wrong")},
      {"429", problem("too many requests")},
      {"503", problem("too busy; Retry-After says when to come again")}};
  if (route.in_path) responses["404"] = problem("there is no such document");
  return responses;
}

Json operation_of(const Route& route, bool in_path) {
  return {{"summary", route.summary},
          {"parameters", parameters_of(route, in_path)},
          {"responses", responses_of(route)}};
}

// What changes an index, where the server lets it be changed.
Json change_of(const Route& route, std::string_view summary, bool has_body) {
  Json operation = {{"summary", summary}, {"parameters", Json::array()}};
  operation["parameters"].push_back(parameter_of(index_parameter()));
  if (!has_body) operation["parameters"].push_back(operand_of(route, false));
  if (has_body) operation["requestBody"] = {{"content", content_of(Json::object())}};
  operation["responses"] = {{"200", {{"description", "it is committed"}}},
                            {"400", problem("a document that is none")},
                            {"401", problem("the token is missing or wrong")},
                            {"403", problem("another site's page asked")},
                            {"503", problem("another process is writing")}};
  return operation;
}

Json problem_schema() {
  const Json text = {{"type", "string"}, {"nullable", true}};
  const Json error = {{"type", "object"},
                      {"required", {"code", "message", "hint", "parameter", "place"}},
                      {"properties",
                       {{"code", {{"type", "string"}}},
                        {"message", {{"type", "string"}}},
                        {"hint", text},
                        {"parameter", text},
                        {"place", {{"type", "object"}, {"nullable", true}}}}}};
  return {{"type", "object"}, {"required", {"error"}}, {"properties", {{"error", error}}}};
}

Json paths_of(bool writable) {
  Json paths;
  for (const Route& route : routes()) {
    Json& path = paths[std::string(route.path)];
    path["get"] = operation_of(route, false);
    if (writable && route.path == "/api/documents") {
      path["put"] = change_of(route, "add documents, or replace those of their ids", true);
      path["delete"] = change_of(route, "take documents out", false);
    }
    if (writable && route.can_settle) {
      path["post"] = operation_of(route, false);
      path["post"]["summary"] = "print what is new, which is new no more";
    }
    if (!route.in_path) continue;
    paths[std::string(route.path) + "/{" + std::string(route.operand) + "}"]["get"] =
        operation_of(route, true);
  }
  return paths;
}

}  // namespace

std::string openapi_json(bool writable, bool has_token) {
  Json components = {{"schemas", {{"Problem", problem_schema()}}}};
  if (has_token)
    components["securitySchemes"] = {{"token", {{"type", "http"}, {"scheme", "bearer"}}}};
  Json whole = {{"openapi", "3.0.3"},
                {"info", {{"title", "glane"}, {"version", version()}}},
                {"paths", paths_of(writable)},
                {"components", components}};
  if (has_token) whole["security"] = Json::array({{{"token", Json::array()}}});
  return printable_json(dump(whole)) + "\n";
}

}  // namespace glane::cli
