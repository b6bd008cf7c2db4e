#include "page/json_ld.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "page/html_text.hpp"
#include "page/json_text.hpp"
#include "page/url.hpp"

namespace glane {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_article_name(std::string_view name) {
  return ends_with(name, "Article") || ends_with(name, "Posting") || name == "Report";
}

bool is_page_name(std::string_view name) {
  return name == "WebPage";
}

bool is_of_type(const Json& type, bool (*wanted)(std::string_view)) {
  if (type.is_string()) return wanted(type.get_ref<const std::string&>());
  return type.is_array() && std::any_of(type.begin(), type.end(), [&](const Json& each) {
           return each.is_string() && wanted(each.get_ref<const std::string&>());
         });
}

// Every object of the page's JSON-LD: the article, and whatever its @id's may name.
struct Graph {
  const Json* article = nullptr;
  const Json* page = nullptr;  // a WebPage: the date, where no article is described
  std::unordered_map<std::string, const Json*> by_id;
};

void gather(const Json& value, Graph& graph) {
  if (value.is_object()) {
    const auto type = value.find("@type");
    if (type != value.end()) {
      if (graph.article == nullptr && is_of_type(*type, is_article_name)) graph.article = &value;
      if (graph.page == nullptr && is_of_type(*type, is_page_name)) graph.page = &value;
    }
    const auto id = value.find("@id");
    if (id != value.end() && id->is_string() && value.size() > 1) {
      graph.by_id.emplace(id->get<std::string>(), &value);
    }
  }
  if (value.is_structured()) {
    for (const Json& each : value) gather(each, graph);
  }
}

// {"@id": "#jean"} as the object of that name.
Json resolved(const Json& value, const Graph& graph) {
  if (value.is_array()) {
    Json list = Json::array();
    for (const Json& each : value) list.push_back(resolved(each, graph));
    return list;
  }
  if (!value.is_object() || value.size() != 1 || !value.contains("@id")) return value;
  if (!value["@id"].is_string()) return value;
  const auto found = graph.by_id.find(value["@id"].get<std::string>());
  return found == graph.by_id.end() ? Json() : *found->second;
}

// Sites put HTML's character references, or tags, into what should be plain text.
void make_plain(Json& value) {
  if (value.is_structured()) {
    for (Json& each : value) make_plain(each);
  } else if (value.is_string()) {
    auto& text = value.get_ref<std::string&>();
    if (text.find_first_of("<&") != std::string::npos && !is_web_url(text)) {
      text = visible_text(text);
    }
  }
}

std::vector<Json> parse_blocks(const HtmlTree& tree) {
  std::vector<Json> blocks;
  for_each_element(tree.root(), [&](const GumboNode& node) {
    if (!is_element(node, GUMBO_TAG_SCRIPT)) return true;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& text = *static_cast<const GumboNode*>(children.data[i]);
      if (text.type != GUMBO_NODE_TEXT) continue;
      ParsedJson parsed = parse_json(trim(text.v.text.text));
      if (parsed.value) blocks.push_back(std::move(*parsed.value));
    }
    return true;
  });
  return blocks;
}

}  // namespace

std::optional<JsonThread> read_json_ld(const HtmlTree& tree, const Date& seen) {
  const std::vector<Json> blocks = parse_blocks(tree);
  Graph graph;
  for (const Json& block : blocks) gather(block, graph);
  const Json* found = graph.article != nullptr ? graph.article : graph.page;
  if (found == nullptr) return std::nullopt;
  Json article = *found;
  for (const char* key : {"author", "creator", "comment"}) {
    if (article.contains(key)) article[key] = resolved(article[key], graph);
  }
  make_plain(article);
  return read_json_thread(article, seen);
}

}  // namespace glane
