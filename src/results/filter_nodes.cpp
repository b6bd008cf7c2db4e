#include "results/filter_nodes.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "glane/error_code.hpp"
#include "glane/limits.hpp"
#include "query/field_values.hpp"

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
  throw Error(ErrorCode::argument_values, {{"option", std::string(option)},
                                           {"count", std::to_string(values)},
                                           {"most", std::to_string(kMostFilterValues)}});
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
                            const std::string& date) {
    if (!date.empty()) filters.push_back(field_node(field, option, value_node(date, {})));
  };
  std::vector<std::string> types;
  for (const DocumentType type : request.types) types.emplace_back(type_name(type));
  add_one_of("type", "SearchRequest::types", types);
  add_one_of("author", "SearchRequest::authors", request.authors, WordForm::whole_name);
  add_one_of("site", "SearchRequest::sites", request.sites);
  add_date("since", "SearchRequest::since", request.since);
  add_date("until", "SearchRequest::until", request.until);
  return filters;
}

void refuse_backwards_filters(const SearchRequest& request, const Date& now) {
  if (request.since.empty() || request.until.empty()) return;
  const Node since = field_node("since", "SearchRequest::since", {});
  const Node until = field_node("until", "SearchRequest::until", {});
  DateWindow window = date_field_window(since, request.since, now);
  const DateWindow end = date_field_window(until, request.until, now);
  window.until = end.until;
  window.before = end.before;
  if (!is_empty_window(window)) return;
  throw Error(ErrorCode::argument_period, {{"since", request.since}, {"until", request.until}});
}

}  // namespace glane
