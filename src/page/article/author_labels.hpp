// Reads the lines in which a page names its author beside something else.
#pragma once

#include <string>
#include <string_view>

#include "glane/date.hpp"

namespace glane {

// "Rédacteur :" in a line or a cell of its own.
//   in: key  normalised
bool is_label_of_author(std::string_view key);

// "Autor" in a line of its own: the name stands in the next one.
//   in: key  normalised
bool is_label_in_line(std::string_view key);

// "Jeanne Roy unter" of "Jeanne Roy unter Ville, Ponts", whose links to categories were left out:
// up to the word that leads to them.
std::string_view without_filing(std::string_view text);

// "Von Jeanne Roy am 3.3.2020" of "Von Jeanne Roy am 3.3.2020 gespeichert unter Kultur".
std::string_view without_filed_words(std::string_view text);

// "jroy" of "Filed under: Ville — jroy @ 10:30", as WordPress's first theme signs; empty: no such
// line.
std::string_view name_before_time(std::string_view text);

// "Автор:", "Συντάκτης:": one or two words in any language, which the name follows.
bool is_bare_label(std::string_view text);

// "Autor Jeanne Roy:": a label and a name, with a colon behind them.
bool is_signed_label(std::string_view text);

// "ubersetzung jeanne roy", "reviewed by jeanne roy": names whoever translated or checked, and not
// who wrote.
//   in: key  normalised
bool is_of_other_hand(std::string_view key);

// The same of words right before a name: "... Verified by".
//   in: key  normalised
bool ends_with_other_hand(std::string_view key);

// Without the editor of a Chinese line: "作者：王小河 责任编辑：李河", of which nothing may be
// left.
std::string_view without_editor(std::string_view text);

// "von Jeanne Roy" of "vonJeanne Roy": two elements side by side.
std::string with_parted_lead(const std::string& text);

// "zur artikelubersicht", "alle beitrage": where a link leads.
//   in: key  normalised
bool is_way(std::string_view key);

// "politics reporter"; "staff writer" is all that some sign with.
//   in: key  normalised
bool is_post_held(std::string_view key);

// Without the address of "Jeanne Roy - email : jroy@quai.example".
std::string_view without_mail(std::string_view text);

// "AFP - Jeanne Roy": behind a label the person of two.
std::string person_of(std::string signature);

// "Jeanne Roy" of "Jeanne Roy, Projektleiterin am Quai": behind a label what is no name is said
// of the person before it.
std::string person_before_function(std::string signature);

// The person of "04.02.2022 | 13:10 Uhr | Jeanne Roy"; empty: the line is none of that kind.
std::string name_behind_date(std::string_view line, const Date& seen);

}  // namespace glane
