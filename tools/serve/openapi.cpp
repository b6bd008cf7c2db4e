#include "openapi.hpp"

#include "glane/glane.hpp"
#include "json_line.hpp"
#include "printable.hpp"
#include "route.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

Json schema_of(const OptionRow& option) {
  if (option.value.empty()) return {{"type", "boolean"}};
  if (option.value == "N") return {{"type", "integer"}, {"minimum", 0}};
  if (option.value == "SECONDS") return {{"type", "number"}};
  Json schema = {{"type", "string"}};
  const bool is_open = option.value.find("...") != std::string_view::npos;
  const std::vector<std::string_view> choices = choices_of(option);
  if (!choices.empty() && !is_open) {
    schema["enum"] = choices;
    schema["default"] = choices.front();
  }
  return schema;
}

Json parameter_of(const OptionRow& option) {
  Json schema = schema_of(option);
  if (option.repeatable) schema = {{"type", "array"}, {"items", schema}};
  return {{"name", option.name},
          {"in", "query"},
          {"description", in_parameter_terms(std::string(option.help))},
          {"schema", schema}};
}

Json operand_of(const Route& route) {
  const bool repeats = route.path == "/api/frequency" || route.path == "/api/documents" ||
                       route.path == "/api/threads" || route.path == "/api/new";
  Json schema = {{"type", "string"}};
  if (repeats) schema = {{"type", "array"}, {"items", schema}};
  return {{"name", route.operand},
          {"in", "query"},
          {"required", route.needs_operand},
          {"schema", schema}};
}

Json parameters_of(const Route& route, bool has_operand) {
  Json list = Json::array();
  if (has_operand && !route.operand.empty()) list.push_back(operand_of(route));
  list.push_back(parameter_of(index_parameter()));
  for (const OptionRow& option : route.options) list.push_back(parameter_of(option));
  return list;
}

Json problem_response(std::string_view description) {
  return {{"description", description},
          {"content",
           {{"application/json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}};
}

Json responses_of(const Route& route) {
  Json responses;
  responses["200"] = {{"description", "the answer"}, {"content", {{"application/json", {}}}}};
  responses["200"]["content"]["application/json"]["schema"] = {{"type", {"object", "array"}}};
  responses["304"] = {{"description", "nothing was committed since"}};
  responses["400"] = problem_response("a parameter or a query that cannot be");
  responses["401"] = problem_response("the token is missing or wrong");
  if (route.in_path) responses["404"] = problem_response("there is no such document");
  responses["429"] = problem_response("too many requests");
  responses["503"] = problem_response("too busy");
  return responses;
}

Json operation_of(const Route& route, bool has_operand) {
  return {{"summary", route.summary},
          {"parameters", parameters_of(route, has_operand)},
          {"responses", responses_of(route)}};
}

}  // namespace

std::string openapi_json(const ServeSettings&) {
  Json paths;
  for (const Route& route : routes()) {
    const std::string path(route.path);
    paths[path]["get"] = operation_of(route, true);
    if (!route.in_path) continue;
    Json below = operation_of(route, false);
    below["parameters"].push_back({{"name", route.operand},
                                   {"in", "path"},
                                   {"required", true},
                                   {"schema", {{"type", "string"}}}});
    paths[path + "/{" + std::string(route.operand) + "}"]["get"] = below;
  }
  const Json whole = {{"openapi", "3.0.3"},
                      {"info", {{"title", "glane"}, {"version", version()}}},
                      {"paths", paths}};
  return printable_json(dump(whole)) + "\n";
}

}  // namespace glane::cli
