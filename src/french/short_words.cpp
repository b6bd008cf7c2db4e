#include "french/short_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

// What must stand behind the short word.
enum class Next { any, word, capital, digit };

// How it must be written itself.
enum class Own {
  any,
  mixed,    // not in capitals but among capitals: "BD" is no boulevard, "ST" no saint
  capital,  // with a capital and, if it is longer, small letters
};

struct ShortWord {
  std::string_view written;  // folded
  std::string_view meant;
  Next next = Next::any;
  Own own = Own::any;
  bool stop = false;  // only with a full stop behind it
};

constexpr ShortWord kShortWords[] = {
    {"st", "saint", Next::word, Own::mixed},
    {"ste", "sainte", Next::word, Own::mixed},
    {"sts", "saints", Next::word, Own::mixed},
    {"stes", "saintes", Next::word, Own::mixed},
    {"mme", "madame"},
    {"mmes", "mesdames"},
    {"mlle", "mademoiselle"},
    {"mlles", "mesdemoiselles"},
    {"mgr", "monseigneur", Next::word},
    {"mr", "monsieur", Next::word},
    {"m", "monsieur", Next::capital, Own::capital, true},
    {"mm", "messieurs", Next::capital, Own::any, true},
    {"dr", "docteur", Next::word, Own::mixed},
    {"drs", "docteurs", Next::capital, Own::capital},
    {"pr", "professeur", Next::capital, Own::capital},
    {"prof", "professeur", Next::capital, Own::any, true},
    {"me", "maître", Next::capital, Own::capital},
    {"bd", "boulevard", Next::capital, Own::mixed},
    {"bld", "boulevard", Next::word},
    {"blvd", "boulevard", Next::word},
    {"bvd", "boulevard", Next::word},
    {"av", "avenue", Next::capital, Own::mixed, true},
    {"fbg", "faubourg", Next::word},
    {"fg", "faubourg", Next::capital, Own::mixed},
    {"art", "article", Next::digit},
    {"gen", "général", Next::capital, Own::capital, true},
    {"col", "colonel", Next::capital, Own::capital, true},
    {"cdt", "commandant", Next::capital, Own::capital},
    {"cne", "capitaine", Next::capital, Own::capital},
    {"lt", "lieutenant", Next::capital, Own::capital},
    {"sgt", "sergent", Next::capital, Own::capital},
    {"aujourdhui", "aujourd'hui"},
    {"presquile", "presqu'île"},
    {"presquiles", "presqu'îles"},
    {"quelquun", "quelqu'un"},
    {"quelquune", "quelqu'une"},
    {"prudhomme", "prud'homme"},
    {"prudhommes", "prud'hommes"},
    {"prudhommal", "prud'hommal"},
    {"prudhommale", "prud'hommale"},
    {"prudhommaux", "prud'hommaux"},
    {"prudhommales", "prud'hommales"},
};

// Words with an apostrophe, cut in two where a blank or a hyphen is written for it.
struct CutWord {
  std::string_view first;
  std::string_view second;  // folded; the beginning of it where it ends in "*"
};

constexpr CutWord kCutWords[] = {
    {"aujourd", "hui"}, {"presqu", "ile"}, {"presqu", "iles"}, {"quelqu", "un"},
    {"quelqu", "une"},  {"quelqu", "uns"}, {"quelqu", "unes"}, {"prud", "hom*"},
    {"entr", "acte*"},  {"entr", "aid*"},  {"entr", "ouver*"}, {"entr", "aper*"},
};

bool fits(std::string_view word, std::string_view pattern) {
  if (!pattern.ends_with('*')) return word == pattern;
  pattern.remove_suffix(1);
  return word.starts_with(pattern);
}

char32_t first_character(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

bool has_letter(std::string_view word, bool (*is_such)(char32_t)) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_such(next_code_point(word, at))) return true;
  }
  return false;
}

bool in_capitals(std::string_view word) {
  return has_letter(word, is_upper) && !has_letter(word, is_lower);
}

// ". ", " ", "-" and ".": what may stand between a short word and the next.
bool is_short_gap(std::string_view gap) {
  if (gap.empty()) return false;
  if (gap.starts_with('.')) gap.remove_prefix(1);
  return gap.size() <= 3 && (trim(gap).empty() || gap == "-" || is_blank(first_character(gap)));
}

bool next_fits(const UnitRun& run, Next wanted) {
  if (wanted == Next::any) return true;
  if (!run.has_word(1) || !is_short_gap(run.gap(1))) return false;
  const std::string_view next = run.written(1);
  const char32_t c = first_character(next);
  if (wanted == Next::digit) return is_ascii_digit(c);
  if (wanted == Next::word) return !is_ascii_digit(c);
  return is_upper(c);
}

bool own_fits(const UnitRun& run, Own wanted) {
  const std::string_view written = run.written(0);
  if (wanted == Own::any) return true;
  if (wanted == Own::mixed) return !in_capitals(written) || in_capitals(run.written(1));
  return is_upper(first_character(written)) &&
         (written.size() == 1 || has_letter(written, is_lower));
}

std::optional<WrittenUnit> read_abbreviation(const UnitRun& run, const ShortWord& word) {
  if (word.stop && !run.text_after(0).starts_with('.')) return std::nullopt;
  if (!next_fits(run, word.next) || !own_fits(run, word.own)) return std::nullopt;
  WrittenUnit unit;
  unit.count = 1;
  unit.seen = word.next == Next::any ? 1 : 2;
  unit.words.push_back({std::string(word.meant), run.begin(0), run.end(0)});
  unit.words.push_back(run.part(0));
  return unit;
}

std::optional<WrittenUnit> read_cut_word(const UnitRun& run) {
  const bool near = run.follows_blank(1) || run.follows(1, '-');
  if (!near) return std::nullopt;
  const auto* const found =
      std::find_if(std::begin(kCutWords), std::end(kCutWords), [&](const CutWord& word) {
        return word.first == run.folded(0) && fits(run.folded(1), word.second);
      });
  if (found == std::end(kCutWords)) return std::nullopt;
  WrittenUnit unit;
  unit.count = unit.seen = 2;
  unit.words.push_back({run.form(0) + "'" + run.form(1), run.begin(0), run.end(1)});
  return unit;
}

// "n° 5", "N°5".
std::optional<WrittenUnit> read_number_sign(const UnitRun& run) {
  std::size_t at = 0;
  const std::string_view after = run.text_after(0);
  const char32_t sign = after.empty() ? 0 : next_code_point(after, at);
  if (sign != U'\u00B0' && sign != U'\u00BA') return std::nullopt;
  WrittenUnit unit;
  unit.count = unit.seen = 1;
  unit.words.push_back({"numéro", run.begin(0), run.end(0)});
  unit.words.push_back(run.part(0));
  return unit;
}

}  // namespace

bool is_short_word(std::string_view folded) {
  const auto is_it = [&](const auto& word) { return word == folded; };
  return folded == "n" ||
         std::any_of(std::begin(kShortWords), std::end(kShortWords),
                     [&](const ShortWord& word) { return is_it(word.written); }) ||
         std::any_of(std::begin(kCutWords), std::end(kCutWords),
                     [&](const CutWord& word) { return is_it(word.first); });
}

std::optional<WrittenUnit> read_short_word(const UnitRun& run) {
  const std::string& folded = run.folded(0);
  if (folded == "n") return read_number_sign(run);
  for (const ShortWord& word : kShortWords) {
    if (word.written == folded) return read_abbreviation(run, word);
  }
  return read_cut_word(run);
}

}  // namespace glane
