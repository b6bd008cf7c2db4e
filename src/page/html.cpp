#include "page/html.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"
#include "page/authors.hpp"
#include "page/html_meta.hpp"
#include "page/html_text.hpp"
#include "page/html_tree.hpp"
#include "page/join_posts.hpp"
#include "page/json_ld.hpp"
#include "page/posts.hpp"

namespace glane {

namespace {

using PostNodes = std::unordered_set<const GumboNode*>;

// Less than that under an <article> is a card or a teaser.
constexpr std::size_t kMinArticleBytes = 200;

bool is_comment_item(const GumboNode& node) {
  const std::string_view type = attribute_of(node, "itemtype");
  return type.find("schema.org/Comment") != std::string_view::npos ||
         type.find("schema.org/UserComments") != std::string_view::npos;
}

// The page's text without its comments and without the title repeated over it.
class BodyReading {
 public:
  BodyReading(const GumboNode& root, std::string title, const PostNodes& posts)
      : root_(root), title_(std::move(title)), posts_(posts) {}

  std::string read() const {
    std::string best =
        longest([](const GumboNode& node) { return has_word(node, "itemprop", "articleBody"); });
    if (best.size() >= kMinArticleBytes) return best;
    best = longest([](const GumboNode& node) { return is_element(node, GUMBO_TAG_ARTICLE); });
    if (best.size() >= kMinArticleBytes) return best;
    best = longest([](const GumboNode& node) {
      return is_element(node, GUMBO_TAG_MAIN) || attribute_of(node, "role") == "main";
    });
    return best.size() >= kMinArticleBytes ? best : text_of(root_);
  }

 private:
  std::string text_of(const GumboNode& node) const {
    return visible_text(node, [this](const GumboNode& inner) {
      if (is_comment_item(inner) || posts_.count(&inner) > 0) return true;
      return is_element(inner, GUMBO_TAG_H1) && squeeze_blanks(visible_text(inner, {})) == title_;
    });
  }

  std::string longest(const std::function<bool(const GumboNode&)>& wanted) const {
    std::string best;
    for_each_element(root_, [&](const GumboNode& node) {
      if (!wanted(node)) return true;
      std::string text = text_of(node);
      if (text.size() > best.size()) best = std::move(text);
      return false;  // what it holds is in it
    });
    return best;
  }

  const GumboNode& root_;
  std::string title_;
  const PostNodes& posts_;
};

void fill(std::string& into, std::string from) {
  if (into.empty()) into = std::move(from);
}

Document read_article(const HtmlTree& tree, const Page& page, Document stated,
                      const PostNodes& posts) {
  HtmlMeta meta = read_html_meta(tree, page.crawled);
  Document article;
  article.title = std::move(meta.title);
  fill(article.title, std::move(stated.title));
  article.author = stated.author.empty() ? clean_signature(meta.author) : std::move(stated.author);
  article.authors = std::move(stated.authors);
  article.date = stated.date ? stated.date : meta.date;
  article.url = std::move(meta.url);
  fill(article.url, page.url);
  article.section = std::move(meta.section);
  fill(article.section, std::move(stated.section));
  article.language = std::move(meta.language);
  article.text = BodyReading(tree.root(), article.title, posts).read();
  fill(article.text, std::move(stated.text));
  return article;
}

}  // namespace

std::vector<Document> read_html(const Page& page, const RejectSink& report) {
  const HtmlTree tree(page.text);
  std::optional<JsonThread> stated = read_json_ld(tree, page.crawled);
  std::vector<Document> comments;
  Document article;
  if (stated && !stated->documents.empty()) {
    comments = std::move(stated->documents);
    if (comments.front().type == DocumentType::article) {
      article = std::move(comments.front());
      comments.erase(comments.begin());
    }
  }
  PagePosts posts = read_posts(tree, page);
  const PostNodes nodes(posts.nodes.begin(), posts.nodes.end());
  article = read_article(tree, page, std::move(article), nodes);
  std::vector<Document> documents =
      join_posts(std::move(article), std::move(comments), std::move(posts), page);
  if (documents.empty() && report) {
    report({Severity::skipped, page.path, page.line, "no title and no text", false});
  }
  return documents;
}

}  // namespace glane
