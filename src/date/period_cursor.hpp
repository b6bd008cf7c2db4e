// A place among the words of a stretch of time, moved on by what is read of it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "date/calendar.hpp"
#include "date/period_words.hpp"

namespace glane {

// Each accept_... moves behind what it names, where that stands here.
struct PeriodCursor {
  explicit PeriodCursor(std::string_view asked) : text(asked), words(read_period_words(asked)) {
    accept_of();
  }

  bool at_end() const { return at >= words.size(); }
  bool is(std::string_view word) const { return !at_end() && words[at].is(word); }
  bool is_sign(char32_t sign) const { return !at_end() && words[at].token.is(sign); }
  Unit unit() const { return at_end() ? Unit::none : words[at].token.word.unit; }

  bool accept(std::string_view word) {
    if (!is(word)) return false;
    ++at;
    return true;
  }
  bool accept_last() {
    if (at_end() || !words[at].is_last()) return false;
    ++at;
    return true;
  }
  bool accept_present() {
    if (at_end() || !words[at].is_present()) return false;
    ++at;
    return true;
  }
  bool accept_hyphen() {
    if (!is_sign(U'-')) return false;
    ++at;
    return true;
  }
  // "de l'", "du" and the like.
  void accept_of() {
    while (!at_end() && words[at].is_lead_in()) ++at;
  }
  // "-ci" of "cette semaine-ci".
  void accept_here() {
    if (at + 2 == words.size() && is_sign(U'-') && words[at + 1].is("ci")) at += 2;
  }
  std::optional<int> accept_year() {
    if (at_end() || !words[at].is_number(4)) return std::nullopt;
    const int year = static_cast<int>(words[at].token.number);
    if (year <= kFirstYear || year >= kLastYear) return std::nullopt;
    ++at;
    return year;
  }
  std::string_view rest() const {
    return at_end() ? std::string_view() : text.substr(words[at].token.begin);
  }

  std::string_view text;
  std::vector<PeriodWord> words;
  std::size_t at = 0;
};

}  // namespace glane
