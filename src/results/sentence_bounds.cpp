#include "results/sentence_bounds.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/characters.hpp"
#include "base/folding.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

// Written with a full stop that ends no sentence: titles, references, streets. Without accents, as
// they are compared. "etc." is none of them: who begins a word behind it with a capital has ended
// the sentence.
constexpr std::string_view kAbbreviations[] = {
    "adj",  "al",   "anc", "apr",  "art",   "av",   "bd",   "bld",  "boul", "bull", "cap", "cf",
    "ch",   "chap", "col", "coll", "cpt",   "dept", "dir",  "dr",   "ed",   "env",  "ex",  "fig",
    "gal",  "gen",  "hab", "ibid", "id",    "ill",  "janv", "fev",  "fevr", "juil", "lt",  "m",
    "me",   "mgr",  "min", "mlle", "mlles", "mm",   "mme",  "mmes", "ms",   "mr",   "n",   "no",
    "nos",  "nov",  "oct", "op",   "p",     "par",  "pp",   "pr",   "prof", "rd",   "ref", "rte",
    "sept", "sq",   "st",  "ste",  "suppl", "tel",  "trad", "univ", "v",    "vol",  "vs"};

constexpr std::string_view kClosing[] = {"\"", "»", "”", "’", "'", ")", "]"};
constexpr std::string_view kOpening[] = {"\"", "«", "“", "‘", "(", "[", "—", "–", "-", "•"};

template <std::size_t N>
std::string_view at_end(std::string_view text, const std::string_view (&signs)[N]) {
  for (const std::string_view sign : signs) {
    if (text.ends_with(sign)) return sign;
  }
  return {};
}

// The character before the end of `text`; 0 where there is none.
char32_t last_character(std::string_view text, std::size_t& begin) {
  begin = text.size();
  if (begin == 0) return 0;
  do {
    --begin;
  } while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80);
  std::size_t at = begin;
  return next_code_point(text, at);
}

bool remove_blanks_at_end(std::string_view& text) {
  const std::size_t before = text.size();
  std::size_t begin = 0;
  while (is_blank(last_character(text, begin))) text = text.substr(0, begin);
  return text.size() < before;
}

// The letters that `text` ends with; those of more than an abbreviation's length are cut.
std::string_view last_letters(std::string_view text) {
  constexpr std::size_t kMostLetters = 8;
  std::size_t begin = text.size();
  for (std::size_t i = 0; i < kMostLetters; ++i) {
    std::size_t at = 0;
    const char32_t c = last_character(text.substr(0, begin), at);
    if (!is_upper(c) && !is_lower(c)) break;
    begin = at;
  }
  return text.substr(begin);
}

// in: text  up to a full stop
bool ends_with_abbreviation(std::string_view text) {
  const std::string_view letters = last_letters(text);
  std::size_t end = 0;
  if (letters.empty()) return false;
  const bool one_capital = is_upper(next_code_point(letters, end)) && end == letters.size();
  if (one_capital) return true;  // "J. Roy", "J.-C."
  const std::string folded = fold_accents(fold_case(letters));
  return std::find(std::begin(kAbbreviations), std::end(kAbbreviations), folded) !=
         std::end(kAbbreviations);
}

// in: text  up to a sign that may end a sentence, that included
bool ends_sentence(std::string_view text) {
  for (std::string_view closing = at_end(text, kClosing); !closing.empty();
       closing = at_end(text, kClosing)) {
    text.remove_suffix(closing.size());
    remove_blanks_at_end(text);
  }
  if (text.ends_with("…") || text.ends_with('!') || text.ends_with('?')) return true;
  return text.ends_with('.') && !ends_with_abbreviation(text.substr(0, text.size() - 1));
}

bool continues_sentence(std::string_view text) {
  while (!text.empty()) {
    std::size_t end = 0;
    const char32_t c = next_code_point(text, end);
    const bool opens = std::any_of(std::begin(kOpening), std::end(kOpening),
                                   [&](std::string_view sign) { return text.starts_with(sign); });
    if (!opens && !is_blank(c)) return !is_upper(c) && !is_ascii_digit(c);
    text.remove_prefix(end);
  }
  return false;
}

// "jeudi.Le conseil": lines were joined without a blank.
bool lacks_blank(std::string_view before, std::string_view behind) {
  if (!before.ends_with('.')) return false;
  before.remove_suffix(1);
  before.remove_suffix(at_end(before, kClosing).size());
  if (last_letters(before).size() < 3) return false;
  for (const std::string_view sign : {"\"", "«", "“"}) {
    if (behind.starts_with(sign)) behind.remove_prefix(sign.size());
  }
  std::size_t end = 0;
  if (behind.empty() || !is_upper(next_code_point(behind, end))) return false;
  return end < behind.size() && is_lower(next_code_point(behind, end));
}

}  // namespace

bool sentence_begins(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::string_view before = text.substr(0, at);
  const std::string_view behind = text.substr(at);
  std::size_t end = 0;
  if (!behind.empty() && is_blank(next_code_point(behind, end))) return false;
  if (text[at - 1] == '\n') return true;
  if (!remove_blanks_at_end(before)) return lacks_blank(before, behind);
  return ends_sentence(before) && !continues_sentence(behind);
}

std::size_t sentence_begin(std::string_view text, std::size_t at, std::size_t least) {
  while (at > least && !sentence_begins(text, at)) --at;
  return at;
}

std::size_t sentence_end(std::string_view text, std::size_t at, std::size_t most) {
  for (std::size_t next = at; next <= std::min(most, text.size()); ++next) {
    const bool ends = next == text.size() || text[next] == '\n' || sentence_begins(text, next);
    if (!ends) continue;
    std::string_view sentence = text.substr(0, next);
    remove_blanks_at_end(sentence);
    if (sentence.size() >= at) return sentence.size();
  }
  return std::string_view::npos;
}

}  // namespace glane
