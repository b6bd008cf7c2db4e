#include "crawl/json_feed.hpp"

#include <string>
#include <utility>

#include "base/json_dom.hpp"
#include "base/markup_escape.hpp"

namespace glane {

namespace {

using JsonObject = simdjson::dom::object;

// Numbers as ids are met, though the format asks for strings.
std::string string_of(const JsonObject& object, std::string_view key) {
  std::string_view text;
  if (object[key].get(text) == simdjson::SUCCESS) return std::string(text);
  std::int64_t number = 0;
  return object[key].get(number) == simdjson::SUCCESS ? std::to_string(number) : "";
}

// "authors" of version 1.1, "author" of version 1.
std::vector<std::string> authors_of(const JsonObject& object) {
  std::vector<std::string> names;
  const auto add = [&](const JsonObject& author) {
    if (std::string name = string_of(author, "name"); !name.empty()) names.push_back(name);
  };
  simdjson::dom::array list;
  JsonObject author;
  if (object["authors"].get(list) == simdjson::SUCCESS) {
    for (const JsonDom& each : list) {
      if (each.get(author) == simdjson::SUCCESS) add(author);
    }
  } else if (object["author"].get(author) == simdjson::SUCCESS) {
    add(author);
  }
  return names;
}

FeedItem item_of(const JsonObject& object, const JsonObject& feed) {
  FeedItem item;
  append_as_markup(item.title, string_of(object, "title"));
  item.url = string_of(object, "url");
  item.id = string_of(object, "id");
  item.authors = authors_of(object);
  if (item.authors.empty()) item.authors = authors_of(feed);
  item.published = string_of(object, "date_published");
  item.updated = string_of(object, "date_modified");
  simdjson::dom::array tags;
  if (object["tags"].get(tags) == simdjson::SUCCESS) {
    for (const JsonDom& tag : tags) {
      std::string_view name;
      if (tag.get(name) == simdjson::SUCCESS) item.categories.emplace_back(name);
    }
  }
  item.text = string_of(object, "content_html");
  item.html = !item.text.empty();
  if (item.text.empty()) item.text = string_of(object, "content_text");
  if (item.text.empty()) item.text = string_of(object, "summary");
  item.feed_title = string_of(feed, "title");
  item.language = string_of(object, "language");
  if (item.language.empty()) item.language = string_of(feed, "language");
  return item;
}

}  // namespace

bool is_json_feed(std::string_view json) {
  constexpr std::size_t kHeadBytes = 512;  // the format asks for its version first
  const std::string_view head = json.substr(0, kHeadBytes);
  return head.find("jsonfeed.org/version/") != std::string_view::npos;
}

void read_json_feed(std::string_view json, const Origin& origin, PageOutput& output) {
  const std::optional<JsonDom> dom = parse_json_dom(json);
  JsonObject feed;
  simdjson::dom::array items;
  if (!dom || dom->get(feed) != simdjson::SUCCESS ||
      feed["items"].get(items) != simdjson::SUCCESS) {
    return output.report(origin, Severity::failed, DiagnosticCode::json_feed);
  }
  std::size_t count = 0;
  for (const JsonDom& each : items) {
    JsonObject object;
    ++count;
    if (each.get(object) != simdjson::SUCCESS) continue;
    Origin placed = origin.at(std::to_string(count));
    placed.url.clear();  // of the feed, not of its items
    placed.served = true;
    output.add_record(item_of(object, feed), placed);
  }
  if (count == 0) output.report(origin, Severity::skipped, DiagnosticCode::feed_empty);
}

}  // namespace glane
