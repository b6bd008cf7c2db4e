// A stretch of time as a person asks for it, cut into words.
// In: "la semaine dernière". Out: tokens of dates, each with its folded spelling.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "date/date_tokens.hpp"
#include "glane/date.hpp"

namespace glane {

// From the first moment of `first` to the last one of `last`, each in its own precision. The
// first may lie behind the last, where they were written so.
struct Period {
  Date first;
  Date last;
};

struct PeriodWord {
  DateToken token;
  std::string folded;  // lower case without accents, an elided article left out: "ete" of "l'été"

  bool is(std::string_view word) const { return folded == word; }
  bool is_number(std::size_t digits) const { return token.is_number(digits, digits); }
  // "dernier", "passée", "last", "précédente".
  bool is_last() const;
  // "ce", "cette", "this".
  bool is_present() const;
  // "le", "du", "en", "the": before a name of time they change nothing.
  bool is_lead_in() const;
};

// Nobody asks for a stretch of time in more words.
inline constexpr std::size_t kMostPeriodWords = 24;

// None where there are more than these.
std::vector<PeriodWord> read_period_words(std::string_view text);

// "premier", "2e", "troisième", "dernier": 1, 2, 3, and `last`; 0 for other words. Moves `at`
// behind it.
int read_ordinal(const std::vector<PeriodWord>& words, std::size_t& at, int last);

// "XX", "xix" as of "XIXe": 20, 19; 0 for what is no Roman number of a century.
int read_roman_century(std::string_view folded);

// "90", "quatre-vingt-dix", "1990" behind "années": the first year of the decade; nothing where
// it would be a guess ("années 20").
std::optional<int> read_decade(const std::vector<PeriodWord>& words, std::size_t at);

}  // namespace glane
