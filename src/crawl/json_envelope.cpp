#include "crawl/json_envelope.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/contains.hpp"
#include "base/json_dom.hpp"
#include "base/text.hpp"
#include "crawl/field_aliases.hpp"

namespace glane {

namespace {

using JsonObject = simdjson::dom::object;
using JsonArray = simdjson::dom::array;

constexpr int kMostWrappers = 3;      // {"data": {"response": {"results": [...]}}}
constexpr int kDeepestReplies = 100;  // as deep as parse_json goes

constexpr std::string_view kTextKeys[] = {"\"text\"",        "\"body\"",     "\"maintext\"",
                                          "\"articleBody\"", "\"raw_text\"", "\"post_stream\""};

constexpr std::string_view kLists[] = {
    "articles", "items",    "results",     "data",         "docs",    "documents", "entries",
    "news",     "stories",  "records",     "rows",         "hits",    "children",  "nodes",
    "posts",    "response", "latestposts", "publications", "feed",    "list",      "values",
    "value",    "elements", "actualites",  "result",       "payload", "content",   "objects"};

// Wrappers of one document.
constexpr std::string_view kInner[] = {"_source", "source",   "data",       "fields", "article",
                                       "doc",     "document", "attributes", "node",   "item"};

bool has_any(const JsonObject& object, const auto& names) {
  return std::any_of(object.begin(), object.end(), [&](const auto& field) {
    return !field.value.is_null() && contains(names, plain_key(field.key));
  });
}

bool is_titled(const JsonObject& object) {
  return has_any(object, kTitle);
}

bool is_document(const JsonObject& object, int depth = 0) {
  if (is_titled(object) || has_any(object, kText) || has_any(object, kMarkup)) return true;
  for (const std::string_view key : kInner) {
    JsonObject inner;
    if (depth == 0 && object[key].get(inner) == simdjson::SUCCESS && is_document(inner, 1)) {
      return true;
    }
  }
  return false;
}

// A text or its paragraphs.
bool is_text(const JsonDom& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return !trim(text).empty();
  return value.at(0).get(text) == simdjson::SUCCESS;
}

// An article with lists beside it, or a topic with its posts.
bool has_own_content(const JsonObject& object, bool titled) {
  for (const auto& [key, value] : object) {
    const std::string name = plain_key(key);
    // What a server says of its answer is a message, too.
    const bool names_text = contains(kText, name) && (titled || name != "message");
    if ((names_text || contains(kMarkup, name) || name == "html") && is_text(value)) return true;
    const bool discussed = name == "poststream" || (titled && contains(kCommentsInOneText, name));
    if (key == "@context" || (discussed && !value.is_number() && !value.is_null())) return true;
  }
  return false;
}

// The first of a list's objects shows what all are. A list of posts under a title is a topic; other
// lists are where their objects have no titles.
bool is_list_of_documents(const JsonArray& list, std::string_view name, bool titled) {
  JsonObject first;
  if (list.at(0).get(first) != simdjson::SUCCESS || !is_document(first)) return false;
  if (name == "posts" && titled) return false;
  return (name != "posts" && !titled) || is_titled(first);
}

// Of a list under a name that says nothing, such as "related".
bool may_hold_documents(const JsonArray& list) {
  JsonObject first;
  return list.at(0).get(first) == simdjson::SUCCESS &&
         (has_any(first, kText) || has_any(first, kMarkup));
}

bool name_their_threads(const JsonArray& comments) {
  JsonObject first;
  return comments.at(0).get(first) == simdjson::SUCCESS && has_any(first, kThread);
}

struct Lists {
  std::vector<JsonArray> read;
  std::vector<JsonArray> comments;
  std::vector<std::string> unread;
};

void find_lists(const JsonObject& object, int depth, Lists& found) {
  const bool titled = is_titled(object);
  if (depth > kMostWrappers || has_own_content(object, titled)) return;
  for (const auto& [key, value] : object) {
    const std::string name = plain_key(key);
    const bool may_hold = contains(kLists, name);
    JsonArray list;
    JsonObject inner;
    if (value.get(inner) == simdjson::SUCCESS) {
      if (may_hold && !titled) find_lists(inner, depth + 1, found);
    } else if (value.get(list) != simdjson::SUCCESS) {
      continue;
    } else if (may_hold && is_list_of_documents(list, name, titled)) {
      found.read.push_back(list);
    } else if (contains(kCommentsInOneText, name) && name_their_threads(list)) {
      found.comments.push_back(list);
    } else if (may_hold_documents(list)) {
      found.unread.emplace_back(key);
    }
  }
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

JsonEnvelope split_json_envelope(std::string_view json) {
  // Most lines have a text before any list.
  const std::string_view before = json.substr(0, json.find('['));
  if (before.size() == json.size() || contains_any(before, kTextKeys)) return {};
  const std::optional<JsonDom> dom = parse_json_dom(json);
  JsonObject object;
  if (!dom || dom->get(object) != simdjson::SUCCESS) return {};
  Lists found;
  find_lists(object, 0, found);
  JsonEnvelope envelope;
  for (const JsonArray& list : found.read) add_documents(list, 0, envelope.documents);
  if (envelope.documents.empty()) return {};
  const std::size_t articles = envelope.documents.size();
  for (const JsonArray& list : found.comments) add_documents(list, 0, envelope.documents);
  for (std::size_t i = articles; i < envelope.documents.size(); ++i) {
    // Behind the list's name they need not say it; of two members with one key the last counts.
    envelope.documents[i].replace(0, 1, R"({"type":"comment",)");
  }
  envelope.unread = std::move(found.unread);
  return envelope;
}

}  // namespace glane
