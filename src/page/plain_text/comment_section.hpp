// Finds the comment section of a reader-view page and splits it into comments.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/lines.hpp"
#include "glane/date.hpp"
#include "page/plain_text/comment_split.hpp"

namespace glane {

struct CommentSection {
  std::size_t begin = 0;  // the headline's line; everything from here on is the section's
  std::optional<std::size_t> announced;
  SplitSection split;
  bool is_topic = false;  // posts without a headline: the article is the first of them
};

struct SectionSearch {
  std::size_t from = 0;   // first line that may head the section: behind the article's own head
  bool web_page = false;  // the page shows other signs of the web: less evidence will do
  Date seen;              // when the page was fetched
};

// The section starts at the first headline ("Commentaires (34)", "Vos réactions", "Réagir",
// failing these "Commentaire 1/ ...") with prose above it and, under it, lines that look like
// comments: dated, or as many as announced, or under names. A headline with nothing under it is a
// section without comments where it gives a number. One that announces just as many as stand under
// it goes before another a few lines above.
// Without any headline, a section starts at the second post of a topic ("Posté le ...").
//   out:  nothing where there is no such section: "Commentaires" may head a chapter of any text
//   cost: O(bytes) for each line that reads like a headline, at most ten of them
std::optional<CommentSection> find_comment_section(const std::vector<Line>& lines,
                                                   const SectionSearch& search);

}  // namespace glane
