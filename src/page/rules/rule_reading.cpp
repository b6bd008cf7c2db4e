#include "page/rules/rule_reading.hpp"

#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/plain_text/body_lines.hpp"

namespace glane {

namespace {

std::string url_stated_by(const HtmlTree& tree) {
  static const Selector places("link[rel=canonical], meta[property=\"og:url\"]");
  for (const GumboNode* node : places.find_in(tree.root())) {
    for (const char* attribute : {"href", "content"}) {
      const std::string_view url = attribute_of(*node, attribute);
      if (is_web_url(url)) return std::string(url);
    }
  }
  return "";
}

std::optional<Date> date_field_value(const GumboNode& node, const Date& seen) {
  for (const char* attribute : {"datetime", "content", "title"}) {
    if (const auto date = read_date(squeeze_blanks(attribute_of(node, attribute)), seen)) {
      return date;
    }
  }
  const std::string text = squeeze_blanks(html_lines(node, {}));
  if (const auto date = read_date(text, seen)) return date;
  const auto found = find_date(text, seen);
  return found ? std::optional(found->date) : std::nullopt;
}

// One comment; a comment inside it, a reply, is read by itself.
class CommentByRule {
 public:
  CommentByRule(const SiteRule& rule, const GumboNode& item, const Date& seen)
      : rule_(rule), item_(item), seen_(seen) {}

  Document read() const {
    Document comment;
    comment.type = DocumentType::comment;
    if (const GumboNode* node = first(rule_.comment_author)) {
      comment.author = squeeze_blanks(html_lines(*node, {}));
    }
    if (const GumboNode* node = first(rule_.comment_date))
      comment.date = date_field_value(*node, seen_);
    const GumboNode* text = rule_.comment_text.empty() ? &item_ : first(rule_.comment_text);
    if (text != nullptr) {
      comment.text =
          html_visible_text(*text, [&](const GumboNode& node) { return is_other(node); });
    }
    return comment;
  }

 private:
  bool is_other(const GumboNode& node) const {
    if (&node == &item_) return false;
    if (rule_.comment.matches(node) || rule_.excluded.matches(node)) return true;
    return rule_.comment_text.empty() &&
           (rule_.comment_author.matches(node) || rule_.comment_date.matches(node));
  }

  const GumboNode* first(const Selector& selector) const {
    const GumboNode* found = nullptr;
    for_each_element(item_, [&](const GumboNode& node) {
      if (found != nullptr || (&node != &item_ && rule_.comment.matches(node))) return false;
      if (selector.matches(node)) found = &node;
      return found == nullptr;
    });
    return found;
  }

  const SiteRule& rule_;
  const GumboNode& item_;
  const Date& seen_;
};

}  // namespace

const SiteRule* find_rule_for_reading(const SiteRules* rules, const HtmlTree& tree,
                                      const Page& page) {
  if (rules == nullptr || rules->empty()) return nullptr;
  for (const std::string& url : {page.url, page.saved_url, url_stated_by(tree)}) {
    if (const SiteRule* rule = rules->find(site_of_url(url))) return rule;
  }
  return rules->find(url_site_of_folders(page.id));
}

std::string read_by_rule(const Selector& selector, const GumboNode& root) {
  for (const GumboNode* node : selector.find_in(root)) {
    const bool meta = is_element(*node, GUMBO_TAG_META);
    std::string text =
        squeeze_blanks(meta ? std::string(attribute_of(*node, "content")) : html_lines(*node, {}));
    if (!text.empty()) return text;
  }
  return "";
}

std::optional<Date> read_date_by_rule(const Selector& selector, const GumboNode& root,
                                      const Date& seen) {
  for (const GumboNode* node : selector.find_in(root)) {
    if (const auto date = date_field_value(*node, seen)) return date;
  }
  return std::nullopt;
}

std::string read_body_by_rule(const SiteRule& rule, const GumboNode& root, std::string_view title,
                              const Date& seen) {
  std::string text;
  for (const GumboNode* node : rule.body.find_in(root)) {
    append_text_line(text, html_visible_text(*node, [&](const GumboNode& inner) {
                       return rule.excluded.matches(inner) || rule.comment.matches(inner);
                     }));
  }
  return body_lines_without_frame(text, title, seen);
}

std::vector<Document> read_comments_by_rule(const SiteRule& rule, const GumboNode& root,
                                            const Date& seen) {
  std::vector<Document> comments;
  for_each_element(root, [&](const GumboNode& node) {
    if (!rule.comment.matches(node)) return true;
    Document comment = CommentByRule(rule, node, seen).read();
    if (comment.text.empty() && comment.author.empty()) return true;
    comment.position = static_cast<int>(comments.size()) + 1;
    comments.push_back(std::move(comment));
    return true;
  });
  return comments;
}

}  // namespace glane
