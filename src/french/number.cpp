#include "french/number.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/contains.hpp"

namespace glane {

namespace {

struct DigitRuns {
  std::vector<Letters> runs;
  std::u32string separators;  // one before each run but the first
  std::size_t length = 0;
};

DigitRuns digit_runs(Letters letters) {
  DigitRuns found;
  std::size_t at = 0;
  while (at < letters.size()) {
    std::size_t end = at;
    while (end < letters.size() && letters[end].kind == CharClass::digit) ++end;
    if (end == at) break;
    if (at > 0) found.separators += letters[at - 1].c;
    found.runs.push_back(letters.subspan(at, end - at));
    found.length = end;
    const bool separator = end < letters.size() && std::u32string_view(U".,'").find(
                                                       letters[end].c) != std::u32string_view::npos;
    if (!separator) break;
    at = end + 1;
  }
  return found;
}

std::string joined_digits(const std::vector<Letters>& runs, std::size_t count) {
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) digits += normalized(runs[i]);
  return digits;
}

bool may_follow_number(Letters letters) {
  if (!letters.empty() && letters[0].c == U'\u00B0') return true;
  return std::all_of(letters.begin(), letters.end(),
                     [](const Letter& l) { return l.kind == CharClass::letter; });
}

// Those of one letter are more often something else: "5g", "3d", "16h".
constexpr std::array<std::string_view, 34> kUnits = {
    "km",  "cm",  "mm", "dm", "km2", "m2", "cm2", "m3",  "cm3",   "ha",  "kg", "mg",
    "dl",  "cl",  "ml", "kw", "mw",  "gw", "kwh", "mwh", "gwh",   "twh", "hz", "khz",
    "mhz", "ghz", "ko", "mo", "go",  "to", "kmh", "ans", "euros", "min"};
constexpr std::size_t kLongestUnit = 5;

}  // namespace

std::optional<NumberMatch> match_number(Letters letters) {
  const DigitRuns found = digit_runs(letters);
  const std::size_t runs = found.runs.size();
  if (runs < 2 || !may_follow_number(letters.subspan(found.length))) return std::nullopt;

  // Groups: "2.000.000", "12.500,50": dots between groups of three, a comma before decimals.
  std::size_t groups = 1;
  const char32_t separator = found.separators[0];
  while (groups < runs && separator != U',' && found.separators[groups - 1] == separator &&
         found.runs[groups].size() == 3) {
    ++groups;
  }
  const bool first_group = found.runs[0].size() <= 3 && found.runs[0][0].c != U'0';
  if (groups > 1 && first_group) {
    if (groups == runs) return NumberMatch{joined_digits(found.runs, groups), found.length};
    if (groups + 1 == runs && found.separators[groups - 1] != separator &&
        found.separators[groups - 1] != U'\'') {
      const std::string decimals = normalized(found.runs[groups]);
      return NumberMatch{joined_digits(found.runs, groups) + "." + decimals, found.length};
    }
  }
  if (runs != 2 || separator == U'\'') return std::nullopt;
  return NumberMatch{normalized(found.runs[0]) + "." + normalized(found.runs[1]), found.length};
}

std::size_t number_unit_begin(Letters word) {
  constexpr std::size_t kMostDigits = 18;
  std::size_t digits = 0;
  while (digits < word.size() && word[digits].kind == CharClass::digit) ++digits;
  const std::size_t rest = word.size() - digits;
  const bool fits = digits > 0 && digits <= kMostDigits && rest > 0 && rest <= kLongestUnit;
  return fits && contains(kUnits, normalized(word.subspan(digits))) ? digits : word.size();
}

}  // namespace glane
