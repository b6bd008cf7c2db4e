#include "crawl/json_envelope.hpp"

#include <algorithm>
#include <optional>

#include "base/contains.hpp"
#include "base/json_dom.hpp"

namespace glane {

namespace {

using JsonObject = simdjson::dom::object;
using JsonArray = simdjson::dom::array;

constexpr int kMostWrappers = 3;      // {"data": {"response": {"results": [...]}}}
constexpr int kDeepestReplies = 100;  // as deep as parse_json goes

// What documents have and envelopes have not.
constexpr std::string_view kOfDocument[] = {"text",        "body",     "content",   "content_html",
                                            "articleBody", "maintext", "raw_text",  "selftext",
                                            "texte",       "contenu",  "cooked",    "post_stream",
                                            "comments",    "html",     "full_text", "articlebody",
                                            "contentHtml", "@context", "fulltext"};

constexpr std::string_view kTextKeys[] = {"\"text\"",        "\"body\"",     "\"maintext\"",
                                          "\"articleBody\"", "\"raw_text\"", "\"comments\"",
                                          "\"post_stream\""};

constexpr std::string_view kLists[] = {
    "articles", "items",    "results",      "data",         "docs",    "documents", "entries",
    "news",     "stories",  "records",      "rows",         "hits",    "children",  "nodes",
    "posts",    "response", "latest_posts", "publications", "feed",    "list",      "values",
    "value",    "elements", "actualites",   "result",       "payload", "content",   "objects"};

// Wrappers of one document.
constexpr std::string_view kInner[] = {"_source", "source",   "data",       "fields", "article",
                                       "doc",     "document", "attributes", "node",   "item"};

bool has_any(const JsonObject& object, std::initializer_list<std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
    return object[key].error() == simdjson::SUCCESS;
  });
}

bool is_document(const JsonObject& object, int depth = 0) {
  if (has_any(object, {"title", "headline", "titre", "text", "body", "texte", "content", "cooked",
                       "selftext", "content_html", "articleBody", "maintext", "full_text"})) {
    return true;
  }
  for (const std::string_view key : kInner) {
    JsonObject inner;
    if (depth == 0 && object[key].get(inner) == simdjson::SUCCESS && is_document(inner, 1)) {
      return true;
    }
  }
  return false;
}

bool has_text(const JsonObject& object) {
  for (const auto& [key, value] : object) {
    if (contains(kOfDocument, key) && !value.is_array() && !value.is_object() && !value.is_null()) {
      return true;
    }
    if (contains({"comments", "post_stream", "@context"}, key) && !value.is_number()) return true;
  }
  return false;
}

// A list of posts under a title is a topic, where the posts have none.
bool is_list_of_documents(const JsonArray& list, std::string_view name, bool titled) {
  for (const JsonDom& each : list) {
    JsonObject object;
    if (each.get(object) != simdjson::SUCCESS || !is_document(object)) return false;
    const bool of_topic = name == "posts" || titled;
    return !of_topic || has_any(object, {"title", "headline", "titre"});
  }
  return false;
}

std::optional<JsonArray> find_list(const JsonObject& object, int depth) {
  if (depth > kMostWrappers || has_text(object)) return std::nullopt;
  const bool titled = has_any(object, {"title", "headline", "titre"});
  for (const std::string_view name : kLists) {
    JsonArray list;
    JsonObject inner;
    if (object[name].get(list) == simdjson::SUCCESS) {
      if (is_list_of_documents(list, name, titled)) return list;
    } else if (object[name].get(inner) == simdjson::SUCCESS && !titled) {
      if (std::optional<JsonArray> found = find_list(inner, depth + 1)) return found;
    }
  }
  return std::nullopt;
}

void add_documents(const JsonArray& list, int depth, std::vector<std::string>& documents) {
  for (const JsonDom& each : list) {
    JsonDom document = each;
    std::string_view kind;
    // Reddit: {"kind": "t1", "data": {..., "replies": {"kind": "Listing", ...}}}.
    const bool has_kind = each["kind"].get(kind) == simdjson::SUCCESS;
    const bool of_reddit = has_kind && (kind == "t1" || kind == "t3");
    if (has_kind && kind == "more") continue;  // replies that are not in it
    if (of_reddit && each["data"].error() == simdjson::SUCCESS) document = each["data"].value();
    documents.push_back(simdjson::minify(document));
    JsonArray replies;
    if (of_reddit && depth < kDeepestReplies &&
        document["replies"]["data"]["children"].get(replies) == simdjson::SUCCESS) {
      add_documents(replies, depth + 1, documents);
    }
  }
}

}  // namespace

std::vector<std::string> split_json_envelope(std::string_view json) {
  std::vector<std::string> documents;
  // Most lines have a text before any list.
  const std::string_view before = json.substr(0, json.find('['));
  if (before.size() == json.size() || contains_any(before, kTextKeys)) return documents;
  const std::optional<JsonDom> dom = parse_json_dom(json);
  JsonObject object;
  if (!dom || dom->get(object) != simdjson::SUCCESS) return documents;
  if (const std::optional<JsonArray> found = find_list(object, 0)) {
    add_documents(*found, 0, documents);
  }
  return documents;
}

}  // namespace glane
