// The words that written dates are made of: French ones, the English ones that sites leave
// untranslated, and the months, weekdays and words about dates of other languages. In: one
// folded word. Out: everything it may mean, for the grammar to choose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace glane {

enum class Unit : std::uint8_t { none, second, minute, hour, day, week, month, year };

// What a word does in a date, beside naming a month, a weekday, a number or a unit.
enum class Part : std::uint8_t {
  none,
  lead_in,    // "date", "en": may stand before a date and changes nothing
  published,  // "publié", "posté": the date that follows is the one to keep
  updated,    // "modifié", "jour" (of "mis à jour"): the date that follows is second choice
  article,    // "le", "du"
  at,         // "à", "vers"
  of,         // "de"
  ordinal,    // "er" of "1er"
  iso_time,   // the T of "2022-07-15T11:45"
  letter_p,   // of "p.m."
  am,
  pm,
  noon,
  midnight,
  morning,
  evening,      // "soir": an hour under 12 is twelve hours later
  after,        // of "après-midi", which is as "soir"
  conjunction,  // "et"
  half,         // "demie"
  quarter,      // "quart"
  today,
  yesterday,
  before,  // "avant", of "avant-hier"
  before_yesterday,
  moment,       // "l'instant", "instants"
  il,           // of "il y a"
  there,        // the "y" of it
  about,        // "environ", "moins de"
  few,          // "quelques"
  last,         // "dernier"
  present,      // "ce", "cette"
  ago,          // English, behind the amount
  zone_remark,  // "Paris" of "(heure de Paris)"
  year_sign,    // of "2022年7月15日", "2022년 7월 15일"
  month_sign,
  day_sign,
};

inline constexpr std::int16_t kNoZone = std::numeric_limits<std::int16_t>::min();

// The meanings of one word; zero, none or kNoZone where it has no such meaning.
struct DateWord {
  std::uint8_t month = 0;    // 1..12
  std::uint8_t weekday = 0;  // 1 (Monday) .. 7
  std::uint8_t count = 0;    // 1..31
  bool season = false;       // "été" of "été 2021"
  Unit unit = Unit::none;
  Part part = Part::none;
  std::int16_t zone_minutes = kNoZone;  // east of UTC
};

// Longer words are in no table.
inline constexpr std::size_t kLongestDateWord = 16;

//   in:     folded  lower case without accents, UTF-8; an apostrophe is '
//   out:    no meaning at all where the word is unknown
//   cost:   one hash look-up
DateWord date_word(std::string_view folded);

}  // namespace glane
