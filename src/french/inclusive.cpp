#include "french/inclusive.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/characters.hpp"

namespace glane {

namespace {

// Endings of the feminine, and what they stand for in the masculine.
struct Ending {
  std::string_view feminine;
  std::string_view masculine;  // cut from the masculine before the ending is added
  bool word;                   // also a word, or a pronoun, of its own
};

// Of the rows of one ending the first one counts whose masculine the word has.
constexpr std::array<Ending, 50> kEndings = {{
    {"e", "", false},         {"ne", "", true},        {"te", "", true},
    {"le", "", true},         {"se", "x", true},       {"se", "r", true},
    {"ve", "f", false},       {"fe", "f", false},      {"fe", "", false},
    {"que", "c", true},       {"che", "c", false},     {"sse", "", false},
    {"esse", "e", false},     {"rice", "eur", false},  {"trice", "teur", false},
    {"ice", "eur", false},    {"euse", "eur", false},  {"euse", "eux", false},
    {"eresse", "eur", false}, {"eure", "eur", false},  {"ère", "er", false},
    {"ere", "er", false},     {"ière", "ier", false},  {"iere", "ier", false},
    {"enne", "en", false},    {"ienne", "ien", false}, {"onne", "on", false},
    {"elle", "el", true},     {"elle", "eau", true},   {"elle", "els", true},
    {"ale", "al", false},     {"ale", "aux", false},   {"ée", "é", false},
    {"ive", "if", false},     {"ine", "ain", false},   {"ine", "in", false},
    {"ète", "et", false},     {"ete", "et", false},    {"ette", "et", false},
    {"aise", "ais", false},   {"oise", "ois", false},  {"ante", "ant", false},
    {"ente", "ent", false},   {"ue", "g", false},      {"lle", "l", false},
    {"nne", "n", false},      {"tte", "t", false},     {"olle", "ou", false},
    {"eille", "eux", false},  {"aîche", "ais", false},
}};

constexpr std::size_t kShortestStem = 2;
constexpr std::size_t kShortestUnsure = 4;  // after a full stop or a hyphen

const Ending* find_ending(std::string_view feminine, std::string_view masculine) {
  const auto* found = std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& ending) {
    return ending.feminine == feminine && masculine.ends_with(ending.masculine);
  });
  return found == kEndings.end() ? nullptr : found;
}

// "auteur", {rice, eur} -> "autrice"; "étudiant", {e, } -> "étudiante".
std::string feminine_of(std::string_view masculine, const Ending& ending) {
  const std::string_view stem = masculine.substr(0, masculine.size() - ending.masculine.size());
  const bool short_rice = ending.feminine == "ice";  // "lecteur·ice" is no "lectice"
  return std::string(stem) + (short_rice ? "rice" : std::string(ending.feminine));
}

// "étudiant" -> "étudiants", "local" -> "locaux".
std::string plural_of(const std::string& masculine) {
  if (masculine.ends_with("s") || masculine.ends_with("x")) return masculine;
  if (masculine.ends_with("eau")) return masculine + "x";
  if (!masculine.ends_with("al")) return masculine + "s";
  return masculine.substr(0, masculine.size() - 1) + "ux";
}

std::vector<Letters> parts_of(Letters word, char32_t& separator) {
  for (const char32_t mark : {U'\u00B7', U'(', U'.', U'-'}) {
    const bool present = std::any_of(word.begin(), word.end(),
                                     [&](const Letter& letter) { return letter.c == mark; });
    if (!present) continue;
    separator = mark;
    std::vector<Letters> parts = split_letters_at(word, mark);
    if (mark != U'(' || parts.size() != 2) return parts;
    if (parts[1].front().c == U'-') parts[1] = parts[1].subspan(1);  // "(-e)s"
    std::vector<Letters> inside = split_letters_at(parts[1], U')');  // "e)s" -> "e", "s"
    inside.insert(inside.begin(), parts[0]);
    return inside;
  }
  return {};
}

bool only_word_letters(Letters part) {
  return std::all_of(part.begin(), part.end(),
                     [](const Letter& l) { return l.kind == CharClass::letter; });
}

}  // namespace

std::vector<std::string> match_inclusive(Letters word) {
  char32_t separator = 0;
  const std::vector<Letters> parts = parts_of(word, separator);
  const bool well_formed = (parts.size() == 2 || parts.size() == 3) &&
                           parts[0].size() >= kShortestStem &&
                           std::all_of(parts.begin(), parts.end(), only_word_letters);
  if (!well_formed) return {};

  std::string masculine = normalized(parts[0]);
  std::string ending_text = normalized(parts[1]);
  bool plural = parts.size() == 3;
  if (plural && normalized(parts[2]) != "s") return {};
  const bool sign = separator == U'\u00B7' || separator == U'(';
  if (sign && !plural && (ending_text == "s" || (separator == U'(' && ending_text == "x"))) {
    return {masculine, masculine + ending_text};
  }
  const bool together = !plural && ending_text.size() > 1 && ending_text.back() == 's';
  if (together) {
    plural = true;
    ending_text.pop_back();
  }
  const Ending* ending = find_ending(ending_text, masculine);
  const std::string singular = masculine.substr(0, masculine.size() - 1);
  // "étudiants·es", but "français·es" and "bourgeois·es" have no plural before the dot.
  const bool two_plurals = together && masculine.ends_with("s") && !masculine.ends_with("ais") &&
                           !masculine.ends_with("ois");
  const Ending* of_singular = two_plurals ? find_ending(ending_text, singular) : nullptr;
  if (ending == nullptr && of_singular == nullptr) return {};
  const Ending& any = ending != nullptr ? *ending : *of_singular;
  const bool sure = sign || parts.size() == 3;
  const bool initial = is_upper(parts[1][0].c) && !is_upper(parts[0].back().c);  // "Radio-E"
  if (!sure && initial) return {};
  if (!sure && (any.word || (parts[0].size() < kShortestUnsure && any.feminine != "e"))) return {};

  const std::string mark = plural ? "s" : "";
  std::vector<std::string> forms = {plural ? plural_of(masculine) : masculine};
  if (ending != nullptr) forms.push_back(feminine_of(masculine, *ending) + mark);
  if (of_singular != nullptr) forms.push_back(feminine_of(singular, *of_singular) + mark);
  return forms;
}

std::string masculine_of_blend(std::string_view form) {
  if (form.ends_with('s')) form.remove_suffix(1);
  for (const std::string_view ending : {"eurice", "eureuse", "euxse", "ifve"}) {
    if (!form.ends_with(ending)) continue;
    const std::size_t masculine = ending.find_first_of("rxf") + 1;  // of "eur", "eux", "if"
    return std::string(form.substr(0, form.size() - ending.size() + masculine));
  }
  return {};
}

}  // namespace glane
