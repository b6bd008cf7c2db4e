#include "page/plain_text/comment_line.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/comment_head.hpp"

namespace glane {

namespace {

using Kind = CommentLineKind;

// Longer lines are text, whatever they hold.
constexpr std::size_t kLongestMark = 120;

// Buttons under a comment; several may stand on one line, each with a count.
constexpr std::string_view kButtons[] = {"repondre a ce commentaire",
                                         "repondre a ce message",
                                         "signaler ce commentaire",
                                         "signaler ce message",
                                         "signaler un contenu",
                                         "signaler au moderateur",
                                         "signaler un abus",
                                         "signaler comme inapproprie",
                                         "alerter un moderateur",
                                         "alerter la moderation",
                                         "voir les reponses",
                                         "voir la reponse",
                                         "afficher les reponses",
                                         "afficher la reponse",
                                         "masquer les reponses",
                                         "citer ce message",
                                         "citer le message",
                                         "je n'aime pas",
                                         "partager ce commentaire",
                                         "permalien",
                                         "repondre",
                                         "signaler",
                                         "citer",
                                         "j'aime",
                                         "aimer",
                                         "partager",
                                         "alerter",
                                         "recommander",
                                         "votes",
                                         "vote",
                                         "points",
                                         "point",
                                         "likes",
                                         "like",
                                         "reponses",
                                         "reponse",
                                         "utile",
                                         "moderer",
                                         "editer",
                                         "lien permanent",
                                         "connectez-vous pour "
                                         "repondre",
                                         "se connecter pour repondre",
                                         "voir plus",
                                         "afficher plus",
                                         "lire la suite"};

constexpr std::string_view kBadges[] = {
    "abonne",      "abonnee",        "membre",         "auteur",          "auteur de l'article",
    "moderateur",  "moderatrice",    "administrateur", "administratrice", "admin",
    "staff",       "nouveau membre", "membre actif",   "membre confirme", "membre verifie",
    "journaliste", "contributeur",   "contributrice",  "verifie",         "en ligne",
    "hors ligne",  "inactif",        "profil",         "voir le profil",  "avatar"};
constexpr std::string_view kBadgeStarts[] = {
    "inscrit le ", "inscrit depuis ", "inscrite depuis ", "inscription :",
    "messages :",  "localisation :",  "photo de profil",  "avatar de "};

// Words around a comment's date.
constexpr std::string_view kDateWords[] = {
    "publie", "poste",   "ecrit",       "redige",  "envoye", "modifie", "edite",  "mis",
    "jour",   "en",      "ligne",       "le",      "a",      "date",    "du",     "il",
    "y",      "message", "commentaire", "repondu", "posted", "par",     "depuis", "evalue"};

constexpr std::string_view kVerbs[] = {" a ecrit", " a dit",     " dit",
                                       " ecrit",   " a repondu", " a commente",
                                       " a poste", " says",      " commented"};
constexpr std::string_view kAuthorStarts[] = {
    "commentaire de ", "message de ", "poste par ", "publie par ",
    "ecrit par ",      "redige par ", "par ",       "avatar de ",
    "auteur : ",       "pseudo : ",   "de : "};

constexpr std::string_view kAnswerStarts[] = {"en reponse a ", "reponse a ",  "a repondu a ",
                                              "repond a ",     "repondre a ", "in reply to "};

// Cuts a number off the start of `key`, with the unit of an age: "3 ans", "12 min".
void skip_number(std::string_view& key) {
  constexpr std::string_view kUnits[] = {"an",       "ans",    "mois",  "sem", "semaine",
                                         "semaines", "jour",   "jours", "j",   "h",
                                         "heure",    "heures", "min",   "mn",  "minutes"};
  key.remove_prefix(std::min(key.find_first_not_of("0123456789"), key.size()));
  const std::string_view rest = trim(key);
  const std::size_t end =
      std::min(rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), rest.size());
  if (contains(kUnits, rest.substr(0, end))) key = rest.substr(end);
}

// Reads buttons and counts to the end of `key`; false where anything else is in it.
bool is_row_of_buttons(std::string_view key) {
  bool found = false;
  while (!(key = line_phrase(key)).empty()) {
    if (is_ascii_digit(key[0])) {
      skip_number(key);
      continue;
    }
    std::size_t longest = 0;
    for (const std::string_view button : kButtons) {
      const bool whole = key.starts_with(button) &&
                         (key.size() == button.size() || !(is_ascii_lower(key[button.size()])));
      if (whole) longest = std::max(longest, button.size());
    }
    if (longest == 0) return false;
    found = true;
    key.remove_prefix(longest);
  }
  return found;
}

bool is_mark(const Line& line) {
  const auto numbered = read_numbered_head(line);
  if (numbered && numbered->rest.empty()) return true;
  return is_row_of_buttons(line.key);
}

// "12", "(+3)", and with a heart or a thumb beside it, but no price.
bool is_count(std::string_view key) {
  const bool figures = std::all_of(key.begin(), key.end(), [](char c) {
    return is_ascii_digit(c) || (c & 0x80) != 0 ||
           std::string_view("+-() ").find(c) != std::string_view::npos;
  });
  const std::string_view count = line_phrase(key);
  return figures && !count.empty() && count.find_first_not_of("0123456789 ") == count.npos &&
         key.find("\u20AC") == key.npos;
}

bool is_badge(const Line& line) {
  return contains(kBadges, line_phrase(line.key)) || starts_with_any(line.key, kBadgeStarts);
}

bool may_hold_date(std::string_view key) {
  return text_has_digit(key) || contains_any(key, {"hier", "aujourd", "instant", "il y a"});
}

// True where `text` holds nothing but words that stand around dates, marks and numbers.
bool only_accompanies_date(std::string_view text) {
  const std::string key = normalised(text);
  const std::vector<std::string_view> words = words_of_normalised(key);
  const bool plain = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return contains(kDateWords, word) || is_ascii_digit(word[0]);
  });
  return plain || is_row_of_buttons(key);
}

// What is left of `before`, the text before a date, when lead-in words are taken off: a name?
std::string name_before_date(std::string_view before) {
  const std::string spaced = squeeze_blanks(before);
  std::string_view rest = spaced;
  const auto numbered = read_numbered_head({rest, normalised(rest)});
  if (numbered) rest = numbered->rest;
  for (;;) {
    constexpr std::string_view kSigns[] = {",",      "-",      "|",      "(",      ":",
                                           "\u00B7", "\u2022", "\u2013", "\u2014", "["};
    rest = trim(rest);
    const std::size_t size = rest.size();
    for (const std::string_view sign : kSigns) {
      if (rest.ends_with(sign)) rest.remove_suffix(sign.size());
    }
    const std::size_t blank = rest.rfind(' ');
    const std::string last = normalised(rest.substr(blank == rest.npos ? 0 : blank + 1));
    const bool lead_in = contains(kDateWords, last) || last == "dit";
    if (blank != rest.npos && lead_in) rest = rest.substr(0, blank);
    if (rest.size() == size) break;
  }
  // "Aline (site personnel)"
  const std::size_t bracket = rest.ends_with(')') ? rest.rfind(" (") : rest.npos;
  if (bracket != rest.npos && bracket > 0) rest = rest.substr(0, bracket);
  return author_in_comment_line({rest, normalised(rest)});
}

// "par Julie", "- Julie": the name after a date.
std::string name_after_date(std::string_view after) {
  std::string_view rest = trim(after);
  const std::string key = normalised(rest);
  constexpr std::string_view kJoints[] = {"par ", ", par ", "- par ", "| par "};
  for (const std::string_view joint : kJoints) {
    // ASCII throughout, so that bytes of the key are bytes of the text.
    if (key.starts_with(joint)) return std::string(trim(rest.substr(joint.size())));
  }
  return {};
}

bool may_be_elided_name(const std::string& name) {
  if (name.empty()) return false;
  const Line line{name, normalised(name)};
  return pseudonym_likeness(line) > -1.5 && count_normalised_characters(name) <= 40;
}

std::optional<CommentLine> read_date_line(const Line& line, const Date& seen) {
  if (!may_hold_date(line.key)) return std::nullopt;
  const auto whole = read_date(line.text, seen);
  // A bare year or month is a text as well as a date.
  if (whole && (whole->precision >= Precision::day || line.key.find("il y a") == 0)) {
    return CommentLine{Kind::date, {}, whole};
  }
  const auto found = find_date(line.text, seen);
  if (!found) return std::nullopt;
  const std::string_view before = line.text.substr(0, found->begin);
  const std::string_view after = line.text.substr(found->end);
  const bool nothing_after = only_accompanies_date(after);
  if (only_accompanies_date(before)) {
    if (nothing_after) return CommentLine{Kind::date, {}, found->date};
    const std::string name = name_after_date(after);
    if (may_be_elided_name(name)) return CommentLine{Kind::signed_date, name, found->date};
    return std::nullopt;
  }
  std::string name = name_before_date(before);
  if (!nothing_after || !may_be_elided_name(name)) return std::nullopt;
  return CommentLine{Kind::signed_date, std::move(name), found->date};
}

}  // namespace

CommentLine read_comment_line(const Line& line, const Date& seen) {
  if (line.blank()) return {Kind::blank, {}, {}};
  if (line.key.size() > kLongestMark) return {};
  if (is_count(line.key)) return {Kind::number, {}, {}};
  if (is_mark(line)) return {Kind::mark, {}, {}};
  if (is_badge(line)) return {Kind::badge, {}, {}};
  for (const std::string_view start : kAnswerStarts) {
    if (!line.key.starts_with(start)) continue;
    const std::string_view name = line_phrase(std::string_view(line.key).substr(start.size()));
    if (name.empty() || words_of_normalised(name).size() > 4 || line.key.find('"') != line.key.npos)
      break;
    std::string answered(text_behind_words(squeeze_blanks(line.text), start));
    while (!answered.empty() && (answered.back() == ':' || answered.back() == ' ')) {
      answered.pop_back();
    }
    return {Kind::answer, std::move(answered), {}};
  }
  return read_date_line(line, seen).value_or(CommentLine{});
}

std::string author_in_comment_line(const Line& line) {
  const auto numbered = read_numbered_head(line);
  const std::string spaced = squeeze_blanks(numbered ? numbered->rest : line.text);
  std::string_view name = spaced;
  for (const std::string_view start : kAuthorStarts) {
    if (!normalised(name).starts_with(start)) continue;
    name = text_behind_words(name, start);
    break;
  }
  while (!name.empty() && (name.back() == ':' || name.back() == ',')) {
    name = trim(name.substr(0, name.size() - 1));
  }
  for (const std::string_view verb : kVerbs) {
    if (!normalised(name).ends_with(verb)) continue;
    const auto blanks = std::count(verb.begin(), verb.end(), ' ');
    for (auto i = blanks; i > 0; --i) name = name.substr(0, name.rfind(' '));
    break;
  }
  return std::string(trim(name));
}

bool is_author_comment_line(const Line& line) {
  const auto numbered = read_numbered_head(line);
  if (numbered && !numbered->rest.empty()) return true;
  return starts_with_any(line.key, kAuthorStarts);
}

}  // namespace glane
