#include "page/posts/comment_heads.hpp"

#include <algorithm>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/html/element_text.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/comment_head.hpp"

namespace glane {

namespace {

// Visible bytes, without blanks; headlines of comments may name the article.
constexpr std::uint32_t kLongestLine = 160;
constexpr std::uint32_t kLeastTitle = 8;

// "https://lagazette.example/a/b?c#d" -> "/a/b"; "#d" -> "".
std::string_view path_of(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t host = url.find("//");
  if (host == url.npos) return url;
  const std::size_t path = url.find('/', host + 2);
  return path == url.npos ? "/" : url.substr(path);
}

bool is_date(std::string_view text) {
  // Only whether there is one is asked for, not when "hier" was.
  const Date any{2007, 6, 12, 12, 0, 0, Precision::second, 120};
  return text_has_digit(text) && find_date(text, any).has_value();
}

bool heads_latest(std::string_view key) {
  return contains_any(
      key, {"derniers commentaires", "dernieres reactions", "commentaires recents",
            "reactions recentes", "recent comments", "latest comments", "derniers avis"});
}

}  // namespace

CommentHeads::CommentHeads(const PageOutline& outline, std::string_view url)
    : outline_(outline), path_(path_of(url)), other_pages_{0} {
  other_pages_.reserve(outline.size() + 1);
  for (std::size_t at = 0; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    const bool title = is_element(*element.node, GUMBO_TAG_A) && is_title_of_other_page(element);
    other_pages_.push_back(other_pages_.back() + (title ? 1 : 0));
    if (element.hidden) continue;
    if (is_heading_element(*element.node)) headings_.push_back(at);
    if (element.text_bytes > 0 && element.text_bytes <= kLongestLine) read_line(at);
  }
  find_other_heading();
}

void CommentHeads::find_other_heading() {
  other_heading_ = outline_.size();
  if (!head_) return;
  const auto behind = std::upper_bound(headings_.begin(), headings_.end(), *head_);
  const auto other = std::find_if(behind, headings_.end(), [&](std::size_t heading) {
    const std::string text = text_inside(outline_.node(heading));
    const Line line{text, normalised(text)};
    return boilerplate_of_line(line) && !read_comment_head(line);
  });
  if (other != headings_.end()) other_heading_ = *other;
}

void CommentHeads::read_line(std::size_t at) {
  const GumboNode& node = outline_.node(at);
  const bool heading = is_heading_element(node);
  const std::string text = heading ? text_inside(node) : direct_text(node);
  // Words of all headlines of comments, whatever their first letter's case.
  constexpr std::string_view kParts[] = {"omment", "OMMENT",      "action",   "ACTION",
                                         "vis",    "ponse",       "lexion",   "coms",
                                         "essage", "ontribution", "iscussion"};
  if (text.size() < 5 || !contains_any(text, kParts)) return;
  const std::string key = normalised(text);
  if (heads_latest(key)) {
    latest_.push_back(at);
    return;
  }
  const auto found = read_comment_head(Line{text, key});
  if (!found) return;
  if (found->announced) announced_.insert(*found->announced);
  const bool none = found->announced && *found->announced == 0;
  if (heading && !head_ && !found->invitation && !none) head_ = at;
}

bool CommentHeads::list_latest(std::size_t at) const {
  const auto next = std::lower_bound(latest_.begin(), latest_.end(), at);
  if (next == latest_.begin()) return false;
  const std::size_t latest = *std::prev(next);
  const bool headed_again = head_ && *head_ > latest && *head_ < at;
  // What follows the headline, in the element that it heads.
  std::size_t around = outline_[latest].parent;
  while (around != 0 && outline_[around].end == outline_[latest].end)
    around = outline_[around].parent;
  return !headed_again && outline_.is_inside(at, around) && around != 0 &&
         !is_element(outline_.node(around), GUMBO_TAG_BODY);
}

bool CommentHeads::is_title_of_other_page(const PageElement& link) const {
  if (link.text_bytes < kLeastTitle || link.text_bytes > kLongestLine) return false;
  const std::string_view href = attribute_of(*link.node, "href");
  const std::string_view path = path_of(href);
  if (path.empty() || path == path_ || starts_with_any(href, {"javascript:", "mailto:"})) {
    return false;
  }
  // Its author's site, and "Share this comment on ..."
  if (attribute_has_word(*link.node, "rel", "nofollow")) return false;
  if (contains_any(href, {"/intent/", "/share", "sharer"})) return false;
  // A comment may have a title, which links to itself.
  if (attribute_has_word(*link.node, "rel", "bookmark") || path.find("comment") != path.npos)
    return false;
  const std::string text = text_inside(*link.node);
  return std::count(text.begin(), text.end(), ' ') > 1 && !is_date(text);
}

}  // namespace glane
