// The headline over a comment section: "Commentaires (34)", "12 réactions", "Vos avis".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/lines.hpp"

namespace glane {

struct CommentHead {
  std::optional<std::size_t> announced;  // number of comments it claims
  // Only an invitation ("Réagir", "Laisser un commentaire"): it stands over the comments on some
  // pages, under them or far away on others.
  bool invitation = false;
};

// in:   a line; it must consist of words that such headlines use, and of numbers
// cost: O(bytes), next to nothing for long lines
std::optional<CommentHead> read_comment_head(const Line& line);

// The number of a comment that bears one at its head, "Commentaire 1/ Julie", "#3", "12. Marc",
// and where the rest of the line starts. Nothing for other lines.
struct NumberedHead {
  std::size_t number = 0;
  std::string_view rest;      // view into the line's text, maybe empty
  bool says_comment = false;  // "Commentaire 3", and not only "#3"
};
std::optional<NumberedHead> read_numbered_head(const Line& line);

}  // namespace glane
