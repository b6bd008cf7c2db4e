// What the elements of a page are to a reader of posts: named as an author, a date or a text,
// bearing a date, a button to answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "glane/date.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// What is known of each element of a page before its blocks are.
struct PostMarks {
  std::vector<unsigned> words;         // PartKind of each element
  std::vector<std::uint32_t> dates;    // how many before this one bear a date,
  std::vector<std::uint32_t> answers;  // are a button to answer or report,
  std::vector<std::uint32_t> names;    // are named as an author's

  std::uint32_t dates_in(std::size_t begin, std::size_t end) const {
    return dates[end] - dates[begin];
  }
  std::uint32_t names_in(std::size_t begin, std::size_t end) const {
    return names[end] - names[begin];
  }
  std::uint32_t answers_in(std::size_t begin, std::size_t end) const {
    return answers[end] - answers[begin];
  }
};

// cost: O(bytes)
PostMarks mark_posts(const PageOutline& outline, const Date& seen);

// A link to the site of who wrote a comment, as WordPress makes it.
bool is_commenter_link_mark(const GumboNode& node);

// A link or button such as « Répondre », "Citer", "Signaler".
bool is_answer_button_mark(const GumboNode& node);

}  // namespace glane
