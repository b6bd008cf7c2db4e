#include "date/period_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/folding.hpp"

namespace glane {

namespace {

using Names = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, Names names) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

std::string folded_word(std::string_view text) {
  std::string folded = fold_text(text);
  const bool elided =
      folded.size() > 2 && folded[1] == '\'' && (folded[0] == 'l' || folded[0] == 'd');
  return elided ? folded.substr(2) : folded;
}

// "quatre-vingt-dix" in one string, hyphens and blanks alike.
std::string joined_words(const std::vector<PeriodWord>& words, std::size_t at) {
  std::string all;
  for (; at < words.size(); ++at) {
    if (words[at].token.is(U'-')) continue;
    all += (all.empty() ? "" : " ") + words[at].folded;
  }
  return all;
}

constexpr std::array<std::pair<std::string_view, int>, 12> kTens = {{
    {"trente", 30},
    {"quarante", 40},
    {"cinquante", 50},
    {"soixante", 60},
    {"soixante dix", 70},
    {"septante", 70},
    {"quatre vingt", 80},
    {"quatre vingts", 80},
    {"huitante", 80},
    {"quatre vingt dix", 90},
    {"nonante", 90},
    {"deux mille", 0},
}};

}  // namespace

bool PeriodWord::is_last() const {
  return token.is(Part::last) || is_one_of(folded, {"derniers", "dernieres", "precedent",
                                                    "precedente", "past", "ecoules", "ecoulees"});
}

bool PeriodWord::is_present() const {
  return token.is(Part::present) || is_one_of(folded, {"this", "ces", "these"});
}

bool PeriodWord::is_lead_in() const {
  return is_one_of(folded, {"le", "la", "les", "du", "de", "des", "en", "au", "aux", "the", "in",
                            "on", "of", "pendant", "durant", "during"});
}

std::vector<PeriodWord> read_period_words(std::string_view text) {
  std::vector<PeriodWord> words;
  DateTokens tokens(text);
  for (std::size_t i = 0; tokens[i].kind != DateTokenKind::end; ++i) {
    if (i == kMostPeriodWords) return {};
    const DateToken& token = tokens[i];
    const std::string_view spelling = text.substr(token.begin, token.end - token.begin);
    words.push_back(
        {token, token.kind == DateTokenKind::sign ? std::string() : folded_word(spelling)});
  }
  return words;
}

int read_ordinal(const std::vector<PeriodWord>& words, std::size_t& at, int last) {
  constexpr std::array<std::pair<std::string_view, int>, 10> kOrdinals = {{
      {"premier", 1},
      {"premiere", 1},
      {"first", 1},
      {"deuxieme", 2},
      {"second", 2},
      {"seconde", 2},
      {"troisieme", 3},
      {"third", 3},
      {"quatrieme", 4},
      {"fourth", 4},
  }};
  if (at >= words.size()) return 0;
  if (words[at].token.is_number(1, 2)) {
    const int number = static_cast<int>(words[at++].token.number);
    if (at < words.size() && words[at].token.is(Part::ordinal)) ++at;
    return number;
  }
  if (words[at].is_last()) return ++at, last;
  for (const auto& [name, number] : kOrdinals) {
    if (words[at].is(name)) return ++at, number;
  }
  return 0;
}

int read_roman_century(std::string_view folded) {
  constexpr std::string_view kDigits = "ivx";
  constexpr std::array<int, 3> kValues = {1, 5, 10};
  constexpr int kMostCenturies = 21;
  int sum = 0;
  int before = 0;
  for (const char c : folded) {
    const std::size_t digit = kDigits.find(c);
    if (digit == kDigits.npos) return 0;
    const int value = kValues[digit];
    sum += value > before ? value - 2 * before : value;
    before = value;
  }
  return sum <= kMostCenturies ? sum : 0;
}

std::optional<int> read_decade(const std::vector<PeriodWord>& words, std::size_t at) {
  if (at >= words.size()) return std::nullopt;
  if (at + 1 == words.size() && words[at].token.kind == DateTokenKind::number) {
    const int number = static_cast<int>(words[at].token.number);
    if (words[at].is_number(4) && number % 10 == 0) return number;
    if (!words[at].is_number(2) || number % 10 != 0 || number == 20) return std::nullopt;
    return number > 20 ? 1900 + number : 2000 + number;
  }
  const std::string spelled = joined_words(words, at);
  for (const auto& [name, tens] : kTens) {
    if (spelled == name) return tens == 0 ? 2000 : 1900 + tens;
  }
  return std::nullopt;
}

}  // namespace glane
