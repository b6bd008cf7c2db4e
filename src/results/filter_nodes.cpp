#include "results/filter_nodes.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "glane/error.hpp"
#include "glane/limits.hpp"

namespace glane {

namespace {

Node value_node(std::string value, WordForm form) {
  Node node;
  node.kind = NodeKind::word;
  node.text = std::move(value);
  node.form = form;
  return node;
}

void require_few_values(std::string_view option, std::size_t values) {
  if (values <= kMostFilterValues) return;
  throw Error(ErrorKind::usage, std::string(option) + ": " + std::to_string(values) +
                                    " values, at most " + std::to_string(kMostFilterValues) +
                                    " can be asked for at once");
}

Node field_node(std::string_view field, std::string_view option, Node value) {
  Node node;
  node.kind = NodeKind::field;
  node.field = find_query_field(field);
  node.text = option;
  node.children.push_back(std::move(value));
  return node;
}

}  // namespace

std::vector<Node> filter_nodes(const SearchRequest& request) {
  std::vector<Node> filters;
  const auto add_one_of = [&](std::string_view field, std::string_view option,
                              const std::vector<std::string>& values,
                              WordForm form = WordForm::plain) {
    if (values.empty()) return;
    require_few_values(option, values.size());
    Node any;  // a clause
    for (const std::string& value : values) any.children.push_back(value_node(value, form));
    filters.push_back(field_node(field, option, std::move(any)));
  };
  const auto add_date = [&](std::string_view field, std::string_view option,
                            const std::string& date, const std::string& value) {
    if (!date.empty()) filters.push_back(field_node(field, option, value_node(value, {})));
  };
  std::vector<std::string> types;
  for (const DocumentType type : request.types) types.emplace_back(type_name(type));
  add_one_of("type", "`SearchRequest::types`", types);
  add_one_of("author", "`SearchRequest::authors`", request.authors, WordForm::whole_name);
  add_one_of("site", "`SearchRequest::sites`", request.sites);
  add_date("since", "`SearchRequest::since`", request.since, request.since);
  add_date("date", "`SearchRequest::until`", request.until, ".." + request.until);
  return filters;
}

}  // namespace glane
