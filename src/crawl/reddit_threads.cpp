#include "crawl/reddit_threads.hpp"

#include "base/contains.hpp"
#include "base/parse_json.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostKnown = 100'000;

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

bool is_removed(std::string_view text) {
  return contains({"[deleted]", "[removed]", "[supprimé]"}, trim(text));
}

// "t3_abc" -> "abc"
std::string without_kind(const std::string& id) {
  return id.size() > 3 && id[0] == 't' && id[2] == '_' ? id.substr(3) : id;
}

// Markdown as Reddit has it: "&lt;", "&gt;" and "&amp;" are escaped, lines at ">" are quotations.
std::string markup_of(std::string_view markdown) {
  std::string markup;
  bool quoted = false;
  for (std::string_view line : split_text_lines(markdown)) {
    line = trim(line);
    const bool quotes = starts_with_any(line, {"&gt;", ">"}) && !line.starts_with("&gt;!");
    if (quotes != quoted) markup += quotes ? "<blockquote>" : "</blockquote>";
    quoted = quotes;
    if (quotes) line = trim(line.substr(line.find_first_of(";>") + 1));
    std::string shown(line);
    replace_all(shown, "<", "&lt;");
    if (!shown.empty()) ((markup += "<p>") += shown) += "</p>";
  }
  if (quoted) markup += "</blockquote>";
  return markup;
}

std::string author_of(const Json& object) {
  const std::string name = text_of(object, "author");
  return is_removed(name) ? "" : name;
}

// What both kinds have.
Json document_of(const Json& object, std::string_view text) {
  Json document = {{"author", author_of(object)}, {"site", "reddit.com"}};
  if (const auto date = object.find("created_utc"); date != object.end()) document["date"] = *date;
  document["section"] = text_of(object, "subreddit");
  if (!is_removed(text)) document["content_html"] = markup_of(text);
  if (const std::string link = text_of(object, "permalink"); link.starts_with('/')) {
    document["url"] = "https://www.reddit.com" + link;
  }
  return document;
}

}  // namespace

std::optional<std::string> RedditThreads::as_document(std::string_view json) {
  if (!contains_any(json, {"\"subreddit\"", "\"link_id\""})) return std::nullopt;
  const ParsedJson parsed = parse_json(json);
  if (!parsed.value || !parsed.value->is_object()) return std::nullopt;
  const Json& object = *parsed.value;
  const std::string id = text_of(object, "id");
  const std::string link = text_of(object, "link_id");
  const bool is_comment = object.contains("body") && link.starts_with("t3_");
  const bool is_submission = object.contains("title") && object.contains("subreddit") &&
                             (object.contains("selftext") || object.contains("is_self"));
  if (id.empty() || (!is_comment && !is_submission)) return std::nullopt;
  Json document = document_of(object, text_of(object, is_comment ? "body" : "selftext"));
  if (is_submission) {
    document["id"] = id;
    document["title"] = object["title"];
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  if (authors_.size() > kMostKnown) authors_.clear();
  if (comments_.size() > kMostKnown) comments_.clear();
  const std::string thread = without_kind(link);
  authors_["t1_" + id] = author_of(object);
  if (is_removed(text_of(object, "body"))) return "";
  document["type"] = "comment";
  document["id"] = thread + "#c" + id;
  document["thread"] = thread;
  document["thread_title"] = text_of(object, "link_title");
  document["position"] = ++comments_[thread];
  const auto answered = authors_.find(text_of(object, "parent_id"));
  if (answered != authors_.end()) document["reply_to"] = answered->second;
  return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace glane
