#include "french/ordinal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"

namespace glane {

namespace {

struct FirstForm {
  std::string_view ending;
  std::string_view word;
};
constexpr std::array<FirstForm, 8> kFirst = {{{"er", "premier"},
                                              {"ers", "premiers"},
                                              {"ere", "première"},
                                              {"eres", "premières"},
                                              {"ère", "première"},
                                              {"ères", "premières"},
                                              {"re", "première"},
                                              {"res", "premières"}}};
constexpr std::array<FirstForm, 6> kSecond = {{{"2nd", "second"},
                                               {"2nds", "seconds"},
                                               {"2nde", "seconde"},
                                               {"2ndes", "secondes"},
                                               {"2de", "seconde"},
                                               {"2des", "secondes"}}};
constexpr std::array<std::string_view, 12> kLater = {
    "e", "es", "è", "ème", "èmes", "eme", "emes", "ième", "ièmes", "ieme", "iemes", "me"};

// After a Roman numeral fewer endings are sure: "vi" and "de" are "vide".
constexpr std::array<std::string_view, 10> kAfterRoman = {"e",    "è",    "ème",   "èmes", "eme",
                                                          "emes", "ième", "ièmes", "ieme", "iemes"};

// Of 2 to 16. Those above are written with hyphens, but for the tens.
constexpr std::array<std::string_view, 15> kWords = {
    "deuxième", "troisième", "quatrième",   "cinquième", "sixième",
    "septième", "huitième",  "neuvième",    "dixième",   "onzième",
    "douzième", "treizième", "quatorzième", "quinzième", "seizième"};

struct Tens {
  int value;
  std::string_view word;
  std::string_view ordinal;
};
constexpr std::array<Tens, 7> kTens = {{{10, "dix", "dixième"},
                                        {20, "vingt", "vingtième"},
                                        {30, "trente", "trentième"},
                                        {40, "quarante", "quarantième"},
                                        {50, "cinquante", "cinquantième"},
                                        {60, "soixante", "soixantième"},
                                        {80, "quatrevingt", "quatrevingtième"}}};

// Takes one digit of a Roman numeral off `text`: of ten, five and one times its place.
int drop_roman_digit(std::string_view& text, char ten, char five, char one) {
  const auto begins = [&](char a, char b) {
    return text.size() > 1 && text[0] == a && text[1] == b;
  };
  if (begins(one, ten) || begins(one, five)) {
    const int digit = text[1] == ten ? 9 : 4;
    text.remove_prefix(2);
    return digit;
  }
  int digit = 0;
  if (!text.empty() && text[0] == five) {
    text.remove_prefix(1);
    digit = 5;
  }
  for (int most = 4; most > 0 && !text.empty() && text[0] == one; --most) {
    text.remove_prefix(1);
    ++digit;
  }
  return digit;
}

struct Roman {
  int value = 0;
  std::size_t length = 0;  // characters
};

Roman read_roman(std::string_view text) {
  std::string_view rest = text;
  Roman roman;
  while (!rest.empty() && rest[0] == 'm') {
    rest.remove_prefix(1);
    if (roman.value < 1'000'000) roman.value += 1000;
  }
  roman.value += 100 * drop_roman_digit(rest, 'm', 'd', 'c');
  roman.value += 10 * drop_roman_digit(rest, 'c', 'l', 'x');
  roman.value += drop_roman_digit(rest, 'x', 'v', 'i');
  roman.length = text.size() - rest.size();
  return roman;
}

template <std::size_t N>
std::string_view form_of(const std::array<FirstForm, N>& forms, std::string_view ending) {
  for (const FirstForm& form : forms) {
    if (form.ending == ending) return form.word;
  }
  return {};
}

// "2" -> "deuxième", "19" -> "19e", "1" -> "premier".
std::string ordinal_of(std::string_view digits) {
  while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
  if (digits.size() > 2) return std::string(digits) + "e";
  std::size_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (value == 1) return "premier";
  if (value >= 2 && value < 2 + kWords.size()) return std::string(kWords[value - 2]);
  for (const Tens& tens : kTens) {
    if (tens.value == static_cast<int>(value)) return std::string(tens.ordinal);
  }
  return std::string(digits) + "e";
}

std::string ordinal_of_digits(std::string word, std::size_t digits) {
  const std::string_view number(word.data(), digits);
  const std::string_view ending = std::string_view(word).substr(digits);
  if (number == "1" && !form_of(kFirst, ending).empty())
    return std::string(form_of(kFirst, ending));
  const bool later = contains(kLater, ending) || !form_of(kSecond, word).empty();
  return later ? ordinal_of(number) : word;
}

bool is_roman_letter(char c) {
  return c == 'x' || c == 'v' || c == 'i';
}

}  // namespace

bool is_roman_numeral(std::string_view word) {
  const std::size_t length = read_roman(word).length;
  return length > 0 && (length == word.size() || contains(kAfterRoman, word.substr(length)));
}

std::string canonical_ordinal(std::string word) {
  if (word.empty()) return word;
  if (is_ascii_digit(word[0])) {
    std::size_t digits = 0;
    while (digits < word.size() && is_ascii_digit(word[digits])) ++digits;
    return digits == word.size() ? word : ordinal_of_digits(std::move(word), digits);
  }
  if (!is_roman_letter(word[0])) return word;
  if (word == "ier") return "premier";
  // One letter is no numeral; of those with m, d, c or l most are other words ("dixième", "mie").
  const Roman roman = read_roman(word);
  const bool small = roman.length > 1 && roman.value < 40;
  if (!small || word == "vie") return word;
  const std::string_view ending = std::string_view(word).substr(roman.length);
  return contains(kAfterRoman, ending) ? ordinal_of(std::to_string(roman.value)) : word;
}

std::string second_of_ordinal(std::string_view word) {
  return std::string(form_of(kSecond, word));
}

std::string canonical_capital_ordinal(std::string_view written) {
  if (written == "VIe") return ordinal_of("6");
  if (written == "Ve") return ordinal_of("5");
  if (written == "Xe") return ordinal_of("10");
  if (written == "Ire") return "première";
  return {};
}

std::string canonical_joined_ordinal(std::string joined) {
  constexpr std::string_view kEnding = "ième";
  if (!joined.ends_with(kEnding)) return joined;
  for (const Tens& tens : kTens) {
    if (!joined.starts_with(tens.word)) continue;
    const std::string_view rest = std::string_view(joined).substr(tens.word.size());
    const auto* unit = std::find(kWords.begin(), kWords.end(), rest);
    if (unit == kWords.end()) continue;
    return std::to_string(tens.value + 2 + (unit - kWords.begin())) + "e";
  }
  return joined;
}

}  // namespace glane
