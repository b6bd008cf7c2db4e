// Lines over an article's text that say nothing but what is known of it: who wrote it, when and
// where, what it is filed under.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/date.hpp"

namespace glane {

struct KnownFields {
  std::string_view title;
  std::string_view url;            // of the page: its folders are names of sections
  std::vector<std::string> names;  // of who signs, of the site and the section
  std::optional<Date> date;        // of publication
  Date seen;                       // what relative dates count from
};

// `text` without such lines before its second paragraph: "Vie locale", "Disko Von",
// "Le Varlois - 3 mai 2021, 11 h 17", "Colmar, 3 mai 2021", "Mis à jour : 21 h 45",
// "@jeanneroy", the title. A line with any other word is text, and one with another date.
//   in:   text  a line for each paragraph; one without paragraphs is left as it is
//   cost: O(bytes of the lines looked at x names)
std::string without_known_lines(std::string_view text, const KnownFields& known);

}  // namespace glane
