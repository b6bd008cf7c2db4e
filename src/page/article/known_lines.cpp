#include "page/article/known_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/author_outlets.hpp"
#include "page/article/stated_lead.hpp"
#include "page/document/url.hpp"
#include "page/plain_text/byline.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongestLine = 140;
constexpr std::size_t kMostLines = 10;
constexpr std::size_t kMostProse = 2;

// Words that stand at a time.
constexpr std::string_view kOfTime[] = {
    "a",        "am",        "pm",         "at",       "um",       "uhr",      "h",
    "hrs",      "hs",        "hours",      "ist",      "gmt",      "utc",      "est",
    "edt",      "et",        "bst",        "cet",      "cest",     "mez",      "montag",
    "dienstag", "mittwoch",  "donnerstag", "freitag",  "samstag",  "sonntag",  "lundi",
    "mardi",    "mercredi",  "jeudi",      "vendredi", "samedi",   "dimanche", "monday",
    "tuesday",  "wednesday", "thursday",   "friday",   "saturday", "sunday",   "lunes",
    "martes",   "miercoles", "jueves",     "viernes",  "sabado",   "domingo",  "mon",
    "tue",      "wed",       "thu",        "fri",      "sat",      "sun"};
// Words that lead to a name or a date.
constexpr std::string_view kLabels[] = {
    "by",         "von",          "vom",         "par",
    "por",        "di",           "door",        "on",
    "le",         "am",           "el",          "em",
    "the",        "and",          "und",         "y",
    "published",  "posted",       "updated",     "update",
    "last",       "first",        "publie",      "publiee",
    "mis",        "mise",         "jour",        "modifie",
    "modifiee",   "en",           "ligne",       "veroffentlicht",
    "erstellt",   "aktualisiert", "stand",       "zuletzt",
    "publicado",  "publicada",    "actualizado", "actualizada",
    "atualizado", "pubblicato",   "aggiornato",  "gepubliceerd",
    "bijgewerkt", "source",       "quelle",      "fuente",
    "fonte",      "network",      "text",        "texte",
    "autor",      "autorin",      "author",      "auteur",
    "redaktion",  "redaccion",    "redacao"};

// Who signs beside the author or in their stead, besides agencies.
constexpr std::string_view kDesks[] = {"agence",    "agencia", "agencias", "agencies", "agency",
                                       "agenturen", "agentur", "staff",    "dpa-afx",  "ots"};

bool is_prose(std::string_view line) {
  constexpr std::size_t kShortest = 60;
  return line.size() > kLongestLine ||
         (line.size() >= kShortest && ends_with_any(line, {".", "!", "?", "…", "»", "\"", "”"}));
}

bool is_same_day(const Date& found, const Date& known) {
  constexpr std::int64_t kMost = 36 * 3600;  // seconds: the zones of servers differ
  if (found.precision < Precision::day || known.precision < Precision::day) return false;
  return std::abs(interval_of(found).first - interval_of(known).first) <= kMost;
}

// "•", "–" between two fields.
bool is_sign(std::string_view word) {
  return starts_with_any(word, {"\xE2\x80", "\xE2\x88", "\xE2\x97", "\xC2"});
}

// What the words of a line are.
struct Words {
  bool is_dated = false;   // with the article's date
  bool is_update = false;  // "Updated: 9.45pm"
  bool is_told = false;    // a name that is known
  std::size_t labels = 0;
  std::size_t figures = 0;
  std::size_t unknown = 0;
};

class KnownLines {
 public:
  explicit KnownLines(const KnownFields& known)
      : known_(known), title_(letters_of_lead(known.title)) {
    for (const std::string& name : known.names) add(name);
    const std::string site = site_of_url(known.url);
    for (const std::string_view label : split(site, ".")) {
      constexpr std::size_t kShortestLabel = 4;
      if (label.size() >= kShortestLabel) add(label);
    }
    add_folders(known.url);
    for (const std::string_view agency : agencies()) add(agency);
    for (const std::string_view desk : kDesks) add(desk);
  }

  // in: over_text  nothing but short lines stands above
  //     under_one  the line above says what is known
  bool says_known(std::string_view line, bool over_text, bool under_one) const {
    constexpr std::size_t kMostOfPlace = 3;    // words
    constexpr std::size_t kLongestPlace = 50;  // characters
    if (line.starts_with('@') && line.find(' ') == line.npos) return true;
    if (!title_.empty() && letters_of_lead(line) == title_) return true;
    const std::optional<Words> words = read(line);
    if (!words) return false;
    if (words->unknown == 0) return words->is_told || words->is_dated || words->is_update;
    // "Colmar, 3 mai 2021", and below that "Le Varlois, Colmar".
    return ((words->is_dated && over_text) || (words->is_told && under_one)) &&
           words->labels == 0 && words->figures == 0 && words->unknown <= kMostOfPlace &&
           count_normalised_characters(line) <= kLongestPlace &&
           !ends_with_any(line, {".", "!", "?", ":"}) && begins_large(line);
  }

 private:
  // "vie-locale" of "https://quai.example/vie-locale/le-pont-rouvre/": longer ones are titles.
  void add_folders(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == url.npos) return;
    url.remove_prefix(scheme + 3);
    while (url.ends_with('/')) url.remove_suffix(1);
    const std::vector<std::string_view> steps = split(url, "/");
    for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
      if (std::count(steps[i].begin(), steps[i].end(), '-') <= 1) add(steps[i]);
    }
  }

  void add(std::string_view name) {
    constexpr std::size_t kShortest = 3;
    std::string letters = letters_of_lead(name);
    const bool has_letter = letters.find_first_not_of("0123456789") != letters.npos;
    if (letters.size() >= kShortest && has_letter) names_.push_back(std::move(letters));
  }

  // Every word of it, but for those at times.
  static bool begins_large(std::string_view line) {
    const std::vector<std::string_view> words = split(line, " ");
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
      return word.empty() || !is_ascii_lower(word[0]) || contains(kOfTime, normalised(word));
    });
  }

  // How many of the words from `at` on make one of the names; 0: none do.
  std::size_t words_of_name(const std::vector<std::string_view>& words, std::size_t at) const {
    std::size_t most = 0;
    for (const std::string& name : names_) {
      std::string_view left = name;
      std::size_t end = at;
      while (end < words.size() && !left.empty() && left.starts_with(words[end])) {
        left.remove_prefix(words[end++].size());
      }
      if (left.empty()) most = std::max(most, end - at);
    }
    return most;
  }

  // "india", beside a date, of "India News".
  bool begins_name(std::string_view word) const {
    constexpr std::size_t kShortest = 5;
    return word.size() >= kShortest &&
           std::any_of(names_.begin(), names_.end(),
                       [&](const std::string& name) { return name.starts_with(word); });
  }

  // Nothing for a line with another date than the article's.
  std::optional<Words> read(std::string_view line) const {
    constexpr int kMostDates = 3;
    Words read;
    std::string rest(line);
    for (int n = 0; n < kMostDates; ++n) {
      const auto found = find_date(rest, known_.seen);
      if (!found || found->date.precision < Precision::day) break;
      const bool is_update = tells_of_update(std::string_view(rest).substr(0, found->begin));
      const bool is_known = known_.date && is_same_day(found->date, *known_.date);
      if (!is_update && !is_known) return std::nullopt;
      rest.replace(found->begin, found->end - found->begin, " | ");
      read.is_dated = true;
    }
    read.is_update = tells_of_update(rest) && text_has_digit(rest);
    const std::string key = normalised(rest);
    const std::vector<std::string_view> words = words_of_normalised(key);
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (const std::size_t size = words_of_name(words, at); size > 0) {
        read.is_told = true;
        at += size - 1;
      } else {
        count(words[at], read);
      }
    }
    return read;
  }

  void count(std::string_view word, Words& read) const {
    const bool is_timed = read.is_dated || read.is_update;
    if (is_sign(word) || (is_timed && contains(kOfTime, word))) return;
    if (is_timed && is_ascii_digit(word[0])) {
      ++read.figures;
    } else if (contains(kLabels, word)) {
      ++read.labels;
    } else if (!is_timed || !begins_name(word)) {
      ++read.unknown;
    }
  }

  const KnownFields& known_;
  std::string title_;               // letters
  std::vector<std::string> names_;  // letters
};

}  // namespace

std::string without_known_lines(std::string_view text, const KnownFields& known) {
  const KnownLines lines(known);
  std::string head;
  std::string_view rest = text;
  std::size_t prose = 0;
  bool is_under_one = false;
  bool is_announced = false;  // "Avec :", over names
  for (std::size_t n = 0; n < kMostLines && prose < kMostProse; ++n) {
    const std::size_t end = rest.find('\n');
    if (end == rest.npos) break;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    prose += is_prose(line);
    is_under_one =
        !is_prose(line) && !is_announced && lines.says_known(line, prose == 0, is_under_one);
    is_announced = line.ends_with(':') || (is_announced && !is_prose(line));
    if (!is_under_one) append_text_line(head, line);
  }
  if (prose == 0) return std::string(text);
  append_text_line(head, rest);
  return head;
}

}  // namespace glane
