#include "serve/openapi.hpp"

#include "glane/glane.hpp"
#include "json_line.hpp"
#include "printable.hpp"
#include "serve/answer_schema.hpp"

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
          {"description", in_parameter_terms(help_of(option))},
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

// Those of every operation besides its 200.
void add_refusals(Json& responses) {
  responses["400"] = problem("a parameter, a query or a document that cannot be");
  responses["401"] = problem("the token is missing or wrong");
  responses["405"] = problem("another method; Allow says which there are");
  responses["429"] = problem("too many requests");
  responses["503"] = problem("too busy; Retry-After says when to come again");
}

Json responses_of(const Route& route) {
  Json responses = {
      {"200", {{"description", "the answer"}, {"content", content_of(answer_schema(route))}}},
      {"304", {{"description", "nothing was committed since the answer of If-None-Match"}}}};
  add_refusals(responses);
  if (route.in_path) responses["404"] = problem("there is no such document");
  return responses;
}

Json operation_of(const Route& route, bool in_path) {
  return {{"summary", route.summary},
          {"parameters", parameters_of(route, in_path)},
          {"responses", responses_of(route)}};
}

// What changes an index, where the server lets it be changed.
Json change_of(std::string_view summary) {
  Json operation = {{"summary", summary},
                    {"parameters", Json::array({parameter_of(index_parameter())})}};
  Json& responses = operation["responses"];
  responses["200"] = {{"description", "it is committed"}};
  add_refusals(responses);
  responses["403"] = problem("another site's page asked");
  return operation;
}

Json put_of() {
  Json operation = change_of("add documents, or replace those of their ids");
  operation["requestBody"] = {{"content", content_of(Json::object())}};
  operation["responses"]["413"] = problem("a body that is too long");
  operation["responses"]["415"] = problem("a body that is said to be no JSON");
  return operation;
}

Json delete_of(const Route& route, bool in_path) {
  Json operation = change_of("take documents out");
  operation["parameters"].push_back(operand_of(route, in_path));
  operation["responses"]["404"] = problem("there is no such document");
  return operation;
}

Json settling_of(const Route& route) {
  Json operation = operation_of(route, false);
  operation["summary"] = "print what is new, which is new no more";
  operation["description"] =
      "Each document is shown once at most: what was answered is new no more, though the answer be "
      "lost on its way. GET may be repeated, and leaves all as it is.";
  operation["responses"].erase("304");
  operation["responses"]["403"] = problem("another site's page asked");
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
    const bool is_changed = writable && route.path == "/api/documents";
    Json& path = paths[std::string(route.path)];
    path["get"] = operation_of(route, false);
    if (is_changed) {
      path["put"] = put_of();
      path["delete"] = delete_of(route, false);
    }
    if (writable && route.can_settle) path["post"] = settling_of(route);
    if (!route.in_path) continue;
    Json& one = paths[std::string(route.path) + "/{" + std::string(route.operand) + "}"];
    one["get"] = operation_of(route, true);
    if (is_changed) one["delete"] = delete_of(route, true);
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
