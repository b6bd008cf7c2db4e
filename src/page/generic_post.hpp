// Finds author, date and text in one block by the words of its classes, its links to profiles,
// its lines. Called by generic_posts.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "date/date.hpp"
#include "page/outline.hpp"
#include "page/post_fields.hpp"

namespace glane {

// What is known of each element of a page before its blocks are.
struct PostMarks {
  std::vector<unsigned> words;         // ClassWord of each element
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

PostMarks mark_posts(const Outline& outline, const Date& seen);

// The post in block `i`; author, date and text as far as they are found.
RawPost read_generic_post(const Outline& outline, const PostMarks& marks, const BlockWalk& walk,
                          const std::vector<PostBlock>& blocks, std::size_t i, const Date& seen);

}  // namespace glane
