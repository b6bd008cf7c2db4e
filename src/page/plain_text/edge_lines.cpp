#include "page/plain_text/edge_lines.hpp"

#include <algorithm>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/plain_text/phrases_to_reader.hpp"
#include "page/plain_text/signature_lines.hpp"

namespace glane {

namespace {

// Longer lines are prose, whatever they name.
constexpr std::size_t kLongestEdge = 1000;
// One phrase is enough in a line of no more.
constexpr std::size_t kShortEdge = 170;
constexpr std::size_t kLongestHeading = 90;
constexpr std::size_t kMostHeadLines = 8;
// Of those that stand behind the last paragraph.
constexpr std::size_t kMostFootLines = 16;

// "Résumé | Index | Plan | Texte", "Actualités › Sciences › Optique"
bool is_row_of_links(std::string_view key) {
  if (key.size() > kShortEdge) return false;
  constexpr std::string_view kArrow = "\u203A";
  const std::size_t arrow = key.find(kArrow);
  return std::count(key.begin(), key.end(), '|') >= 3 ||
         (arrow != key.npos && key.find(kArrow, arrow + 1) != key.npos);
}

// "Cet article vous a plu ? ...": whatever follows is for whoever says yes.
bool begins_with_question(std::string_view key) {
  constexpr std::size_t kLongest = 80;
  const std::size_t end = key.find_first_of("?.!:");
  return end < kLongest && key[end] == '?' && count_phrases_to_reader(key.substr(0, end)) > 0;
}

// "Follow the Varlois on Mastodon", "Suivez le Varlois : Twitter | Facebook".
bool is_follow(std::string_view key) {
  constexpr std::size_t kLongest = 300;
  constexpr std::string_view kNetworks[] = {"twitter",  "facebook", "instagram", "x",     "youtube",
                                            "mastodon", "social",   "linkedin",  "tiktok"};
  if (key.size() > kLongest ||
      !starts_with_any(key, {"follow ", "suivez ", "folge ", "folgt ", "folgen sie ", "sigue ",
                             "siga ", "segui ", "volg "})) {
    return false;
  }
  for (const std::string_view before : {" on ", " sur ", " auf ", " en ", " su ", " op ", ": "}) {
    const std::size_t at = key.find(before);
    if (at != key.npos && starts_with_any(key.substr(at + before.size()), kNetworks)) return true;
  }
  return false;
}

// "#ponts #Rhin", "#ponts#Rhin"
bool is_row_of_hashtags(std::string_view line) {
  const std::vector<std::string_view> words = split(line, " ");
  return std::count(line.begin(), line.end(), '#') >= 2 &&
         std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return word.empty() || word[0] == '#'; });
}

// "XS", "S", "M": what a template calls the widths of windows, a line for each.
bool is_width(std::string_view line) {
  return contains({"XS", "SM", "S", "MD", "M", "LG", "L", "XL", "XXL"}, line);
}

// "Political Editor", "Journaliste au service des sports": under the name of who signs.
bool is_office(std::string_view line) {
  constexpr std::size_t kLongest = 45;
  constexpr std::size_t kMostWords = 6;
  constexpr std::string_view kLast[] = {"editor",      "reporter", "correspondent", "writer",
                                        "journalist",  "editors",  "reporters",     "columnist",
                                        "contributor", "redaktion"};
  constexpr std::string_view kFirst[] = {
      "journaliste",   "reporter",   "redacteur", "redactrice",  "correspondant", "correspondante",
      "philosophe",    "sociologue", "historien", "historienne", "economiste",    "politologue",
      "ecrivain",      "ecrivaine",  "redakteur", "redakteurin", "journalistin",  "korrespondent",
      "chefredakteur", "redactor",   "redactora", "periodista",  "professeur",    "professeure"};
  if (line.size() > kLongest || line.find_first_of(".:?!#") != line.npos) return false;
  const std::string key = normalised(line);
  const std::vector<std::string_view> words = words_of_normalised(key);
  if (words.empty() || words.size() > kMostWords) return false;
  return contains(kLast, words.back()) || contains(kFirst, words.front());
}

// "By Jeanne Roy, a deputy editor at Le Quai. She has covered bridges for a decade."
bool is_author_card(std::string_view line) {
  constexpr std::size_t kLongest = 250;
  constexpr std::size_t kLongestName = 50;
  if (line.size() > kLongest) return false;
  const std::string key = normalised(line);
  if (!starts_with_any(key, {"by ", "par ", "von ", "por "})) return false;
  const std::size_t space = line.find(' ');
  const std::size_t comma = key.find(", ");
  if (!starts_with_capital(line.substr(space + 1)) || comma > kLongestName) return false;
  const std::string_view office = std::string_view(key).substr(comma + 2);
  return starts_with_any(
             office, {"a ", "an ", "the ", "enseignant", "professeur", "journaliste", "chercheu",
                      "maitre de conf", "maitresse de conf", "directeur", "directrice", "docteur",
                      "redakteur", "doctorant", "periodista"}) &&
         (!key.starts_with("by ") ||
          contains_any(office, {"editor", "reporter", "writer", "correspondent", "columnist"}));
}

// "Le Varlois | 3 mai 2021 à 13h36 • Mis à jour le 4 mai": a date among what signs part.
bool is_dated_row(std::string_view line, const Date& seen) {
  constexpr std::size_t kLongest = 120;
  if (line.size() > kLongest || ends_with_any(line, {".", "!", "?", ":"}) ||
      !contains_any(line, {" | ", " \u2022 ", " \u00B7 "})) {
    return false;
  }
  const auto found = find_date(line, seen);
  return found && found->date.precision >= Precision::day;
}

// "Jeanne Roy2020-09-18T14:37:41+02:00September 18th, 2020|Ponts": a moment as machines write it,
// hidden from who sees the page.
bool holds_machine_moment(std::string_view key) {
  constexpr std::string_view kForm = "0000-00-00t00:00:00";
  if (key.size() > kShortEdge) return false;
  for (std::size_t t = key.find('t'); t != key.npos; t = key.find('t', t + 1)) {
    constexpr std::size_t kDayBytes = 10;
    if (t < kDayBytes || t - kDayBytes + kForm.size() > key.size()) continue;
    const std::string_view written = key.substr(t - kDayBytes, kForm.size());
    const auto fits = [](char c, char form) {
      return form == '0' ? c >= '0' && c <= '9' : c == form;
    };
    if (std::equal(written.begin(), written.end(), kForm.begin(), fits)) return true;
  }
  return false;
}

// "https://x.example/90871", "roy@quai.example"; one that the line before announces is text.
bool is_address(std::string_view line) {
  const std::size_t at = line.find('@');
  const bool is_mail = at != line.npos && at > 0 && line.find('.', at) != line.npos;
  return line.find(' ') == line.npos &&
         (is_mail || starts_with_any(line, {"http://", "https://", "www."}));
}

// "Author Jeanne Roy", "Keywords pont, bac", "Date 03.05.2021": as a page sums itself up.
bool is_of_summary(std::string_view key) {
  constexpr std::size_t kLongestName = 60;
  if (key.size() > kShortEdge || key.ends_with('.')) return false;
  if (starts_with_any(
          key, {"keywords ", "keywords:", "keyword:", "keyword :", "schlagworter ", "themen: "}))
    return true;
  return key.size() <= kLongestName &&
         (key.starts_with("author ") ||
          (starts_with_any(key, {"date ", "datum "}) && text_has_digit(key)));
}

// "Exklusiv für Mitglieder", alone in its line.
bool is_reserved(std::string_view key) {
  constexpr std::size_t kLongest = 40;
  return key.size() <= kLongest && !key.ends_with('.') &&
         starts_with_any(key,
                         {"exklusiv fur ", "nur fur abonn", "nur fur mitgl", "reserve aux ",
                          "reserve a nos ", "exclusif abonn", "for subscribers", "members only",
                          "subscribers only", "exclusivo para ", "solo para suscr"});
}

// "이용민 기자", "이용민 기자 min@quai.example": a journalist signs, in Korean.
bool is_korean_signature(std::string_view key) {
  constexpr std::size_t kLongest = 80;
  const std::size_t office = key.find(" 기자");
  if (key.size() > kLongest || office == key.npos || office == 0) return false;
  const std::string_view rest = trim(key.substr(office + std::string_view(" 기자").size()));
  return rest.empty() || (rest.find('@') != rest.npos && rest.find(' ') == rest.npos);
}

bool is_edge(std::string_view line) {
  if (line.size() > kLongestEdge) return false;
  const std::string key = normalised(line);
  if (is_of_summary(key) || is_reserved(key)) return true;
  if (is_bare_figures(key) || is_row_of_links(key) || is_follow(key) || holds_machine_moment(key) ||
      is_row_of_hashtags(line) || is_korean_signature(key)) {
    return true;
  }
  const std::size_t phrases = count_phrases_to_reader(key);
  if (phrases == 0 || line.size() <= kShortEdge) return phrases > 0;
  return phrases > 1 || begins_with_question(key);
}

// "-->", ". . .": no letter, nor a figure.
bool is_of_signs(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) {
    return !is_ascii_alphanumeric(c) && (static_cast<unsigned char>(c) & 0x80) == 0;
  });
}

// "Texte texte texte texte", where a paywall fills in.
bool is_one_word_again(std::string_view line) {
  constexpr std::size_t kFewest = 4;
  const std::string key = normalised(line);
  const std::vector<std::string_view> words = words_of_normalised(key);
  return words.size() >= kFewest &&
         std::all_of(words.begin(), words.end(), [&](auto word) { return word == words[0]; });
}

// "jr", "(jr/quai)": the initials of who wrote, or of an agency.
bool is_initials(std::string_view line) {
  constexpr std::size_t kMostLetters = 3;
  constexpr std::size_t kLongest = 20;
  const bool is_bare = line.size() <= kMostLetters && line.size() > 1 &&
                       std::all_of(line.begin(), line.end(), is_ascii_alphanumeric) &&
                       !text_has_digit(line);
  return is_bare ||
         (line.size() > 2 && line.size() <= kLongest && line.front() == '(' && line.back() == ')' &&
          line.find_first_of(" .!?", 0) == line.npos && !text_has_digit(line));
}

bool ends_sentence(std::string_view line) {
  return ends_with_any(line, {".", "!", "?", "…", "»", "\"", ")"});
}

bool is_sentence(std::string_view line) {
  return line.size() > kLongestHeading || ends_sentence(line);
}

bool is_prose(std::string_view line) {
  constexpr std::size_t kShortest = 30;
  return line.size() > kShortEdge || (line.size() >= kShortest && ends_sentence(line));
}

// A lead may be about newsletters.
bool is_lead(std::string_view line) {
  constexpr std::size_t kShortest = 80;
  return line.size() >= kShortest && ends_sentence(line) &&
         count_phrases_to_reader(normalised(line)) < 2;
}

// Two dates at most are those of the text; more are the lines of a calendar.
void drop_head(std::vector<std::string_view>& lines, std::size_t end, const Date& seen) {
  constexpr std::ptrdiff_t kMostDates = 2;
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
  const auto is_dated = [&](std::string_view line) {
    return is_date_line(line, seen) || is_state_line(line, seen) || is_timed_line(line, seen) ||
           is_dated_row(line, seen);
  };
  const bool drops_dates = std::count_if(lines.begin(), last, is_dated) <= kMostDates;
  const auto is_dropped = [&](std::string_view line) {
    return (is_edge(line) && !is_lead(line)) || is_signature_line(line) || is_address(line) ||
           line.starts_with("| ") || is_office(line) || is_author_card(line) ||
           (drops_dates && is_dated(line));
  };
  lines.erase(std::remove_if(lines.begin(), last, is_dropped), last);
}

bool is_day(std::string_view line, const Date& seen) {
  constexpr std::size_t kLongest = 40;
  if (line.size() > kLongest || !text_has_digit(line)) return false;
  const auto date = read_date(line, seen);
  return date && date->precision >= Precision::day;
}

// Of the days of several chapters none is the article's.
bool is_lone_day(const std::vector<std::string_view>& lines, std::size_t at, const Date& seen) {
  return is_day(lines[at], seen) &&
         std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(),
                      [&](std::string_view line) { return is_day(line, seen); });
}

// A byline may stand under the lead, which is the first long line.
void drop_under_lead(std::vector<std::string_view>& lines, std::size_t lead, const Date& seen) {
  constexpr std::size_t kMost = 3;
  for (std::size_t n = 0; n < kMost && lead + 2 < lines.size(); ++n) {
    const std::string_view line = lines[lead + 1];
    const bool is_byline = is_state_line(line, seen) || is_signature_line(line) ||
                           is_timed_line(line, seen) || is_lone_day(lines, lead + 1, seen);
    if (!is_byline) return;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(lead) + 1);
  }
}

// What is left behind the last sentence of whoever made the page.
void drop_last_scraps(std::vector<std::string_view>& lines) {
  while (lines.size() > 1 && (is_of_signs(lines.back()) || is_one_word_again(lines.back()))) {
    lines.pop_back();
  }
  if (lines.size() > 2 && is_initials(lines.back()) && ends_sentence(lines[lines.size() - 2])) {
    lines.pop_back();
  }
}

void drop_widths(std::vector<std::string_view>& lines) {
  constexpr std::ptrdiff_t kFewest = 3;
  const auto last = std::find_if_not(lines.rbegin(), lines.rend(), is_width);
  if (last - lines.rbegin() >= kFewest) lines.erase(last.base(), lines.end());
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
    // Of "You find this article under:".
    if (i > foot && is_dropped[i - 1] && lines[i - 1].ends_with(':') && is_address(lines[i]))
      continue;
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
  drop_widths(lines);
  drop_last_scraps(lines);
  std::size_t kept = lines.size();
  const auto is_bare_address = [&](std::size_t at) {
    return is_address(lines[at]) && (at == 0 || ends_sentence(lines[at - 1]));
  };
  while (kept > 0 && (is_edge(lines[kept - 1]) || is_state_line(lines[kept - 1], seen) ||
                      is_bare_address(kept - 1))) {
    --kept;
  }
  // What is left of a text that is nothing else is not judged.
  if (kept == 0) return lines;
  const bool is_headed = kept < lines.size() && kept > 1 && !is_sentence(lines[kept - 1]) &&
                         !is_name_line(lines[kept - 1]) && !is_address(lines[kept - 1]);
  lines.resize(is_headed ? kept - 1 : kept);
  drop_foot(lines);
  while (lines.size() > 1 && is_announcement(lines.back())) lines.pop_back();
  while (lines.size() > 1 && is_signed_date_line(lines.front())) lines.erase(lines.begin());
  std::size_t head = 0;
  while (
      head < lines.size() && head < kMostHeadLines &&
      (lines[head].size() <= kShortEdge || is_edge(lines[head]) || is_author_card(lines[head]))) {
    ++head;
  }
  if (head == lines.size()) return lines;
  drop_under_lead(lines, head, seen);
  drop_head(lines, head, seen);
  return lines;
}

}  // namespace glane
