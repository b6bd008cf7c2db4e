// Lines that a page prints a second time.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace glane {

// A line, and what the page has around it.
struct BodyLine {
  std::string_view text;  // empty: links were left out here
  bool heading = false;
  bool over_links = false;  // that were left out
  bool over_plea = false;   // that was dropped
};

// Of an article for subscribers some templates print the free part twice. What stands there more
// often is the author's.
bool is_printed_twice(const std::vector<BodyLine>& lines, std::size_t at);

// A preview of a paragraph that is cut off ("que...", "la re (...)"), where the whole one stands.
bool is_cut_off(const std::vector<BodyLine>& lines, std::size_t at);

// A sentence of a paragraph near by, shown a second time in large letters; headings and "- Les
// quais -" may take their words from the text.
bool is_pull_quote(const std::vector<BodyLine>& lines, std::size_t at);

// How many lines behind a pull quote say who said it: "Jeanne Roy", or "Jeanne", "Roy" and what she
// is.
std::size_t count_signature_lines(const std::vector<BodyLine>& lines, std::size_t quote);

// Drops the second printing of a text that a page holds twice, for telephones: from one of its
// first long lines on, for the lead is printed once.
void drop_second_printing(std::vector<BodyLine>& lines);

// Drops the second printing of a box that stands in two places of a page: three long lines or more
// in the order that they had before.
void drop_repeated_prose(std::vector<BodyLine>& lines);

}  // namespace glane
