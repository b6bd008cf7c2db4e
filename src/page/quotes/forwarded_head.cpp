#include "page/quotes/forwarded_head.hpp"

#include <algorithm>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongestMark = 100;

// Between dashes: "-----Message d'origine-----".
constexpr std::string_view kMarks[] = {
    "message d'origine", "message original",   "message initial",      "original message",
    "message origine",   "mail original",      "mail d'origine",       "e-mail d'origine",
    "courriel original", "courriel d'origine", "message transfere",    "message reexpedie",
    "message suivi",     "forwarded message",  "forwarded by ",        "transfere par ",
    "reexpedie par ",    "message de ",        "original appointment", "rendez-vous d'origine",
    "mail transfere",    "reply message"};

constexpr std::string_view kEnds[] = {"fin du message", "fin du courriel", "end of forwarded",
                                      "end forwarded", "end of message", "end message"};

// Above fields, without dashes.
constexpr std::string_view kAnnouncements[] = {
    "debut du message reexpedie", "debut du message transfere", "begin forwarded message"};

enum class Field { none, from, date, subject, other };

constexpr std::string_view kFrom[] = {"de", "from", "expediteur", "von"};
constexpr std::string_view kDates[] = {"envoye", "envoye le", "date", "sent", "date d'envoi"};
constexpr std::string_view kSubjects[] = {"objet", "subject", "sujet"};
constexpr std::string_view kOthers[] = {"a",
                                        "to",
                                        "cc",
                                        "cci",
                                        "bcc",
                                        "repondre a",
                                        "reply-to",
                                        "importance",
                                        "organisation",
                                        "newsgroups",
                                        "pieces jointes",
                                        "pj",
                                        "attachments",
                                        "attachment",
                                        "destinataire",
                                        "destinataires",
                                        "pour",
                                        "priorite",
                                        "priority",
                                        "message-id",
                                        "piece jointe"};

// "*De :* Zoé", "De : Zoé": which field, and its value.
Field field_of(std::string_view line, std::string_view& value) {
  constexpr std::size_t kLongestName = 20;
  while (!line.empty() && (line.front() == '*' || line.front() == '|')) line = trim(line.substr(1));
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon > kLongestName) return Field::none;
  std::string_view name = trim(line.substr(0, colon));
  while (name.ends_with('*')) name = trim(name.substr(0, name.size() - 1));
  value = trim(line.substr(colon + 1));
  while (value.starts_with('*')) value = trim(value.substr(1));
  const std::string key = normalised(name);
  if (contains(kFrom, key)) return Field::from;
  if (contains(kDates, key)) return Field::date;
  if (contains(kSubjects, key)) return Field::subject;
  return contains(kOthers, key) ? Field::other : Field::none;
}

bool is_rule(std::string_view line) {
  return line.size() >= 5 && line.find_first_not_of("-_=*") == line.npos;
}

// Between dashes or the like; empty: it is not.
std::string_view between_dashes(std::string_view key) {
  const std::size_t begin = key.find_first_not_of("-_=*> ");
  const bool dashed = begin != key.npos && begin >= 2 &&
                      std::string_view("-_=*>").find(key.back()) != key.npos;
  return dashed ? key.substr(begin) : std::string_view();
}

bool is_mark(std::string_view line) {
  if (line.size() > kLongestMark) return false;
  const std::string key = normalised(line);
  return starts_with_any(key, kAnnouncements) || starts_with_any(between_dashes(key), kMarks);
}

struct Fields {
  std::string author;
  std::size_t lines = 0;
  std::size_t count = 0;
  bool from = false;
  bool date = false;
  bool of_mail = false;  // a subject or an address among them
};

// Long lists of addresses go on in the next line.
bool goes_on(std::string_view line) {
  return line.ends_with(';') || line.ends_with(',');
}

Fields read_fields(std::span<const std::string> lines, std::size_t begin) {
  constexpr std::size_t kMostLines = 40;
  Fields fields;
  const std::size_t end = std::min(lines.size(), begin + kMostLines);
  for (std::size_t at = begin; at < end; ++at) {
    std::string_view value;
    const Field field = field_of(lines[at], value);
    const bool continued = fields.count > 0 && goes_on(lines[at - 1]);
    if (field == Field::none && !continued) break;
    ++fields.lines;
    fields.count += field != Field::none;
    fields.date |= field == Field::date;
    fields.of_mail |= field == Field::subject || value.find('@') != value.npos;
    if (field != Field::from || fields.from) continue;
    fields.from = true;
    fields.author = name_of_correspondent(value);
  }
  return fields;
}

// The name in "----- Message de Zoé <zoe@exemple.fr> -----".
std::string name_in_mark(std::string_view line) {
  const std::size_t from = normalised(line).find("message de ");
  if (from == std::string::npos) return {};
  const std::size_t name = line.find(" de ");
  if (name == line.npos) return {};
  line = line.substr(name + 4);
  return name_of_correspondent(trim(line.substr(0, line.find_last_not_of("-_=* ") + 1)));
}

// "Le 2 mars 2013, zoe@exemple.fr (Zoé) a écrit :" -> "Zoé"; without her name "zoe".
std::string name_beside_bare_address(std::string_view line) {
  const std::size_t sign = line.find('@');
  const std::string key = normalised(line);
  const bool told = ends_with_any(key, {"ecrit :", "ecrit:", "wrote:", "wrote :", "writes:"});
  if (sign == line.npos || !told) return {};
  const std::size_t open = line.find('(', sign);
  if (open != line.npos)
    return squeeze_blanks(line.substr(open + 1, line.find(')', open) - open - 1));
  const std::size_t begin = line.find_last_of(" ,\t", sign) + 1;
  return std::string(line.substr(begin, sign - begin));
}

// "Dans l'article <12@exemple.fr>, Zoé a écrit :" from "Zoé" on.
std::string_view without_message_id(std::string_view line) {
  const std::string key = normalised(cut_utf8(line, 40));
  const std::size_t close = line.find('>');
  const bool leads = starts_with_any(key, {"in article <", "in message <", "in <",
                                           "dans l'article <", "dans le message <", "dans <"});
  if (!leads || close == line.npos) return line;
  line = trim(line.substr(close + 1));
  return line.starts_with(',') ? trim(line.substr(1)) : line;
}

// "Zoé Lacaze nous disait dans fr.rec.velo" -> "Zoé Lacaze"
std::string_view name_before_telling(std::string_view words) {
  constexpr std::string_view kTelling[] = {"nous", "vous", "a",     "disait", "ecrivait", "ecrit",
                                           "dit",  "said", "wrote", "writes", "vient",    "tapota"};
  for (std::size_t at = words.find(' '); at != words.npos; at = words.find(' ', at + 1)) {
    const std::size_t end = std::min(words.find(' ', at + 1), words.size());
    if (contains(kTelling, normalised(words.substr(at + 1, end - at - 1))))
      return words.substr(0, at);
  }
  return words;
}

// "Zoé <zoe@exemple.fr> a écrit :", and not "Inscriptions : Zoé <zoe@exemple.fr> avant le 2 :".
bool tells_who_wrote(std::string_view line) {
  constexpr std::string_view kVerbs[] = {"ecrit", "ecrivait", "ecrivit", "disait", "dit",
                                         "said",  "wrote",    "writes",  "tapota"};
  std::string key = normalised(line);
  if (starts_with_any(key, {"selon ", "quoting "})) return true;
  std::replace(key.begin(), key.end(), ':', ' ');
  const std::vector<std::string_view> words = split(key, " ");
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return contains(kVerbs, word); });
}

// "AM Zoé", behind "10:12" -> "Zoé"
std::string_view without_time_marks(std::string_view name) {
  for (;;) {
    const std::string_view word = name.substr(0, name.find(' '));
    if (!contains({"AM", "PM", "am", "pm", "a.m.", "p.m.", "UTC", "GMT"}, word)) return name;
    name = trim(name.substr(word.size()));
  }
}

// "2013/3/2 ..." or "2013-03-02 ..."
bool starts_with_date(std::string_view line) {
  const std::string_view date = line.substr(0, line.find(' '));
  return date.size() >= 8 && date.size() <= 10 && is_number(date.substr(0, 4)) &&
         (date[4] == '/' || date[4] == '-') && is_ascii_digit(date.back()) &&
         date.find_first_not_of("0123456789/-") == date.npos;
}

}  // namespace

std::string name_of_correspondent(std::string_view written) {
  constexpr std::size_t kLongestName = 80;
  written = trim(written);
  std::string_view name = trim(written.substr(0, written.find_first_of("<[(")));
  while (!name.empty() && std::string_view("\"'*").find(name.front()) != name.npos) {
    name.remove_prefix(1);
  }
  while (!name.empty() && std::string_view("\"'*,").find(name.back()) != name.npos) {
    name.remove_suffix(1);
  }
  // Lists that may not send in another's name send in their own.
  name = trim(name.substr(0, name.find(" via ")));
  if (name.empty()) {
    const std::size_t begin = written.find_first_not_of("<[( ");
    if (begin == written.npos) return {};
    name = written.substr(begin);
    if (name.starts_with("mailto:")) name.remove_prefix(7);
  }
  name = name.substr(0, name.find('@'));
  return name.size() > kLongestName ? std::string() : squeeze_blanks(name);
}

ForwardedHead read_forwarded_head(std::span<const std::string> lines, std::size_t at) {
  const bool marked = is_mark(lines[at]);
  const bool ruled = marked || is_rule(lines[at]);
  if (!ruled) {
    std::string_view value;
    if (field_of(lines[at], value) != Field::from) return {};
  }
  const Fields fields = read_fields(lines, at + ruled);
  if (marked) {
    // "-- Message de service --"
    const std::string key = normalised(lines[at]);
    const bool in_doubt = key.find("message de ") != key.npos && lines[at].find('@') == key.npos;
    if (fields.count == 0 && in_doubt) return {};
    return {fields.from ? fields.author : name_in_mark(lines[at]), 1 + fields.lines};
  }
  // "De : Paris, À : Lyon, Date : samedi" offers a lift.
  const std::size_t least = ruled ? 2 : 3;
  const bool is_mail = ruled || fields.of_mail;
  if (!fields.from || !fields.date || fields.count < least || !is_mail) return {};
  return {fields.author, fields.lines + ruled};
}

bool ends_forwarded_message(std::string_view line) {
  return line.size() <= kLongestMark && starts_with_any(between_dashes(normalised(line)), kEnds);
}

bool is_dated_address(std::string_view line) {
  return line.ends_with('>') && starts_with_date(line);
}

std::string author_of_attribution(std::string_view line) {
  constexpr std::size_t kLongest = 200;
  if (line.size() > kLongest || line.empty()) return {};
  line = without_message_id(line);
  if (line.find('<') == line.npos) return name_beside_bare_address(line);
  const std::size_t open = line.find('<');
  const std::size_t close = line.find('>', std::min(open, line.size()));
  if (close == line.npos || line.substr(open, close - open).find('@') == line.npos) return {};
  if (!is_dated_address(line) && !(line.ends_with(':') && tells_who_wrote(line))) return {};
  // The name stands before the address, behind the date or the message's own id.
  std::string_view before = trim(line.substr(0, open));
  if (const std::size_t comma = before.rfind(','); comma != before.npos) {
    before = trim(before.substr(comma + 1));
  }
  std::size_t begin = 0;
  for (std::size_t word = 0; word < before.size();) {
    const std::size_t end = std::min(before.find(' ', word), before.size());
    if (text_has_digit(before.substr(word, end - word))) begin = end;
    word = end + 1;
  }
  before = without_time_marks(trim(before.substr(std::min(begin, before.size()))));
  for (const std::string_view lead : {"Selon ", "Quoting ", "From ", "De : "}) {
    if (before.starts_with(lead)) before.remove_prefix(lead.size());
  }
  return name_of_correspondent(before.empty() ? line.substr(open) : name_before_telling(before));
}

}  // namespace glane
