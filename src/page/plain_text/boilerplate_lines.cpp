#include "page/plain_text/boilerplate_lines.hpp"

#include <string>
#include <string_view>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

using Kind = BoilerplateKind;

// "... / AFP": the end of a short credit under a picture.
constexpr std::string_view kCreditEnds[] = {
    "/ afp",      "/afp",     "/ reuters",        "/ sipa", "/ getty images", "/ shutterstock",
    "/ unsplash", "/ maxppp", "via getty images", "/ ap",   "/ hans lucas",   "/ abaca"};

// Longer lines are text, whatever they start with.
constexpr std::size_t kLongestLine = 300;
constexpr std::size_t kLongestCredit = 120;
constexpr std::size_t kLongestCreditEnd = 60;

// Bytes of the sign that starts a credit or a copyright notice; 0: there is none.
std::size_t copyright_sign(std::string_view key) {
  for (const std::string_view sign : {"\u00A9", "(c) "}) {
    if (key.starts_with(sign)) return sign.size();
  }
  return 0;
}

// "© 2016 Le Journal": of the site, not of a picture.
bool is_copyright(std::string_view key) {
  const std::size_t sign = copyright_sign(key);
  if (sign == 0 || key.size() > kLongestCredit) return false;
  const std::size_t at = key.find_first_not_of(' ', sign);
  return at != key.npos && is_ascii_digit(key[at]);
}

bool is_credit(std::string_view key) {
  if (key.size() > kLongestCredit) return false;
  if (copyright_sign(key) > 0) return true;
  if (key.size() > kLongestCreditEnd || key.find(". ") != key.npos) return false;
  return ends_with_any(key, kCreditEnds);
}

// "3 min de lecture", "3–4 minutes", "1 234 vues", "12 partages".
bool is_figures(std::string_view phrase) {
  constexpr std::string_view kUnits[] = {"min de lecture",
                                         "mn de lecture",
                                         "minutes de lecture",
                                         "minute de lecture",
                                         "min",
                                         "minutes",
                                         "minute",
                                         "vues",
                                         "vue",
                                         "lectures",
                                         "partages",
                                         "partage"};
  const std::size_t number = phrase.find_first_not_of("0123456789 .,-");
  if (number == 0 || number == phrase.npos) return false;
  return contains(kUnits, phrase.substr(number));
}

bool has_several_words(std::string_view phrase) {
  return phrase.find_first_of(" '-") != phrase.npos;
}

// "Lire aussi Dix ans de travaux": with a sign behind it the table knows it; without, a sentence
// may start so.
bool is_cross_reference(std::string_view key) {
  return starts_with_any(key, {"lire aussi ", "a lire aussi "}) && key.back() != '.';
}

// "Vous lisez Le Journal sur votre téléphone ? Suivez-nous ...": the question may be any.
bool is_invitation(std::string_view key) {
  return key.starts_with("vous ") &&
         contains_any(key, {"? suivez-nous ", "? abonnez-vous ", "? inscrivez-vous "});
}

// "--------", as a text browser draws it.
bool is_rule(std::string_view key) {
  constexpr std::size_t kShortest = 5;
  return key.size() >= kShortest && std::string_view("-=_*~#").find(key[0]) != key.npos &&
         key.find_first_not_of(key[0]) == key.npos;
}

BoilerplateLine boilerplate_by_phrase(std::string_view key) {
  const std::string_view phrase = line_phrase(key);
  const Kind whole = kind_of_whole_line(phrase);
  if (whole != Kind::none) return {whole, has_several_words(phrase)};
  const Kind start = is_cross_reference(key) ? Kind::more : kind_of_line_start(key);
  if (start != Kind::none) return {start, true};
  if (is_figures(phrase)) return {Kind::figures, true};
  if (is_invitation(key)) return {Kind::sign_up, true};
  return {};
}

// "Plan du site | Se connecter | RSS", "[ Imprimer ] [ Partager ]": the kind of the first link;
// two at least are known, and what is not is short.
BoilerplateLine read_row_of_links(std::string_view key) {
  constexpr std::string_view kJoints[] = {"|", "[", "]", "\u00B7", "\u2022"};
  constexpr std::size_t kLongestLink = 25;
  std::string row(key);
  for (const std::string_view joint : kJoints) replace_all(row, joint, "\n");
  if (row.find('\n') == row.npos) return {};
  BoilerplateLine first;
  int known = 0;
  for (const std::string_view part : split_text_lines(row)) {
    const BoilerplateLine boilerplate = boilerplate_by_phrase(trim(part));
    if (!boilerplate && trim(part).size() > kLongestLink) return {};
    known += boilerplate ? 1 : 0;
    if (!first) first = boilerplate;
  }
  return known >= 2 ? BoilerplateLine{first.kind, true} : BoilerplateLine{};
}

}  // namespace

BoilerplateLine boilerplate_of_line(const Line& line) {
  const std::string_view key = line.key;
  if (key.empty() || key.size() > kLongestLine) return {};
  if (is_copyright(key)) return {Kind::legal, true};
  if (is_credit(key)) return {Kind::credit, true};
  if (is_rule(key)) return {Kind::rule, false};
  const BoilerplateLine boilerplate = boilerplate_by_phrase(key);
  return boilerplate ? boilerplate : read_row_of_links(key);
}

}  // namespace glane
