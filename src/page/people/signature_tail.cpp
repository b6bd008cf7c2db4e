#include "page/people/signature_tail.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

std::string_view without_function(std::string_view line) {
  for (const std::string_view role : {" Envoyé", " envoyé", " Correspondant", " correspondant"}) {
    const std::string_view names = line.substr(0, std::min(line.find(role), line.size()));
    if (names.size() < line.size() && names.find(' ') != names.npos) line = trim(names);
  }
  return line;
}

std::string_view without_button(std::string_view line) {
  for (const std::string_view button : {" Suivre", " S'abonner", " Follow", " Folgen", " Shares"}) {
    if (line.ends_with(button)) line = trim(line.substr(0, line.size() - button.size()));
  }
  return line;
}

// "Jeanne Roy @jroy"
std::string_view without_handle(std::string_view line) {
  const std::size_t handle = line.rfind(" @");
  const bool is_last = handle != line.npos && line.find(' ', handle + 1) == line.npos;
  return is_last ? line.substr(0, handle) : line;
}

std::string_view without_pictures(std::string_view line) {
  for (const std::string_view word : {" Illustration", " Photo", " Foto", " / Photo",
                                      " Bild: ", " Bilder", " photos", " photo :", " (photo"}) {
    const std::size_t at = line.find(word);
    if (at != line.npos && is_full_name(line.substr(0, at))) return trim(line.substr(0, at));
  }
  return line;
}

// "Jeanne Roy for Le Quai": whom somebody wrote it for.
std::string_view without_paper(std::string_view line) {
  for (const std::string_view word : {" for ", " For "}) {
    const std::size_t at = line.find(word);
    if (at != line.npos && starts_with_capital(line.substr(at + word.size())) &&
        is_full_name(line.substr(0, at))) {
      return line.substr(0, at);
    }
  }
  return line;
}

// "Jeanne Roy22 Dec 2016", "Jeanne Roy 2"
std::string_view without_figures(std::string_view line) {
  constexpr std::ptrdiff_t kYearDigits = 4;
  constexpr std::size_t kMostNoteDigits = 2;
  const std::size_t digit = line.find_first_of("0123456789");
  if (digit == line.npos || digit == 0) return line;
  const std::string_view name = trim(line.substr(0, digit));
  const std::string_view figures = line.substr(digit);
  const bool is_note = line[digit - 1] == ' ' && figures.size() <= kMostNoteDigits &&
                       std::all_of(figures.begin(), figures.end(), is_ascii_digit);
  const bool is_date = std::count_if(figures.begin(), figures.end(), is_ascii_digit) > kYearDigits;
  return (is_note || is_date) && is_full_name(name) ? name : line;
}

// "Jeanne Roy." -> "Jeanne Roy"; "Jr." is said with its stop.
std::string_view without_stop(std::string_view line) {
  constexpr std::size_t kLongestAbbreviation = 4;
  if (!line.ends_with('.')) return line;
  const std::string_view name = line.substr(0, line.size() - 1);
  const std::size_t last = name.size() - (name.rfind(' ') + 1);
  return last >= kLongestAbbreviation && is_full_name(name) ? name : line;
}

}  // namespace

std::string_view without_sign_at_end(std::string_view line) {
  for (const std::string_view sign :
       {" -", " |", " :", " \u2013", " \u2014", " \u2022", " \u00B7"}) {
    if (line.ends_with(sign)) return trim(line.substr(0, line.size() - sign.size()));
  }
  return line;
}

std::string_view without_signature_tail(std::string_view line) {
  line = without_handle(without_button(without_function(without_sign_at_end(line))));
  return without_stop(without_figures(without_paper(without_pictures(line))));
}

}  // namespace glane
