#include "page/plain_text/edge_lines.hpp"

#include <algorithm>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/plain_text/boilerplate_phrases.hpp"

namespace glane {

namespace {

// Longer lines are prose, whatever they name.
constexpr std::size_t kLongestEdge = 700;
// One phrase is enough in a line of no more.
constexpr std::size_t kShortEdge = 170;
constexpr std::size_t kLongestHeading = 90;
constexpr std::size_t kMostHeadLines = 8;
// Of those that stand behind the last paragraph.
constexpr std::size_t kMostFootLines = 16;

// "Résumé | Index | Plan | Texte"
bool is_row_of_links(std::string_view key) {
  return key.size() <= kShortEdge && std::count(key.begin(), key.end(), '|') >= 3;
}

bool is_edge(std::string_view line) {
  if (line.size() > kLongestEdge) return false;
  const std::string key = normalised(line);
  if (is_bare_figures(key) || is_row_of_links(key)) return true;
  return count_phrases_to_reader(key) > (line.size() <= kShortEdge ? 0 : 1);
}

// A byline whose name stands elsewhere: "par , 2 octobre 2018".
bool is_date(std::string_view line, const Date& seen) {
  if (line.size() > kLongestHeading) return false;
  std::string key = normalised(line);
  for (const std::string_view lead : {"par ", "by ", "von ", "por ", ", ", ": ", "- ", "\u00B7 "}) {
    if (key.starts_with(lead)) key.erase(0, lead.size());
  }
  return read_date(key, seen).has_value();
}

// "Posté par Zoé (site personnel) le 3 mai 2021 à 10:00. Édité par Bob."; the date's own element
// may have gone.
bool is_signed_date(std::string_view line) {
  constexpr std::string_view kLeads[] = {"poste par ", "poste le ",  "publie par ",
                                         "ecrit par ", "soumis par", "redige par",
                                         "edite par ", "posted by ", "modere par"};
  return starts_with_any(normalised(line), kLeads) && text_has_digit(line);
}

// "Jeanne Roy" under a text signs it.
bool is_name(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); at = line.find(' ', at) + 1) {
    if (is_ascii_lower(line[at])) return false;
    if (line.find(' ', at) == line.npos) break;
  }
  return true;
}

// "Von Jeanne Roy", "Autor: Jeanne Roy": over a text it is the author's, and not of the text.
bool is_signature(std::string_view line) {
  constexpr std::string_view kLeads[] = {
      "von ",   "by ",      "por ",     "par ",        "autor: ",         "autorin: ",
      "text: ", "author: ", "texte : ", "redaktion: ", "text und fotos: "};
  constexpr std::size_t kLongest = 60;
  if (line.size() > kLongest || line.ends_with('.')) return false;
  const std::string key = normalised(line);
  for (const std::string_view lead : kLeads) {
    // The leads are ASCII, and as long as what they were made of.
    if (key.starts_with(lead)) return is_name(text_behind_words(line, lead));
  }
  return false;
}

// "Stand: 3. März 2021", "Letzte Änderung: 03.03.2021": under a text.
bool is_state(std::string_view line, const Date& seen) {
  constexpr std::string_view kLeads[] = {"stand: ",
                                         "stand ",
                                         "aktualisiert am ",
                                         "aktualisiert: ",
                                         "letzte anderung",
                                         "zuletzt aktualisiert",
                                         "zuletzt geandert",
                                         "letzte aktualisierung",
                                         "last modified",
                                         "last updated",
                                         "derniere mise a jour",
                                         "mis a jour le",
                                         "mise a jour le",
                                         "veroffentlicht am ",
                                         "published on ",
                                         "updated on ",
                                         "publie le "};
  constexpr std::size_t kLongest = 60;
  return line.size() <= kLongest && starts_with_any(normalised(line), kLeads) &&
         find_date(line, seen).has_value();
}

bool is_sentence(std::string_view line) {
  return line.size() > kLongestHeading || ends_with_any(line, {".", "!", "?", "…", "»", "\"", ")"});
}

bool is_prose(std::string_view line) {
  constexpr std::size_t kShortest = 30;
  return line.size() > kShortEdge || (line.size() >= kShortest && is_sentence(line));
}

// Behind the last sentence any line may be the site's, not only the last ones.
void drop_foot(std::vector<std::string_view>& lines) {
  const std::size_t size = lines.size();
  std::size_t foot = size;
  std::vector<bool> is_dropped(size);
  while (foot > 0 && size - foot < kMostFootLines) {
    const std::string_view line = lines[foot - 1];
    is_dropped[foot - 1] = !is_bare_figures(line) && is_edge(line);
    if (!is_dropped[foot - 1] && is_prose(line)) break;
    --foot;
  }
  std::size_t kept = foot;
  for (std::size_t i = foot; i < size; ++i) {
    if (!is_dropped[i]) lines[kept++] = lines[i];
  }
  lines.resize(kept);
}

}  // namespace

bool is_bare_figures(std::string_view key) {
  return key.find_first_not_of("0123456789 +-/|.,") == key.npos && !key.ends_with('.');
}

// As long as the labels of lists are; longer lines may be sentences, of what follows in pictures.
bool is_announcement(std::string_view line) {
  constexpr std::size_t kLongest = 60;
  constexpr std::ptrdiff_t kMostBlanks = 6;
  return line.size() <= kLongest && line.ends_with(':') &&
         std::count(line.begin(), line.end(), ' ') <= kMostBlanks;
}

std::vector<std::string_view> without_edge_lines(std::vector<std::string_view> lines,
                                                 const Date& seen) {
  std::size_t kept = lines.size();
  while (kept > 0 && (is_edge(lines[kept - 1]) || is_state(lines[kept - 1], seen))) --kept;
  // What is left of a text that is nothing else is not judged.
  if (kept == 0) return lines;
  const bool is_headed =
      kept < lines.size() && kept > 1 && !is_sentence(lines[kept - 1]) && !is_name(lines[kept - 1]);
  lines.resize(is_headed ? kept - 1 : kept);
  drop_foot(lines);
  while (lines.size() > 1 && is_announcement(lines.back())) lines.pop_back();
  while (lines.size() > 1 && is_signed_date(lines.front())) lines.erase(lines.begin());
  std::size_t head = 0;
  while (head < lines.size() && head < kMostHeadLines && lines[head].size() <= kShortEdge) ++head;
  if (head == lines.size()) return lines;
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(head);
  lines.erase(std::remove_if(lines.begin(), last,
                             [&](std::string_view line) {
                               return is_edge(line) || is_date(line, seen) || is_signature(line);
                             }),
              last);
  return lines;
}

}  // namespace glane
