// Where on a page readers' comments are headed, and which lists are none of its own: the site's
// latest comments, cards of other articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

class CommentHeads {
 public:
  // in:   url  of the page, maybe empty
  // cost: O(bytes)
  CommentHeads(const PageOutline& outline, std::string_view url);

  // Whether the first headline of comments ("12 commentaires", but neither "0 commentaire" nor
  // "Derniers commentaires") stands before the element and none of something else between them.
  bool head(std::size_t at) const {
    return head_ && at >= outline_[*head_].end && at < other_heading_;
  }

  // Whether that headline stands inside of the element, which is then more than a comment.
  bool are_inside(std::size_t at) const { return head_ && outline_.is_inside(*head_, at); }

  // Whether some line of the page tells that it has just as many comments.
  bool announce(std::size_t count) const { return announced_.contains(count); }

  // Whether the nearest headline over the element is that of the site's latest comments.
  bool list_latest(std::size_t at) const;

  // Whether the element shows, by its title, another page that it links to.
  bool shows_other_page(std::size_t at) const {
    return other_pages_[outline_[at].end] > other_pages_[at];
  }

 private:
  void read_line(std::size_t at);
  void find_other_heading();
  bool is_title_of_other_page(const PageElement& link) const;

  const PageOutline& outline_;
  std::string path_;  // of the page's URL
  std::optional<std::size_t> head_;
  std::size_t other_heading_ = 0;      // the first behind it that heads something else
  std::vector<std::size_t> headings_;  // elements
  std::vector<std::size_t> latest_;    // that head latest comments
  std::unordered_set<std::size_t> announced_;
  std::vector<std::uint32_t> other_pages_;  // how many titles of other pages before each element
};

}  // namespace glane
