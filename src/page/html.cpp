#include "page/html.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "date/read_date.hpp"
#include "page/html_article.hpp"
#include "page/html_text.hpp"
#include "page/html_tree.hpp"
#include "page/json_ld.hpp"
#include "page/rule_reading.hpp"

namespace glane {

namespace {

bool is_comment_item(const GumboNode& node) {
  const std::string_view type = attribute_of(node, "itemtype");
  return type.find("schema.org/Comment") != std::string_view::npos ||
         type.find("schema.org/UserComments") != std::string_view::npos;
}

// One comment marked up as schema.org's microdata.
Document read_comment_item(const GumboNode& item, const Date& seen) {
  Document comment;
  comment.type = DocumentType::comment;
  for_each_element(item, [&](const GumboNode& node) {
    if (&node != &item && is_comment_item(node)) return false;  // a reply: read by itself
    const bool author =
        has_word(node, "itemprop", "author") || has_word(node, "itemprop", "creator");
    if (author && comment.author.empty()) {
      comment.author = squeeze_blanks(attribute_of(node, "content"));
      if (comment.author.empty()) comment.author = squeeze_blanks(visible_text(node, {}));
    }
    const bool dated = has_word(node, "itemprop", "dateCreated") ||
                       has_word(node, "itemprop", "datePublished") ||
                       has_word(node, "itemprop", "commentTime");
    if (dated && !comment.date) {
      std::string written = squeeze_blanks(attribute_of(node, "datetime"));
      if (written.empty()) written = squeeze_blanks(attribute_of(node, "content"));
      if (written.empty()) written = squeeze_blanks(visible_text(node, {}));
      comment.date = read_date(written, seen);
    }
    if ((has_word(node, "itemprop", "text") || has_word(node, "itemprop", "commentText")) &&
        comment.text.empty()) {
      comment.text = visible_text(node, is_comment_item);
    }
    return true;
  });
  return comment;
}

void add_comment_items(const GumboNode& root, const Date& seen, std::vector<Document>& documents) {
  for_each_element(root, [&](const GumboNode& node) {
    if (!is_comment_item(node)) return true;
    Document comment = read_comment_item(node, seen);
    comment.position = static_cast<int>(documents.size());
    if (!comment.text.empty() || !comment.author.empty()) documents.push_back(std::move(comment));
    return true;
  });
}

}  // namespace

std::vector<Document> read_html(const Page& page, const RejectSink& report,
                                const ReadOptions& options) {
  const HtmlTree tree(page.text);
  JsonLd stated = read_json_ld(tree, page.crawled);
  std::vector<Document>& documents = stated.thread.documents;
  const SiteRule* rule = find_rule(options.rules, tree, page);
  Document article = read_html_article(tree, page, stated, {}, {rule, options.explain});
  if (!documents.empty() && documents.front().type == DocumentType::article) {
    documents.erase(documents.begin());
  }
  if (article.title.empty() && article.text.empty() && documents.empty()) {
    if (report) report({Severity::skipped, page.path, page.line, "no title and no text", false});
    return {};
  }
  const bool by_rule = rule != nullptr && !rule->comment.empty();
  if (by_rule) documents = read_comments_by_rule(*rule, tree.root(), page.crawled);
  documents.insert(documents.begin(), std::move(article));
  if (documents.size() == 1 && !by_rule) add_comment_items(tree.root(), page.crawled, documents);
  for (std::size_t i = 1; i < documents.size(); ++i) documents[i].position = static_cast<int>(i);
  return std::move(documents);
}

}  // namespace glane
