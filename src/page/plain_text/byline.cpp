#include "page/plain_text/byline.hpp"

#include <algorithm>
#include <string_view>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/people/authors.hpp"
#include "page/people/lead_words.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/comment_head.hpp"

namespace glane {

namespace {

// Longer lines are prose, whatever they hold.
constexpr std::size_t kLongestByline = 200;

constexpr std::string_view kUpdate[] = {"mis a jour",
                                        "mise a jour",
                                        "modifie",
                                        "maj",
                                        "actualise",
                                        "derniere mise a jour",
                                        "derniere modification",
                                        "updated",
                                        "last modified",
                                        "last edited",
                                        "last change",
                                        "last update",
                                        "ultima modific",
                                        "ultima edic",
                                        "ultima actualizacion",
                                        "ultimo aggiornamento",
                                        "laatst ",
                                        "aktualisiert",
                                        "zuletzt",
                                        "geandert",
                                        "letzte anderung",
                                        "aktualisierung",
                                        "actualizado",
                                        "actualizada",
                                        "atualizado",
                                        "aggiornato",
                                        "bijgewerkt"};
constexpr std::string_view kDateWords[] = {"publie",
                                           "publiee",
                                           "publication",
                                           "poste",
                                           "mis",
                                           "mise",
                                           "en",
                                           "ligne",
                                           "a",
                                           "jour",
                                           "modifie",
                                           "maj",
                                           "actualise",
                                           "le",
                                           "du",
                                           "date",
                                           "de",
                                           "cree",
                                           "paru",
                                           "article",
                                           "derniere",
                                           "modification",
                                           "redige",
                                           "ecrit",
                                           "et",
                                           "depuis",
                                           "edite",
                                           "diffuse",
                                           "published",
                                           "posted",
                                           "on",
                                           "created",
                                           "updated",
                                           "last",
                                           "modified",
                                           "at",
                                           "veroffentlicht",
                                           "veroffentlichung",
                                           "pressemitteilung",
                                           "erstellt",
                                           "erschienen",
                                           "verfasst",
                                           "am",
                                           "vom",
                                           "um",
                                           "uhr",
                                           "datum",
                                           "stand",
                                           "aktualisiert",
                                           "aktualisierung",
                                           "zuletzt",
                                           "geandert",
                                           "gepostet",
                                           "publicado",
                                           "publicada",
                                           "actualizado",
                                           "actualizada",
                                           "el",
                                           "em",
                                           "fecha",
                                           "pubblicato",
                                           "pubblicata",
                                           "il",
                                           "data",
                                           "aggiornato",
                                           "gepubliceerd",
                                           "op",
                                           "تم",
                                           "نشر",
                                           "نشره"};
// With one of them the line says what its date is.
constexpr std::string_view kTellingWords[] = {"publi",
                                              "post",
                                              "ligne",
                                              "jour",
                                              "modif",
                                              "maj",
                                              "redige",
                                              "pubblic",
                                              "veroffentl",
                                              "aktualis",
                                              "pressemitteilung",
                                              "datum",
                                              "stand",
                                              "updated",
                                              "erstellt",
                                              "erschienen",
                                              "verfasst",
                                              "geandert",
                                              "gepost",
                                              "fecha",
                                              "actualiz",
                                              "atualiz",
                                              "aggiorn",
                                              "gepubl",
                                              "نشر"};
// Everybody signs so: without a name behind it, this is no name.
constexpr std::string_view kNoNames[] = {"notre", "nos",  "un",     "une",  "le",
                                         "les",   "and",  "und",    "with", "votre",
                                         "email", "mail", "e-mail", "sms",  "courrier"};

constexpr std::string_view kSeparators[] = {"|",        "\u2022",   "\u00B7", " - ",
                                            " \u2013 ", " \u2014 ", " / "};
constexpr std::string_view kField = "\x1F";

// A tab parts fields as "|" does; every other blank is a space.
std::string with_plain_blanks(std::string_view line) {
  std::string text(line);
  std::replace(text.begin(), text.end(), '\t', '|');
  return squeeze_blanks(text);
}

std::string_view strip_marks(std::string_view field) {
  field = trim(field);
  constexpr std::string_view kMarks = ",:;()[]- ";
  while (!field.empty() && kMarks.find(field.back()) != kMarks.npos) {
    if (field.back() == ')' && field.find('(') != field.npos) break;
    field = trim(field.substr(0, field.size() - 1));
  }
  while (!field.empty() && kMarks.find(field.front()) != kMarks.npos) {
    field = trim(field.substr(1));
  }
  return field;
}

// "10:30", "9h", "18h05": what is left of a date whose day stands elsewhere.
bool is_time(std::string_view word) {
  return !word.empty() && word.size() <= 5 && is_ascii_digit(word[0]) &&
         word.find_first_of("h:") != word.npos &&
         word.find_first_not_of("0123456789h:") == word.npos;
}

// Cuts lead-in words of a date off the end of a field: "Par Jeanne Roy, publié le".
std::string_view without_lead_in(std::string_view field, bool& lead_in) {
  for (field = strip_marks(field); !field.empty(); field = strip_marks(field)) {
    const std::size_t blank = field.rfind(' ');
    const std::string_view last = blank == field.npos ? field : field.substr(blank + 1);
    const std::string key = normalised(strip_marks(last));
    // "De", "A" may be of a name only with a capital behind them, never at the end.
    if (!contains(kDateWords, key) && !is_time(key)) break;
    if (last == "A" && blank != field.npos) break;  // an initial: "Jeanne A"
    lead_in |= starts_with_any(key, kTellingWords);
    field = blank == field.npos ? std::string_view{} : field.substr(0, blank);
  }
  return field;
}

// Replaces each date of the line by a field separator and keeps the best one: a date of
// publication before that of an update.
std::string cut_dates(std::string_view line, const Date& seen, Byline& byline) {
  std::string rest;
  constexpr int kMostDates = 3;
  for (int i = 0; i < kMostDates; ++i) {
    const auto found = find_date(line, seen);
    if (!found) break;
    std::string_view before = line.substr(0, found->begin);
    // A date of publication is found before that of an update that stands before it.
    while (const auto passed = find_date(before, seen)) {
      rest.append(before.substr(0, passed->begin)).append(kField);
      before = before.substr(passed->end);
    }
    const bool update = tells_of_update(before);
    if (!byline.date || (byline.updated && !update)) {
      byline.date = found->date;
      byline.updated = update;
    }
    byline.telling |= found->date.precision >= Precision::minute;
    rest.append(before).append(kField);
    line = line.substr(found->end);
  }
  return rest.append(line);
}

// "Gégé dans Vie locale" without the section, as blogs' templates sign.
std::string_view without_section(std::string_view name) {
  for (const std::string_view in : {" dans ", " in "}) {
    const std::size_t at = name.find(in);
    if (at == name.npos || !starts_with_capital(name.substr(at + in.size()))) continue;
    name = name.substr(0, at);
  }
  return name;
}

bool read_author(std::string_view name, bool labelled, Byline& byline) {
  name = strip_marks(labelled ? without_section(name) : name);
  if (name.empty() || !byline.author.empty()) return false;
  std::vector<std::string> names = names_of_signature(name);
  if (!names.empty()) {
    const std::size_t comma = name.find(',');
    const bool office = comma != name.npos && names.size() == 1;
    byline.author = office ? names[0] : std::string(name);
    byline.authors = std::move(names);
    return true;
  }
  const std::string whole = normalised(name);
  if (!labelled && whole != "redaction" && whole != "la redaction") return false;
  // "Par julla0", "Par la rédaction", "Par Le Monde avec AFP": few words, and no sentence.
  const std::string key = normalised(name);
  const std::size_t words = words_of_normalised(key).size();
  const std::string first = key.substr(0, key.find(' '));
  const bool editors = key.find("redaction") != key.npos;
  const bool capital = starts_with_capital(name) || is_distinctive_pseudonym(name) || words == 1;
  // 'Kevin "Kraken" Le Dantec': a nickname stands between two marks.
  const auto marks = std::count(key.begin(), key.end(), '"');
  const bool nickname = marks == 0 || (marks == 2 && key.front() != '"');
  if (words == 0 || words > 6 || key.find_first_of(".!?;") != key.npos || !nickname) return false;
  if (!editors && (!capital || (contains(kNoNames, first) && words == 1))) return false;
  byline.author = name;
  byline.authors = split_authors(name);
  return true;
}

// "von Robin7 am 3.3.2020", "11.09.2011, 16:20 von robin".
bool is_dated_pseudonym(std::string_view name, const Byline& byline) {
  if (!byline.date || !is_plausible_pseudonym(name)) return false;
  return is_distinctive_pseudonym(name) || byline.date->precision >= Precision::minute;
}

// One field of the line: author, lead-in of a date, figures. False: something else.
bool read_field(std::string_view field, Byline& byline) {
  bool lead_in = false;
  const std::string_view rest = without_lead_in(field, lead_in);
  byline.telling |= lead_in;
  byline.published |= lead_in;
  if (rest.empty()) return true;
  const std::string key = normalised(rest);
  const std::string spaced = squeeze_blanks(rest);
  const std::string_view signed_by = without_lead_words(spaced, kLeadOfSignature);
  if (signed_by.size() < spaced.size()) {
    // In other languages these words begin sentences: a full name tells.
    const bool is_vague =
        starts_with_any(key, {"von ", "vom ", "por ", "durch ", "door ", "przez "});
    if (is_vague && names_of_signature(signed_by).empty() &&
        !is_dated_pseudonym(signed_by, byline)) {
      return false;
    }
    if (!read_author(signed_by, true, byline)) return false;
    byline.telling = true;
    byline.published |= starts_with_any(key, {"publie", "poste par", "mis"});
    return true;
  }
  constexpr std::string_view kCorrespondent = "de notre correspondant";
  if (key.starts_with(kCorrespondent) && rest.find(',') != rest.npos) {
    return read_author(rest.substr(rest.rfind(',') + 1), true, byline);
  }
  const Line line{rest, key};
  if (const auto head = read_comment_head(line); head && head->announced) {
    byline.comments = head->announced;
    return true;
  }
  if (key.find_first_not_of("0123456789 ") == key.npos) return true;
  // An agency alone may be said of a picture, but a date beside it is of what it wrote.
  const bool agency = byline.date && !names_of_signature(rest).empty();
  if (!agency && boilerplate_of_line(line)) return true;
  return read_author(rest, false, byline);
}

// "Publié ...", "Posté ...": the line is about the article and not of it.
bool starts_as_byline(std::string_view key) {
  return starts_with_any(key, {"publi", "poste ", "mis en ligne ", "mis a jour "});
}

}  // namespace

bool tells_of_update(std::string_view field) {
  return contains_any(normalised(field), kUpdate);
}

std::optional<Byline> read_byline(const Line& line, const Date& seen) {
  if (line.blank() || line.key.size() > kLongestByline) return std::nullopt;
  Byline byline;
  const std::string text = with_plain_blanks(line.text);
  std::string rest = cut_dates(text, seen, byline);
  if (!byline.date) {
    // Months and years alone are dates where nothing else stands in the line.
    byline.date = read_date(text, seen);
    if (byline.date) {
      byline.updated = tells_of_update(text);
      byline.telling = line.key.starts_with("publie") || line.key.starts_with("mis ");
      return byline;
    }
  }
  for (const std::string_view separator : kSeparators) replace_all(rest, separator, kField);
  std::size_t unknown = 0;  // words
  for (const std::string_view part : split(rest, kField)) {
    const std::string_view field = trim(part);
    if (field.empty() || read_field(field, byline)) continue;
    byline.complete = false;
    unknown += words_of_normalised(normalised(field)).size();
  }
  // A word or two beside a date ("Politique | Publié le ...") do not make prose of it, nor do
  // remarks behind it ("Publié le 3 mars à 7h30 (heure de Paris), mis à jour à 9h10").
  constexpr std::size_t kFew = 4;
  constexpr std::size_t kFewRemarks = 8;
  const bool dated = byline.date && byline.published;
  const bool heads = dated && starts_as_byline(line.key) &&
                     (line.key.back() != '.' || byline.date->precision >= Precision::minute);
  if (heads && unknown <= kFewRemarks) byline.complete = true;
  if (!byline.complete && (unknown > kFew || !dated)) return std::nullopt;
  if (!byline.date && byline.author.empty()) return std::nullopt;
  return byline;
}

}  // namespace glane
