#include "page/structured/json_ld.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/normalised_text.hpp"
#include "base/parse_json.hpp"
#include "base/text.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/structured/json_fields.hpp"

namespace glane {

namespace {

bool is_article_name(std::string_view name) {
  return name.ends_with("Article") || name.ends_with("Posting") || name == "Report" ||
         name == "Recipe";
}

bool is_trail_name(std::string_view name) {
  return name == "BreadcrumbList";
}

bool is_page_name(std::string_view name) {
  return name.ends_with("Page") && name != "ProfilePage" && name != "SearchResultsPage";
}

bool is_manual_name(std::string_view name) {
  return name == "HowTo";
}

// What a page may be about, and is as old as.
bool is_thing_name(std::string_view name) {
  return name == "VideoObject" || name == "AudioObject" || name.ends_with("Episode") ||
         name == "Product" || name == "CreativeWork" || name == "Dataset" || name == "HowTo";
}

bool is_of_type(const Json& type, bool (*wanted)(std::string_view)) {
  if (type.is_string()) return wanted(type.get_ref<const std::string&>());
  return type.is_array() && std::any_of(type.begin(), type.end(), [&](const Json& each) {
           return each.is_string() && wanted(each.get_ref<const std::string&>());
         });
}

// Every object of the page's JSON-LD: the article, and whatever its @id's may name.
struct Graph {
  Json* article = nullptr;
  Json* manual = nullptr;       // a HowTo: the text of a page that describes no article
  Json* page = nullptr;         // a WebPage: the date, where no article is described
  const Json* trail = nullptr;  // a BreadcrumbList
  const Json* thing = nullptr;  // a video, a product ... that bears a date
  std::unordered_map<std::string, const Json*> by_id;
};

bool is_list_of_others(std::string_view key) {
  return key == "itemListElement" || key == "liveBlogUpdate" || key == "hasPart" ||
         key == "isPartOf" || key == "citation" || key == "mentions" || key == "relatedLink";
}

const Json* date_of_thing(const Json& thing) {
  for (const char* key : {"datePublished", "uploadDate", "releaseDate", "dateCreated"}) {
    if (const auto found = thing.find(key); found != thing.end()) return &*found;
  }
  return nullptr;
}

void gather(Json& value, Graph& graph) {
  if (value.is_object()) {
    const auto type = value.find("@type");
    if (type != value.end()) {
      if (graph.article == nullptr && is_of_type(*type, is_article_name)) graph.article = &value;
      if (graph.manual == nullptr && is_of_type(*type, is_manual_name)) graph.manual = &value;
      if (graph.trail == nullptr && is_of_type(*type, is_trail_name)) graph.trail = &value;
      if (graph.page == nullptr && is_of_type(*type, is_page_name)) graph.page = &value;
      const bool thing = graph.thing == nullptr && is_of_type(*type, is_thing_name);
      if (thing && date_of_thing(value) != nullptr) graph.thing = &value;
    }
    const auto id = value.find("@id");
    if (id != value.end() && id->is_string() && value.size() > 1) {
      graph.by_id.emplace(id->get<std::string>(), &value);
    }
  }
  if (value.is_array()) {
    for (Json& each : value) gather(each, graph);
  } else if (value.is_object()) {
    for (auto& [key, each] : value.get_ref<Json::object_t&>()) {
      if (!is_list_of_others(key)) gather(each, graph);
    }
  }
}

bool has_reference(const Json& value) {
  if (value.is_array()) return std::any_of(value.begin(), value.end(), has_reference);
  return value.is_object() && value.size() == 1 && value.contains("@id");
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

void resolve_references(Json& article, const Graph& graph) {
  std::vector<std::pair<const char*, Json>> found;  // one may name what stands in another
  for (const char* key : {"author", "creator", "comment", "publisher"}) {
    const auto value = article.find(key);
    if (value == article.end() || !has_reference(*value)) continue;
    found.emplace_back(key, resolved(*value, graph));
  }
  for (auto& [key, value] : found) article[key] = std::move(value);
}

// Sites put HTML's character references, or tags, into what should be plain text.
void make_plain(Json& value) {
  if (value.is_structured()) {
    for (Json& each : value) make_plain(each);
  } else if (value.is_string()) {
    auto& text = value.get_ref<std::string&>();
    // Two searches for one byte each are many times faster than one for either.
    const bool marked = text.find('<') != text.npos || text.find('&') != text.npos;
    if (marked && !is_web_url(text)) text = html_visible_text(text);
  }
}

// A block without what old templates put around it: "<!--", "//<![CDATA[", ";".
std::string_view bare_block(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_of("{["), text.size());
  // "[" may be of "<![CDATA[".
  const std::size_t mark = text.substr(0, begin + 1).find("<![");
  if (mark != text.npos && text.substr(mark, 9) == "<![CDATA[") {
    return bare_block(text.substr(mark + 9));
  }
  text.remove_prefix(begin);
  const std::size_t end = text.find_last_of("}]");
  if (end == text.npos) return "";
  // "//]]>" ends a CDATA section.
  if (end > 0 && text.substr(end - 1, 3) == "]]>") return bare_block(text.substr(0, end - 1));
  return text.substr(0, end + 1);
}

// The first object or list of a block that has more behind it: a bracket too many, a second block.
std::string_view first_value(std::string_view block) {
  std::size_t depth = 0;
  bool in_text = false;
  for (std::size_t at = 0; at < block.size(); ++at) {
    const char c = block[at];
    if (in_text) {
      if (c == '\\') ++at;
      in_text = c != '"';
      continue;
    }
    in_text = c == '"';
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && (depth == 0 || --depth == 0)) return block.substr(0, at + 1);
  }
  return block;
}

std::vector<Json> parse_blocks(const HtmlTree& tree) {
  std::vector<Json> blocks;
  for (const std::string_view written : tree.json_ld()) {
    const std::string_view block = bare_block(written);
    ParsedJson parsed = parse_json(block);
    if (!parsed.value) {
      const std::string_view first = first_value(block);
      if (first.size() < block.size()) parsed = parse_json(first);
    }
    if (parsed.value) blocks.push_back(std::move(*parsed.value));
  }
  return blocks;
}

std::string name_of_type(const Json& article) {
  const Json& type = article.at("@type");
  if (type.is_string()) return type.get<std::string>();
  return type.is_array() && !type.empty() && type[0].is_string() ? type[0].get<std::string>() : "";
}

std::string title_of(const Json* article) {
  return article == nullptr ? "" : squeeze_blanks(JsonFields(*article).text({"headline", "name"}));
}

// Of "Accueil > Politique > Le pont rouvre" the section: neither the first nor the page itself.
std::string section_of_trail(const Json* trail, const std::string& title) {
  if (trail == nullptr || !trail->contains("itemListElement")) return "";
  std::vector<std::string> names;
  for (const Json& step : (*trail)["itemListElement"]) {
    if (!step.is_object()) continue;
    const bool own = step.contains("name");
    if (!own && !step.contains("item")) continue;
    for (std::string& name : names_of_json(own ? step["name"] : step["item"])) {
      names.push_back(html_visible_text(name));
    }
  }
  // Headlines are longer here or there: "Santé. Le pont rouvre".
  constexpr std::size_t kLongestSection = 60;
  const std::string headline = normalised(title);
  const auto is_page = [&](const std::string& name) {
    return name.size() > kLongestSection || headline.find(normalised(name)) != headline.npos;
  };
  if (!names.empty() && is_page(names.back())) names.pop_back();
  if (names.size() < 2 || names.back().size() > kLongestSection) return "";
  return site_of_host(names.back()).empty() && !is_web_url(names.back()) ? names.back() : "";
}

void append_paragraph(const Json& object, const char* key, std::string& text) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return;
  append_text_line(text, trim(found->get_ref<const std::string&>()));
}

// The steps of a manual, each with its directions, which may be a list, in the order of reading.
void append_steps(const Json& step, std::string& text) {
  if (step.is_array()) {
    for (const Json& each : step) append_steps(each, text);
  } else if (step.is_string()) {
    append_text_line(text, trim(step.get_ref<const std::string&>()));
  } else if (step.is_object()) {
    append_paragraph(step, "name", text);
    append_paragraph(step, "text", text);
    if (const auto parts = step.find("itemListElement"); parts != step.end()) {
      append_steps(*parts, text);
    }
  }
}

// Puts all that a manual says where an article has its text.
void state_text_of_manual(Json& manual) {
  const auto steps = manual.find("step");
  if (steps == manual.end() || manual.contains("text")) return;
  std::string text;
  append_paragraph(manual, "description", text);
  append_steps(*steps, text);
  manual["text"] = text;
}

bool is_by_organization(const Json& author) {
  if (author.is_array()) {
    return !author.empty() && std::all_of(author.begin(), author.end(), is_by_organization);
  }
  if (!author.is_object() || !author.contains("@type")) return false;
  return is_of_type(author["@type"], [](std::string_view name) {
    return name.ends_with("Organization") || name == "Corporation";
  });
}

}  // namespace

JsonLd read_json_ld(const HtmlTree& tree, const Date& seen) {
  std::vector<Json> blocks = parse_blocks(tree);
  Graph graph;
  for (Json& block : blocks) gather(block, graph);
  Json* found = graph.article != nullptr ? graph.article : graph.manual;
  if (found == nullptr) found = graph.page;
  JsonLd read;
  read.section = section_of_trail(graph.trail, title_of(found));
  if (graph.thing != nullptr) {
    read.thing_date = date_of_json(*date_of_thing(*graph.thing), seen);
    read.thing_type = name_of_type(*graph.thing);
  }
  if (found == nullptr) return read;
  read.of_page = graph.article == nullptr && graph.manual == nullptr;
  Json& article = *found;
  resolve_references(article, graph);
  make_plain(article);
  if (graph.article == nullptr && found == graph.manual) state_text_of_manual(article);
  read.type = name_of_type(article);
  if (article.contains("publisher")) {
    const std::vector<std::string> names = names_of_json(article["publisher"]);
    if (!names.empty()) read.publisher = names.front();
  }
  if (article.contains("author")) read.by_organization = is_by_organization(article["author"]);
  read.thread = read_stated_json_thread(article, seen);
  return read;
}

}  // namespace glane
