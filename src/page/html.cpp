#include "page/html.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"
#include "date/read_date.hpp"
#include "page/authors.hpp"
#include "page/html_meta.hpp"
#include "page/html_text.hpp"
#include "page/html_tree.hpp"
#include "page/json_ld.hpp"
#include "page/posts.hpp"
#include "page/topic_page.hpp"

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

// A topic's first post is its article.
void take_first_post(Document& article, PagePosts& read) {
  Document& first = read.posts.front();
  article.author = std::move(first.author);
  article.authors.clear();
  if (!article.author.empty()) article.authors = {article.author};  // a pseudonym, commas included
  if (first.date) article.date = first.date;
  article.text = std::move(first.text);
  article.quotes = std::move(first.quotes);
  read.posts.erase(read.posts.begin());
}

// "Le pont - Page 2" -> "Le pont"
std::string without_page_number(std::string title) {
  const std::size_t page = title.rfind("Page ");
  const std::size_t page_small = title.rfind("page ");
  const std::size_t at = page != title.npos ? page : page_small;
  if (at == title.npos || at < 3 || at + 12 < title.size()) return title;
  if (title.find_first_of("0123456789", at) == title.npos) return title;
  const std::size_t end = title.find_last_not_of(" -|,(:\xE2\x80\x93\x94", at - 1);
  return end == title.npos ? title : title.substr(0, end + 1);
}

// The posts of a later page belong to the topic that began on its first: its URL is their thread,
// and their positions go on.
void join_topic(std::vector<Document>& posts, const Document& article, const TopicPage& place,
                const PagePosts& read, const std::string& page_id) {
  constexpr int kUsualPage = 10;
  const int count = static_cast<int>(posts.size());
  const int pages_before = std::max(std::max(place.page, read.page) - 1, 0);
  const int first = place.first > 0         ? place.first
                    : read.first_number > 1 ? read.first_number - 1
                                            : pages_before * std::max(count, kUsualPage);
  const std::string thread = place.topic.empty() ? page_id : place.topic;
  for (int i = 0; i < count; ++i) {
    Document& post = posts[static_cast<std::size_t>(i)];
    post.position = std::max(first + i, 1);
    post.thread = thread;
    post.thread_title = without_page_number(article.title);
    post.id = thread + "#c" + (post.id.empty() ? std::to_string(post.position) : post.id);
    post.url = article.url;
    post.section = article.section;
    post.language = article.language;
  }
}

}  // namespace

std::vector<Document> read_html(const Page& page, const RejectSink& report) {
  const HtmlTree tree(page.text);
  std::optional<JsonThread> stated = read_json_ld(tree, page.crawled);
  std::vector<Document> documents;
  Document article;
  if (stated && !stated->documents.empty()) {
    documents = std::move(stated->documents);
    if (documents.front().type == DocumentType::article) {
      article = std::move(documents.front());
      documents.erase(documents.begin());
    }
  }
  PagePosts read = read_posts(tree, page);
  const PostNodes nodes(read.nodes.begin(), read.nodes.end());
  article = read_article(tree, page, std::move(article), nodes);
  const TopicPage place = topic_page_of_url(article.url);
  if (!read.posts.empty()) {
    const bool later = place.page != 1 || read.page > 1 || read.first_number > 1;
    if (place.comments || (read.topic && later)) {
      join_topic(read.posts, article, place, read, page.id);
      return std::move(read.posts);
    }
    if (read.topic) {
      take_first_post(article, read);
      if (place.topic != article.url) article.id = place.topic;
    }
  }
  // The page itself or what it states beside: whichever gives more of the comments.
  const auto told = [](const std::vector<Document>& list) {
    return std::count_if(list.begin(), list.end(),
                         [](const Document& d) { return !d.text.empty(); });
  };
  if (told(read.posts) >= told(documents)) documents = std::move(read.posts);
  if (article.title.empty() && article.text.empty() && documents.empty()) {
    if (report) report({Severity::skipped, page.path, page.line, "no title and no text", false});
    return {};
  }
  documents.insert(documents.begin(), std::move(article));
  if (documents.size() == 1) add_comment_items(tree.root(), page.crawled, documents);
  for (std::size_t i = 1; i < documents.size(); ++i) documents[i].position = static_cast<int>(i);
  return documents;
}

}  // namespace glane
