#include "page/quotes/quote_head.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

// A head is a name, a verb and maybe a date.
constexpr std::size_t kLongestHead = 160;

constexpr std::string_view kVerbs[] = {
    " a ecrit",    " a dit",   " ecrivait",        " disait",     " a poste",
    " wrote",      " said",    " ecrit",           " dit",        " a repondu",
    " a commente", " schrieb", " hat geschrieben", " hat gesagt", " escribio",
    " ha scritto", " schreef", " escreveu"};
constexpr std::string_view kStarts[] = {
    "citation de ",  "citation : ",           "citation (", "message de ", "message cite de ",
    "en reponse a ", "originally posted by ", "quote de ",  "zitat von ",  "zitat ",
    "cita de ",      "citazione di "};

constexpr std::string_view kNobody[] = {"citation", "quote", "message cite",
                                        "zitat",    "cita",  "citazione"};

// The name in what stands before "a écrit": "Le 15/07/2022 à 12:31, Jean Dupont <j@d.fr>".
std::string_view name_before_verb(std::string_view before) {
  const std::size_t mail = before.find('<');
  if (mail != before.npos && mail > 0) before = trim(before.substr(0, mail));
  const std::size_t comma = before.rfind(',');
  const bool dated =
      comma != before.npos && before.substr(0, comma).find_first_of("0123456789") != before.npos;
  if (dated) before = trim(before.substr(comma + 1));
  if (!before.empty() && before.front() == '@') before.remove_prefix(1);
  if (before.size() > 2 && before.starts_with('"') && before.ends_with('"')) {
    before = before.substr(1, before.size() - 2);
  }
  return before;
}

// Fills in the author where `name` can be one.
bool read_name(std::string_view name, const Participants& participants, QuoteHead& head) {
  name = trim(name);
  if (const std::string* known = participants.find(name)) {
    head.author = *known;
    return true;
  }
  if (!is_plausible_pseudonym(name) && !is_full_name(name)) return false;
  head.author = name;
  return true;
}

// Usenet: "Jean a écrit dans le message <12@exemple.fr>...".
bool names_message(std::string_view after) {
  const std::string key = normalised(cut_utf8(after, 40));
  return starts_with_any(
             key, {"dans le message", "dans l'article", "in message", "in article", "in news:"}) &&
         after.find_first_of("<:@") != after.npos;
}

// "a écrit : Oui" behind "a écrit": ": Oui"; the colon may stand right behind the verb, too.
std::string_view behind_verb(std::string_view from_verb, std::string_view verb) {
  const std::string_view after = text_behind_words(from_verb, verb);
  const std::string_view before = trim(from_verb.substr(0, from_verb.size() - after.size()));
  return before.ends_with(':') ? from_verb.substr(before.size() - 1) : after;
}

// What stands behind the verb: ":" and maybe text, a date and ":", or a message's id. False for
// anything else.
bool read_behind_verb(std::string_view after, std::string& rest) {
  if (names_message(after)) return true;
  const bool direct = after.starts_with(':');
  constexpr std::size_t kLongestDate = 40;
  const bool dated = !direct && !after.empty() && after.back() == ':' &&
                     after.find_first_of("0123456789") != after.npos && after.size() < kLongestDate;
  rest = direct ? trim(after.substr(1)) : std::string_view{};
  return direct || dated;
}

// "X a écrit :", "X a écrit le 15/07/2022 à 12:31 :", "X a dit : ...".
bool read_verb_head(std::string_view line, const Participants& participants, QuoteHead& head) {
  const std::string spaced = squeeze_blanks(line);
  const std::size_t last = std::min(spaced.size(), kLongestHead);
  for (std::size_t at = spaced.find(' '); at < last; at = spaced.find(' ', at + 1)) {
    const std::string_view from_verb = std::string_view(spaced).substr(at);
    // Longer than any verb; cut so that each blank costs the same.
    const std::string key = " " + normalised(cut_utf8(from_verb, 24));
    const auto* verb = std::find_if(std::begin(kVerbs), std::end(kVerbs),
                                    [&](std::string_view v) { return key.starts_with(v); });
    if (verb == std::end(kVerbs)) continue;
    std::string rest;
    const std::string_view after = behind_verb(trim(from_verb), *verb);
    const std::string_view name = name_before_verb(std::string_view(spaced).substr(0, at));
    if (!read_behind_verb(after, rest) || !read_name(name, participants, head)) continue;
    // Prose says "Untel a dit : ..." too.
    if (!rest.empty() && participants.find(head.author) == nullptr) continue;
    head.rest = std::move(rest);
    head.says_so = true;
    return true;
  }
  return false;
}

// "Citation de X :", "Citation (X)", "Citation :".
bool read_citation(std::string_view line, const Participants& participants, QuoteHead& head) {
  const std::string key = normalised(line);
  std::string_view bare = line;
  while (!bare.empty() && std::string_view(":) ").find(bare.back()) != bare.npos) {
    bare = trim(bare.substr(0, bare.size() - 1));
  }
  const std::string bare_key = normalised(bare);
  const bool nobody = contains(kNobody, bare_key);
  if (nobody && bare.size() < line.size()) {
    head.says_so = true;
    return true;
  }
  for (const std::string_view start : kStarts) {
    if (!key.starts_with(start) || line.back() == '.') continue;
    const bool in_brackets = start.back() == '(';
    const bool closed = line.back() == ':' || in_brackets || start == "citation : ";
    if (!closed) continue;
    std::string_view name = text_behind_words(bare, start);
    if (in_brackets && !name.empty()) name.remove_prefix(1);
    if (!read_name(name, participants, head)) continue;
    head.says_so = true;
    return true;
  }
  return false;
}

// "Peggy10Huitres:"
bool read_bare_name(std::string_view line, const Participants& participants, QuoteHead& head) {
  const std::string_view name = trim(line.substr(0, line.size() - 1));
  const std::string* known = participants.find(name);
  const bool tight = name.size() + 1 == line.size();
  if (known == nullptr && !(tight && is_plausible_pseudonym(name))) return false;
  head.author = known != nullptr ? *known : std::string(name);
  return true;
}

// "@Zoé: « Il tient. »": a whole line in quotation marks behind who is addressed.
bool read_addressed(std::string_view line, const Participants& participants, QuoteHead& head) {
  constexpr std::pair<std::string_view, std::string_view> kMarks[] = {
      {"\u00AB", "\u00BB"}, {"\u201C", "\u201D"}, {"\u201E", "\u201C"}, {"\"", "\""}};
  const std::size_t colon = line.substr(0, kLongestHead).find(':');
  if (!line.starts_with('@') || colon == line.npos) return false;
  const std::string* known = participants.find(trim(line.substr(1, colon - 1)));
  const std::string_view rest = trim(line.substr(colon + 1));
  if (known == nullptr || rest.size() < 20) return false;
  for (const auto& [open, close] : kMarks) {
    const bool whole = rest.starts_with(open) && rest.ends_with(close) &&
                       rest.find(close, open.size()) == rest.size() - close.size();
    if (!whole) continue;
    head.author = *known;
    head.rest = rest;
    return true;
  }
  return false;
}

}  // namespace

bool read_quote_head(std::string_view line, const Participants& participants, QuoteHead& head) {
  head = {};
  const std::size_t colon = line.substr(0, kLongestHead).find(':');
  const bool bracketed = !line.empty() && line.back() == ')';
  const bool usenet = line.ends_with("...") || line.ends_with('>');
  if (colon == line.npos && !bracketed && !usenet) return false;
  if (read_addressed(line, participants, head)) return true;
  if (line.size() > kLongestHead) return read_verb_head(line, participants, head);
  if (read_citation(line, participants, head)) return true;
  if (line.back() == ':' && read_bare_name(line, participants, head)) return true;
  return read_verb_head(line, participants, head);
}

std::optional<ClosedQuote> read_closed_quote(std::string_view line) {
  if (line.size() < 2 || line[0] != '>' || line[1] == '>' || line[1] == ' ') return std::nullopt;
  const std::size_t close = line.find('>', 1);
  if (close == line.npos) return std::nullopt;
  const std::string_view cited = line.substr(1, close - 1);
  std::string_view answer = line.substr(close + 1);
  // Lines of mail that were run together have blanks before their signs, and markup has "<".
  if (ends_with_any(cited, {" ", "-", "="}) || cited.find('<') != cited.npos ||
      answer.find_first_of("<>") != answer.npos ||
      !starts_with_any(answer, {" ", ".", ",", "\u00A0"})) {
    return std::nullopt;
  }
  if (answer[0] == '.' || answer[0] == ',') answer.remove_prefix(1);
  if (normalised_words(answer).empty()) return std::nullopt;
  return ClosedQuote{std::string(trim(cited)), std::string(trim(answer))};
}

std::size_t mail_quote_head_depth(std::string_view line) {
  if (line.empty() || line[0] != '>' || read_closed_quote(line)) return 0;
  std::size_t depth = 0;
  std::size_t at = 0;
  for (; at < line.size() && (line[at] == '>' || line[at] == ' '); ++at) depth += line[at] == '>';
  // ">:(" and ">_<" are faces.
  const bool face =
      at < line.size() && at == depth && std::string_view(":;_.<=").find(line[at]) != line.npos;
  return face ? 0 : depth;
}

std::string_view without_mail_quote_head(std::string_view line) {
  const std::size_t at = line.find_first_not_of("> ");
  return at == line.npos ? std::string_view{} : line.substr(at);
}

}  // namespace glane
