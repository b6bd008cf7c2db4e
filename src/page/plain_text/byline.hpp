// The lines that say who wrote an article and when: "Par Jeanne Roy", "Publié le 15/07/2022 à
// 11:45 par X", "Jeanne Roy et AFP - 3 mars 2021 - 3 min de lecture".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lines.hpp"
#include "glane/date.hpp"

namespace glane {

struct Byline {
  std::string author;  // as the page signs, without "Par"; empty: none named
  std::vector<std::string> authors;
  std::optional<Date> date;
  bool updated = false;                 // the date is that of an update only
  std::optional<std::size_t> comments;  // "12 commentaires"
  // Says so ("Par", "Publié"), or gives a time of day: a line of a web page beyond doubt.
  bool telling = false;
  bool published = false;  // "Publié", "Mis à jour": a word of the trade stands by the date
  // Nothing else stands in the line.
  bool complete = true;
};

// "Mis à jour le", "Aktualisiert am", "last edited": a word of updates stands in the text.
bool tells_of_update(std::string_view text);

// in:   seen  when the page was fetched: what relative dates count from
// out:  nothing for a line that names neither date nor author in such a form; prose that holds a
//       date is none. A bare name ("Jeanne Roy") is one: only its place tells.
// cost: O(bytes); long lines are prose at once
std::optional<Byline> read_byline(const Line& line, const Date& seen);

}  // namespace glane
