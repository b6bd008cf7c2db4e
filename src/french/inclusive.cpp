#include "french/inclusive.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace glane {

namespace {

// Endings of the feminine, and what they stand for in the masculine.
struct Ending {
  std::string_view feminine;
  std::string_view masculine;  // cut from the masculine before the ending is added
  bool word;                   // also a word, or a pronoun, of its own
};

constexpr std::array<Ending, 27> kEndings = {{
    {"e", "", false},         {"ne", "", true},       {"te", "", true},
    {"le", "", true},         {"se", "x", true},      {"ve", "f", false},
    {"fe", "f", false},       {"que", "c", true},     {"che", "c", false},
    {"sse", "", false},       {"esse", "e", false},   {"rice", "eur", false},
    {"trice", "teur", false}, {"ice", "eur", false},  {"euse", "eur", false},
    {"eresse", "eur", false}, {"ère", "er", false},   {"ere", "er", false},
    {"ière", "ier", false},   {"iere", "ier", false}, {"enne", "en", false},
    {"ienne", "ien", false},  {"onne", "on", false},  {"elle", "el", true},
    {"ale", "al", false},     {"ée", "é", false},     {"ive", "if", false},
}};

constexpr std::size_t kShortestStem = 2;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

const Ending* find_ending(std::string_view feminine) {
  const auto* found = std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& ending) {
    return ending.feminine == feminine;
  });
  return found == kEndings.end() ? nullptr : found;
}

// "auteur", {rice, eur} -> "autrice"; "étudiant", {e, } -> "étudiante".
std::string feminine_of(std::string_view masculine, const Ending& ending) {
  std::string_view stem = masculine;
  if (ends_with(stem, ending.masculine)) stem.remove_suffix(ending.masculine.size());
  const bool doubled = ending.feminine == "rice" && ends_with(masculine, "teur");
  return std::string(stem) + (doubled ? "rice" : std::string(ending.feminine));
}

std::vector<Letters> parts_of(Letters word, char32_t& separator) {
  for (const char32_t mark : {U'\u00B7', U'(', U'.', U'-'}) {
    const bool present = std::any_of(word.begin(), word.end(),
                                     [&](const Letter& letter) { return letter.c == mark; });
    if (!present) continue;
    separator = mark;
    std::vector<Letters> parts = split_at(word, mark);
    if (mark != U'(' || parts.size() != 2) return parts;
    std::vector<Letters> inside = split_at(parts[1], U')');  // "e)s" -> "e", "s"
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
  if (separator == U'\u00B7' && ending_text == "s" && !plural) return {masculine, masculine + "s"};
  if (!plural && ending_text.size() > 1 && ending_text.back() == 's') {
    plural = true;
    ending_text.pop_back();
  }
  const Ending* ending = find_ending(ending_text);
  if (ending == nullptr) return {};
  const bool sure = separator == U'\u00B7' || separator == U'(' || parts.size() == 3;
  if (!sure && (ending->word || parts[0].size() < 4)) return {};

  const std::string feminine = feminine_of(masculine, *ending);
  const std::string mark = plural ? "s" : "";
  const bool marked = ends_with(masculine, "s") || ends_with(masculine, "x");
  return {masculine + (marked ? "" : mark), feminine + mark};
}

}  // namespace glane
