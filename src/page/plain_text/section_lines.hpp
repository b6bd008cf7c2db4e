// The lines of a comment section, each with what it turns out to be among its neighbours: a
// bare number is a count of votes where there are several, "Membre" is no text beside a date,
// "Haut de page" ends the section where no comment follows.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/lines.hpp"
#include "glane/date.hpp"
#include "page/plain_text/author_lines.hpp"
#include "page/plain_text/comment_line.hpp"

namespace glane {

struct SectionLines {
  std::size_t begin = 0;           // of the section in the page
  std::vector<CommentLine> kinds;  // one a line from `begin` on; the footer is cut off
  std::unordered_map<std::string_view, std::size_t> times;  // how often each key stands here
  bool signed_at_foot = false;  // author and date stand under their text
};

SectionLines classify_section(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                              const Date& seen);

// True for a button or invitation that stands once and bears no number: under a name without
// other text it is the text ("Pas de commentaire").
bool may_be_section_text(const Line& line, const SectionLines& section);

// The lines that are names or texts, with their surroundings.
std::vector<SectionItem> items_of_section_lines(const std::vector<Line>& lines,
                                                const SectionLines& section);

// Where the dates of the comments stand.
DatePlace dates_of_section_lines(const std::vector<Line>& lines, const SectionLines& section);

}  // namespace glane
