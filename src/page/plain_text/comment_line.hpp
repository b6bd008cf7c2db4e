// What a single line of a comment section is, seen without its neighbours.
#pragma once

#include <optional>
#include <string>

#include "base/lines.hpp"
#include "glane/date.hpp"

namespace glane {

enum class CommentLineKind {
  blank,
  text,         // an author's name or a text: only the neighbours tell
  date,         // "le 15/07/2022 à 12:31", "il y a 2 heures · Répondre"
  mark,         // "#3", "Répondre", "12 votes": no text
  badge,        // "Membre", "Abonné": no text where it stands beside a date
  number,       // a bare number: a count of votes where many comments have one
  answer,       // "En réponse à Julie"
  signed_date,  // author and date in one line: "Julie, le 15/07/2022 à 12:31"
};

struct CommentLine {
  CommentLineKind kind = CommentLineKind::text;
  std::string author;        // of signed_date; the one answered, of answer
  std::optional<Date> date;  // of date and signed_date
};

// in:   seen  when the page was fetched: what relative dates count from
// cost: O(bytes); long lines are text at once
CommentLine read_comment_line(const Line& line, const Date& seen);

// The author in a line that names one: "Julie :", "Julie dit :", "Par Julie", "#3 Julie" and
// "Julie" all give "Julie".
std::string author_in_comment_line(const Line& line);

// True where the line has a form that only authors' lines have: "Par Julie", "#3 Julie".
bool is_author_comment_line(const Line& line);

}  // namespace glane
