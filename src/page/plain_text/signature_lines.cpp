#include "page/plain_text/signature_lines.hpp"

#include <algorithm>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongestDate = 90;

// Between names, and agencies that write themselves small.
constexpr std::string_view kSmallInNames[] = {"und",  "and", "et",  "y",   "e",   "mit",
                                              "with", "de",  "di",  "la",  "van", "der",
                                              "dpa",  "afp", "apa", "sid", "epd", "kna"};

bool is_of_name(std::string_view word) {
  // "von quai.example"
  const std::size_t dot = word.rfind('.');
  if (dot != word.npos && dot > 2 && word.size() - dot > 2) return true;
  for (const std::string_view of : {"d'", "d\u2019"}) {
    if (word.starts_with(of)) word.remove_prefix(of.size());
  }
  return word.empty() || !is_ascii_lower(word[0]) || contains(kSmallInNames, word);
}

// "Publié le: 29 déce. 2022": a month that nobody knows.
bool has_year(std::string_view key) {
  for (const std::string_view word : words_of_normalised(key)) {
    if (word.size() == 4 && is_number(word) && starts_with_any(word, {"19", "20"})) return true;
  }
  return false;
}

// What stands behind a date in the same line: a time in words, a section, who wrote.
bool is_little(std::string_view rest, const Date& date) {
  constexpr std::size_t kMost = 60;
  constexpr std::size_t kOneWord = 12;  // "2. Liga"
  rest = trim(rest);
  if (rest.size() <= kOneWord && !rest.ends_with('.')) return true;
  return rest.size() <= kMost && !rest.ends_with('.') &&
         (date.precision >= Precision::minute ||
          starts_with_any(rest, {"|", "\u00B7", "\u2022", "by ", "von ", "par ", "por "}));
}

}  // namespace

bool is_name_line(std::string_view line) {
  for (const std::string_view word : split(line, " ")) {
    if (!word.empty() && is_ascii_lower(word[0])) return false;
  }
  return true;
}

bool is_signature_line(std::string_view line) {
  constexpr std::string_view kLeads[] = {"von ",
                                         "von: ",
                                         "by ",
                                         "by: ",
                                         "por ",
                                         "por: ",
                                         "par ",
                                         "di ",
                                         "door ",
                                         "autor: ",
                                         "autorin: ",
                                         "autoren: ",
                                         "text: ",
                                         "text von ",
                                         "texte : ",
                                         "texte de ",
                                         "un texte de ",
                                         "un texte par ",
                                         "redige par ",
                                         "redige et verifie par ",
                                         "ecrit par ",
                                         "publie par ",
                                         "propos recueillis par ",
                                         "un article de ",
                                         "author: ",
                                         "redaktion: ",
                                         "redacteur: ",
                                         "redactor: ",
                                         "written by ",
                                         "written by: ",
                                         "posted by ",
                                         "posted by: ",
                                         "verfasst von ",
                                         "verfasst von: ",
                                         "geschrieben von ",
                                         "geschrieben von: ",
                                         "eine kolumne von ",
                                         "ein kommentar von ",
                                         "ein gastbeitrag von ",
                                         "eine analyse von ",
                                         "ein interview von ",
                                         "interview von ",
                                         "reviewed by ",
                                         "reviewed by: ",
                                         "medically reviewed by ",
                                         "fact checked by ",
                                         "fact-checked by ",
                                         "fachlich gepruft von ",
                                         "relu par ",
                                         "text und fotos: ",
                                         "quelle: ",
                                         "source: "};
  constexpr std::size_t kLongest = 70;
  const std::string key = normalised(line);
  // Said in a sentence of its own: "Rédigé par Jeanne Roy."
  if (line.ends_with('.') && starts_with_any(key, {"redige ", "ecrit par ", "written by ",
                                                   "verfasst von ", "geschrieben von "})) {
    line.remove_suffix(1);
  }
  if (line.size() > kLongest || line.ends_with('.')) return false;
  const auto* const lead =
      std::find_if(std::begin(kLeads), std::end(kLeads),
                   [&](std::string_view each) { return key.starts_with(each); });
  if (lead == std::end(kLeads)) return false;
  std::string names = squeeze_blanks(line);
  names = text_behind_words(names, *lead);
  std::replace_if(
      names.begin(), names.end(), [](char c) { return c == ',' || c == '/' || c == '('; }, ' ');
  const std::vector<std::string_view> words = split(names, " ");
  // "Von A bis Z" is no name.
  constexpr std::size_t kShortest = 3;
  const auto is_long = [](std::string_view word) { return word.size() >= kShortest; };
  return std::all_of(words.begin(), words.end(), is_of_name) &&
         std::any_of(words.begin(), words.end(), is_long);
}

bool is_date_line(std::string_view line, const Date& seen) {
  if (line.size() > kLongestDate) return false;
  std::string key = normalised(line);
  for (const std::string_view lead : {"par ", "by ", "von ", "por ", ", ", ": ", "- ", "\u00B7 "}) {
    if (key.starts_with(lead)) key.erase(0, lead.size());
  }
  if (read_date(key, seen)) return true;
  const auto found = find_date(line, seen);
  if (!found) return false;
  // A day of the week.
  const std::string_view before = trim(line.substr(0, found->begin));
  const bool is_first = before.empty() ||
                        (before.find(' ') == before.npos && before.ends_with(',')) ||
                        contains({"On", "Am", "Le", "El"}, before);
  return is_first && is_little(line.substr(found->end), found->date);
}

bool is_timed_line(std::string_view line, const Date& seen) {
  constexpr std::size_t kLongest = 110;
  if (line.size() > kLongest || ends_with_any(line, {".", "!", "?", ":"})) return false;
  const auto found = find_date(line, seen);
  return found && found->begin == 0 && found->date.precision >= Precision::minute;
}

bool is_state_line(std::string_view line, const Date& seen) {
  constexpr std::string_view kLeads[] = {
      "stand ",         "stand:",         "aktualisiert",     "letzte anderung", "letzte aktualis",
      "zuletzt ",       "veroffentlicht", "erstellt am",      "erschienen am",   "datum:",
      "last modified",  "last updated",   "updated",          "posted:",         "posted on",
      "published:",     "published on",   "publication date", "created",         "release date",
      "derniere m",     "mis a jour",     "mise a jour",      "publie le",       "cree:",
      "cree le",        "publicado",      "actualizado",      "fecha:",          "pubblicato il",
      "aggiornato",     "gepubliceerd",   "geplaatst op",     "dodano",          "opublikowano",
      "letztes update", "news date",      "griffonne le",     "redige le"};
  constexpr std::size_t kTwoDates = 200;  // "Created ... Edited ..."
  if (line.size() > kTwoDates) return false;
  if (line.size() > kLongestDate) {
    const std::string key = normalised(line);
    return key.starts_with("created ") && key.find(" edited ") != key.npos;
  }
  if (line.starts_with('[') || line.starts_with('(')) line.remove_prefix(1);
  const std::string key = normalised(line);
  return starts_with_any(key, kLeads) && (find_date(line, seen) || has_year(key));
}

bool is_signed_date_line(std::string_view line) {
  constexpr std::string_view kLeads[] = {"poste par ", "poste le ",  "publie par ",
                                         "ecrit par ", "soumis par", "redige par",
                                         "edite par ", "posted by ", "modere par"};
  return starts_with_any(normalised(line), kLeads) && text_has_digit(line);
}

}  // namespace glane
