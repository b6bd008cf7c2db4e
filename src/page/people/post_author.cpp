#include "page/people/post_author.hpp"

#include <algorithm>
#include <optional>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "glane/date.hpp"
#include "page/people/lead_words.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongestName = 60;  // characters

constexpr std::string_view kBehind[] = {" a ecrit",
                                        " a dit",
                                        " a poste",
                                        " a repondu",
                                        " a commente",
                                        " a declare",
                                        " ecrivait",
                                        " disait",
                                        " ecrit",
                                        " dit",
                                        " wrote",
                                        " said",
                                        " says",
                                        " posted",
                                        " commented",
                                        " replied",
                                        " repond",
                                        " commente",
                                        " schrieb",
                                        " sagt",
                                        " sagte",
                                        " schreibt",
                                        " meint",
                                        " meinte",
                                        " dijo",
                                        " dice",
                                        " escribio",
                                        " ha detto",
                                        " ha scritto",
                                        " scrive",
                                        " hat geschrieben",
                                        " hat folgendes geschrieben",
                                        " hat gesagt",
                                        " schreef",
                                        " zei",
                                        " escreveu",
                                        " disse",
                                        " napisal",
                                        " napisal(a)",
                                        " napisala"};

constexpr std::string_view kMarks = " \t\n:,;|-\"'()[]>*#.";

// Signs that part a name from what stands beside it; a name may end with a full stop.
std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kSigns[] = {"»", "«", "•", "·", "—", "–",
                                         "…", "↑", "“", "”", "►", "▶"};
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    // "[Octave]" and "(Octave)", but "[TdCt]Octave" and "Octave(33)" are names.
    const bool square = text.starts_with('[') && text.find(']') + 1 != text.size();
    while (!square && !text.empty() && kMarks.find(text.front()) != kMarks.npos) {
      text.remove_prefix(1);
      again = true;
    }
    if (text.ends_with(')') && text.find('(') == text.npos) text.remove_suffix(1), again = true;
    if (text.ends_with(" -") || text.ends_with(" *")) text.remove_suffix(2), again = true;
    while (!text.empty() && text.back() != '.' && text.back() != '-' && text.back() != '*' &&
           text.back() != ']' && text.back() != ')' && text.back() != '\'' &&
           kMarks.find(text.back()) != kMarks.npos) {
      text.remove_suffix(1);
      again = true;
    }
    for (const std::string_view sign : kSigns) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
      if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
    }
  }
  return text;
}

std::string without_invisible(std::string_view text) {
  std::string out(text);
  for (const std::string_view mark :
       {"\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\uFEFF", "\u00AD"}) {
    replace_all(out, mark, "");
  }
  return out;
}

// Cuts at the verb: "Octave a écrit :". Nothing where there is none.
std::optional<std::string_view> before_verb(std::string_view text) {
  for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
    const std::string key = " " + normalised(text.substr(at, 24));
    for (const std::string_view verb : kBehind) {
      if (!key.starts_with(verb)) continue;
      const std::string_view rest = std::string_view(key).substr(verb.size());
      const bool ends = rest.empty() || std::string_view(" :,.").find(rest[0]) != rest.npos;
      if (ends) return text.substr(0, at);
    }
  }
  return std::nullopt;
}

// "(non vérifié)", "(visiteur)": what software says of a name in brackets.
std::string_view without_standing(std::string_view text) {
  constexpr std::string_view kStandings[] = {
      "(non verifie)", "(non verifiee)", "(visiteur)", "(invite)",     "(not verified)",
      "(anonyme)",     "(guest)",        "(auteur)",   "(author)",     "(abonne)",
      "(abonnee)",     "(subscriber)",   "(membre)",   "(moderateur)", "(admin)"};
  const std::size_t bracket = text.rfind('(');
  if (bracket == text.npos || bracket == 0) return text;
  const std::string key = normalised(text.substr(bracket));
  // "(---.---.12)" and "(site web)" are no part of a name either.
  const bool standing = contains(kStandings, key) || key.find("---") != key.npos ||
                        key.starts_with("(ip") || key.find("site") != key.npos;
  return standing ? trim(text.substr(0, bracket)) : text;
}

constexpr std::string_view kLabels[] = {
    "inscription",    "messages:",       "messages :",     "inscrit le",     "localisation",
    "votre avis",     " commentaire",    "commentaires",   "ihre meinung",   "deine meinung",
    " kommentar",     "kommentieren",    "anmelden",       "melde dich",     " comment",
    "connectez-vous", "identifiez-vous", "inscrivez-vous", "se connecter",   "log in to",
    "sign in to",     "email protected", "sign up",        "iniciar sesion", "join the"};

// What is left of a text that holds a date, without it and the words that lead it in; nothing
// where there is none.
std::optional<std::string> name_beside_date(std::string_view text) {
  if (!text_has_digit(text)) return std::nullopt;
  // Only where the date stands is asked for.
  const Date any{2007, 6, 12, 12, 0, 0, Precision::second, 120};
  const auto found = find_date(text, any);
  if (!found || found->date.precision < Precision::day) return std::nullopt;
  return post_author_beside_date(text.substr(0, found->begin), text.substr(found->end));
}

// "Octave — 17.07, 2011 @ 13:10", "Octave | 12 messages" -> "Octave"
std::string_view without_numbers_behind(std::string_view text) {
  for (const std::string_view sign : {" — ", " – ", " | ", " • ", " · ", " @ ", " // "}) {
    const std::size_t at = text.find(sign);
    const std::size_t behind = at == text.npos ? text.size() : at + sign.size();
    if (at > 0 && behind < text.size() && is_ascii_digit(text[behind])) text = text.substr(0, at);
  }
  return text;
}

// "Octave;1447721", the number of what vBulletin cites.
std::string_view without_cited_number(std::string_view text) {
  const std::size_t sign = text.rfind(';');
  return sign != text.npos && is_number(text.substr(sign + 1)) ? text.substr(0, sign) : text;
}

std::string as_name(std::string_view text) {
  text = without_standing(without_marks(without_numbers_behind(without_cited_number(text))));
  while (text.starts_with('@')) text.remove_prefix(1);
  if (count_normalised_characters(text) > kLongestName) return {};
  const std::string key = normalised(text);
  // The labels of a profile, and what invites to comment, are nobody's name.
  if (contains_any(key, kLabels)) return {};
  // So are badges, and the labels of forms and buttons.
  if (contains({"auteur",   "autor",    "author",      "moderateur", "administrateur",
                "name",     "e-mail",   "login",       "permalink",  "repondre",
                "signaler", "reply",    "report",      "posted",     "poste",
                "poste(e)", "publie",   "geschrieben", "antworten",  "antwort",
                "melden",   "zitieren", "anmelden",    "responder",  "rispondi"},
               key)) {
    return {};
  }
  const bool speaks = std::any_of(key.begin(), key.end(), [](char c) {
    return is_ascii_lower(c) || (c & 0x80) != 0 || is_ascii_digit(c);
  });
  return speaks ? std::string(text) : std::string{};
}

// "Octave, posté le", "Octave a dit le" -> "Octave": what leads in the date behind a name.
std::string_view without_date_lead(std::string_view name) {
  constexpr std::string_view kLeads[] = {
      " poste le", " postee le", " publie le", " ecrit le", " envoye le", " le",
      " on",       " am",        " um",        " vom",      " at",        " el",
      " poste",    " publie",    " a",         " depuis",   " lundi",     " mardi",
      " mercredi", " jeudi",     " vendredi",  " samedi",   " dimanche",  " lun",
      " mar",      " mer",       " jeu",       " ven",      " sam",       " dim"};
  for (bool again = true; again && !name.empty();) {
    again = false;
    const std::string key = " " + normalised(name);
    for (const std::string_view lead : kLeads) {
      if (!key.ends_with(lead)) continue;
      const std::size_t left = key.size() - lead.size();
      name = left == 0 ? std::string_view{}
                       : without_marks(name.substr(0, bytes_of_normalised(name, left - 1)));
      again = true;
      break;
    }
  }
  return name;
}

// "Zoé Lacaze <zoe@exemple.fr>" -> "Zoé Lacaze"
std::string_view without_address(std::string_view name) {
  const std::size_t open = name.find('<');
  const bool addressed = open != name.npos && open > 0 && name.find('@', open) != name.npos;
  return addressed ? trim(name.substr(0, open)) : name;
}

}  // namespace

std::string clean_post_author(std::string_view written) {
  const std::string text = squeeze_blanks(without_invisible(written));
  if (text.size() > 4 * kLongestName) return {};
  std::string_view name = text;
  // ", par Octave"
  name.remove_prefix(std::min(name.find_first_not_of(" ,;:|-"), name.size()));
  name = without_lead_words(name, kLeadOfPost);
  // The verb stands at the end, or a date follows it.
  if (const auto named = before_verb(name)) name = *named;
  if (auto beside = name_beside_date(name)) return *std::move(beside);
  // "Octave am": the date stands in an element of its own.
  for (const std::string_view lead : {" le", " am", " um", " on"}) {
    if (name.size() > lead.size() + 1 && name.ends_with(lead)) name.remove_suffix(lead.size());
  }
  return as_name(name);
}

namespace {

// "Le 03/06/2007 à 11:27, Octave", "Octave, le 12 juin 2007 - 10:22" -> "Octave"
std::string_view without_date(std::string_view text) {
  // Only where the date ends is asked for, not when "hier" was.
  const Date any{2007, 6, 12, 12, 0, 0, Precision::second, 120};
  const auto found = find_date(text, any);
  if (!found) return text;
  const std::string_view behind = without_marks(text.substr(found->end));
  return behind.empty() ? without_date_lead(without_marks(text.substr(0, found->begin))) : behind;
}

}  // namespace

std::string quoted_post_author(std::string_view head) {
  const std::string text = squeeze_blanks(without_invisible(cut_utf8(head, 300)));
  const std::string_view bare = without_lead_words(text, kLeadOfPost);
  std::string_view name = bare;
  const auto named = before_verb(bare);
  if (named) {
    return as_name(without_lead_words(without_date(without_address(*named)), kLeadOfPost));
  }
  if (bare.size() == text.size()) return {};  // nothing says that this is a quotation's head
  name = bare.substr(0, bare.find(" @ "));
  const std::string found = as_name(without_date(name));
  const std::string key = normalised(found);
  return key == "citation" || key == "quote" || key == "message" ? std::string{} : found;
}

namespace {

// What else is counted beside a date: "4 points · 12 juin".
constexpr std::string_view kCounted[] = {
    "point",    "points",   "vote",   "votes",   "like",        "likes",        "j'aime",
    "reponse",  "reponses", "reply",  "replies", "commentaire", "commentaires", "comment",
    "comments", "punkt",    "punkte", "antwort", "antworten",   "puntos",       "voti"};

}  // namespace

std::string post_author_beside_date(std::string_view before, std::string_view after) {
  // "... par Octave" behind the date comes first, then what stands before it.
  const std::string line = squeeze_blanks(after);
  std::string_view behind = without_marks(line);
  const std::string key = normalised(behind);
  if (starts_with_any(key, {"par ", "by ", "de ", "von ", "por "})) {
    for (const std::string_view sign : {"|", "•", "·", "»", " - "}) {
      behind = behind.substr(0, behind.find(sign));
    }
    return clean_post_author(behind);
  }
  const std::string front = squeeze_blanks(before);
  std::string_view name = without_marks(front);
  // "Commentaire n°3 posté par Octave le"
  if (const std::size_t by = name.rfind(" par "); by != name.npos) name = name.substr(by + 5);
  // "12." or "#12" counts posts.
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  if (digits > 0 && digits < name.size() &&
      std::string_view(". )-:").find(name[digits]) != name.npos) {
    name = without_marks(name.substr(digits));
    if (contains(kCounted, normalised(without_date_lead(name)))) return {};
  }
  return clean_post_author(without_date_lead(name));
}

}  // namespace glane
