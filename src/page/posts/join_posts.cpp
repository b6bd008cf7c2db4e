#include "page/posts/join_posts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "page/document/canonical_url.hpp"
#include "page/posts/topic_page.hpp"

namespace glane {

namespace {

// A topic's first post is its article.
void move_first_post(Document& article, PagePosts& read) {
  Document& first = read.posts.front();
  if (!first.author.empty()) {
    article.author = std::move(first.author);
    article.authors = {article.author};  // a pseudonym, commas included
  }
  if (first.date) article.date = first.date;
  article.text = std::move(first.text);
  article.quotes = std::move(first.quotes);
  read.posts.erase(read.posts.begin());
}

// "Le pont - Page 2" -> "Le pont"
std::string without_page_number(std::string_view title) {
  constexpr std::size_t kLongestNumber = 12;
  const std::size_t at = std::max(title.rfind("Page ") + 1, title.rfind("page ") + 1);
  const bool numbered = at > 3 && title.size() - at < kLongestNumber &&
                        title.find_first_of("0123456789", at) != title.npos;
  if (!numbered) return std::string(title);
  std::string_view bare = trim(title.substr(0, at - 1));
  for (const std::string_view sign : {"-", "|", "–", "—", ",", "(", ":", "•"}) {
    if (bare.ends_with(sign)) return std::string(trim(bare.substr(0, bare.size() - sign.size())));
  }
  return std::string(bare);
}

// "Sujet : Le pont" -> "Le pont"
std::string without_label(std::string title) {
  for (const std::string_view label : {"Sujet", "SUJET", "Topic", "Discussion", "Fil"}) {
    if (!title.starts_with(label)) continue;
    const std::string_view rest = trim(std::string_view(title).substr(label.size()));
    if (rest.starts_with(':') && rest.size() > 1) return std::string(trim(rest.substr(1)));
  }
  return title;
}

// Where the first post of a later page stands in its topic.
int first_position(const TopicPage& place, const PagePosts& read) {
  if (place.first > 0) return place.first;
  if (read.first_number > 1) return read.first_number - 1;
  // Pages before it were full, and this one need not be.
  constexpr int kLeastPage = 10;
  const int pages_before = std::max(std::max(place.page, read.page) - 1, 0);
  return pages_before * std::max(static_cast<int>(read.posts.size()), kLeastPage);
}

// The posts of a later page belong to the topic that began on its first: its URL is their thread,
// and their positions go on.
std::vector<Document> posts_of_later_page(const Document& article, const TopicPage& place,
                                          PagePosts read, const Page& page) {
  const std::string thread = place.topic.empty() ? page.id : canonical_url(place.topic);
  const std::string title = without_page_number(article.title);
  int position = std::max(first_position(place, read), 1);
  for (Document& post : read.posts) {
    post.position = position++;
    post.thread = thread;
    post.thread_title = title;
    post.id = thread + "#c" + (post.id.empty() ? std::to_string(post.position) : post.id);
    post.url = article.url;
    post.claimed_url = article.claimed_url;
    post.section = article.section;
    post.language = article.language;
  }
  return std::move(read.posts);
}

std::ptrdiff_t with_text(const std::vector<Document>& documents) {
  return std::count_if(documents.begin(), documents.end(),
                       [](const Document& document) { return !document.text.empty(); });
}

}  // namespace

std::vector<Document> join_posts(Document article, std::vector<Document> stated, PagePosts read,
                                 const Page& page) {
  if (read.topic) article.title = without_label(std::move(article.title));
  const TopicPage place = topic_page_of_url(article.url);
  if (!read.posts.empty()) {
    const bool later = place.page != 1 || read.page > 1 || read.first_number > 1;
    if (place.comments || (read.topic && later)) {
      return posts_of_later_page(article, place, std::move(read), page);
    }
    if (read.topic) {
      move_first_post(article, read);
      if (place.topic != article.url) article.id = canonical_url(place.topic);
    }
  }
  std::vector<Document> documents =
      with_text(read.posts) >= with_text(stated) ? std::move(read.posts) : std::move(stated);
  if (article.title.empty() && article.text.empty() && documents.empty()) return {};
  documents.insert(documents.begin(), std::move(article));
  for (std::size_t i = 1; i < documents.size(); ++i) documents[i].position = static_cast<int>(i);
  return documents;
}

}  // namespace glane
