// Splits the lines of a comment section into comments.
//
// Four layouts are known: a name, maybe a date and buttons, and the text under it (the usual
// one; names are found by author_lines.hpp); the text first and its signature under it ("Posté
// par Julie, le 15/07/2022"); texts without names under numbers ("Commentaire 1/"); name and text
// in one line ("julla0 : Merci"). Nothing is
// lost: a line is dropped only as a date that is read, as a button or invitation, or as an
// author's name; one that would leave a comment empty is its text after all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lines.hpp"
#include "glane/date.hpp"

namespace glane {

struct RawComment {
  std::string author;  // empty: unknown
  std::optional<Date> date;
  std::string answered;                 // "En réponse à Julie"
  std::vector<std::string_view> lines;  // of the page, quotations and markup included
};

struct SplitSection {
  std::vector<RawComment> comments;
  std::vector<std::size_t> preamble;  // lines before the first comment that are no boilerplate
  std::size_t content = 0;            // lines that are neither boilerplate nor blank
  std::size_t dated = 0;              // comments with a date of their own
  double likeness = 0;                // mean pseudonym_likeness of the authors' lines
};

struct SplitOptions {
  Date seen;  // when the page was fetched: what relative dates count from
  std::optional<std::size_t> announced;
};

// in:   lines [begin, end) are the section without its headline
// cost: O(bytes)
SplitSection split_comments(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                            const SplitOptions& options);

}  // namespace glane
