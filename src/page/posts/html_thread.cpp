#include "page/posts/html_thread.hpp"

#include <string_view>
#include <utility>

#include "base/remark.hpp"
#include "page/article/html_article.hpp"
#include "page/document/server.hpp"
#include "page/document/url.hpp"
#include "page/html/hidden_page.hpp"
#include "page/html/html_tree.hpp"
#include "page/html/page_outline.hpp"
#include "page/posts/join_posts.hpp"
#include "page/posts/posts.hpp"
#include "page/posts/stated_authors.hpp"
#include "page/rules/rule_reading.hpp"
#include "page/structured/json_ld.hpp"

namespace glane {

namespace {

PagePosts posts_by_rule(const SiteRule& rule, const HtmlTree& tree, const Page& page) {
  PagePosts posts;
  posts.posts = read_comments_by_rule(rule, tree.root(), page.crawled);
  posts.nodes = rule.comment.find_in(tree.root());
  return posts;
}

// A forum's posts are "DiscussionForumPosting".
bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" ||
         type == "Report";
}

// The comments that a page states beside its text are its own, whatever site they name.
std::vector<Document> stated_comments(JsonLd& stated, const std::string& site) {
  std::vector<Document> comments = std::move(stated.thread.documents);
  if (!comments.empty() && comments.front().type == DocumentType::article) {
    comments.erase(comments.begin());
  }
  for (Document& comment : comments) {
    comment.site.clear();
    if (!may_be_address_on_server(site, comment.url)) comment.url.clear();
  }
  return comments;
}

}  // namespace

std::vector<Document> read_html(const Page& page, const DiagnosticSink& report,
                                const ReadOptions& options) {
  HtmlTree tree(page.text);
  show_hidden_page(tree);
  const SiteRule* rule = find_rule_for_reading(options.rules, tree, page);
  JsonLd stated = read_json_ld(tree, page.crawled);
  const PageOutline outline(tree);
  PagePosts posts = rule != nullptr && !rule->comment.empty()
                        ? posts_by_rule(*rule, tree, page)
                        : read_posts(outline, page, is_article_type(stated.type));
  const auto tell = [&](Severity severity, Remark remark) {
    if (report) report(diagnostic_of(std::move(remark), severity, {page.path, page.line}));
  };
  const auto doubt = [&](Remark remark) { tell(Severity::doubtful, std::move(remark)); };
  Document article =
      read_html_article(tree, outline, page, stated, posts.nodes, {rule, options.explain, doubt});
  const std::string server = server_of_page(page);
  if (!article.claimed_url.empty()) doubt(remark_on_other_server(article.claimed_url, server));
  std::vector<Document> comments =
      stated_comments(stated, server.empty() ? site_of_url(article.url) : server);
  sign_stated_comments(outline, comments);
  const bool is_frame = page.served && article.text.empty() && posts.posts.empty() &&
                        comments.empty() && !article.date && article.author.empty();
  if (is_frame) {
    tell(Severity::skipped, DiagnosticCode::page_no_text);
    return {};
  }
  if (article.text.empty() && !article.title.empty() && !posts.topic && !posts.posts.empty()) {
    doubt(DiagnosticCode::page_comments_alone);
  }
  std::vector<Document> documents =
      join_posts(std::move(article), std::move(comments), std::move(posts), page);
  if (documents.empty()) tell(Severity::skipped, DiagnosticCode::page_empty);
  return documents;
}

}  // namespace glane
