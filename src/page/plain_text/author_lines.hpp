// Tells the authors' names from the texts among the lines of a comment section that bears no
// markup: author, text, author, text ... where a text may have several lines or one word.
//
// The rule. Each line gets a weight for being a name: what it looks like (pseudonym_likeness), how
// often the same line stands in the section, whether it is quoted or mentioned as a name
// elsewhere, and where it stands: beside a date, after a row of buttons. A comment is a name and
// at least one line of text; the labelling of all lines with the greatest sum of weights wins
// (Viterbi). What the first labelling shows of the section's layout (blank lines around names,
// dates under them, texts of one line) then weighs in a second one.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/lines.hpp"

namespace glane {

// A line that is a name or a text, with its surroundings; dates, buttons and blank lines are no
// items but stand in the flags of their neighbours.
struct SectionItem {
  std::size_t at = 0;  // index of the line
  bool blank_before = false;
  bool blank_after = false;
  bool date_before = false;
  bool date_after = false;
  bool mark_before = false;    // "Répondre", "12 votes"
  bool number_before = false;  // "#3"
  // What stands between this line and the next may be a text that only looks like a button.
  bool doubtful_mark_after = false;
  bool known_name = false;   // quoted or mentioned as a name elsewhere
  bool signed_line = false;  // a name and a date in one line: surely an author
};

enum class DatePlace { nowhere, after_author, before_author, after_text };

struct SectionLayout {
  DatePlace dates = DatePlace::nowhere;
  bool one_line_each = false;  // texts hold <br>: a text is one line
  std::optional<std::size_t> announced;
};

// out:  for each item, whether it is an author's line
// cost: O(items)
std::vector<bool> mark_author_lines(const std::vector<Line>& lines,
                                    const std::vector<SectionItem>& items,
                                    const SectionLayout& layout);

}  // namespace glane
