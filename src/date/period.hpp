// Stretches of time that people ask an archive for: a date, a week, a season, a range of them.
// Pages bear dates (read_date); a question may name more.
#pragma once

#include <optional>
#include <string_view>

#include "date/period_words.hpp"
#include "glane/date.hpp"

namespace glane {

// Reads all that read_date reads, and
//   weekdays, months and days without a year: the last ones that have begun ("lundi", "14 juillet",
//     "mars dernier"), today's included but behind "dernier"
//   "la semaine dernière", "ce week-end", "semaine du 3 mai 2021", "semaine 12 2021", "2021-W12"
//   "été 2021", "hiver 2020-2021", "l'été dernier": as calendars have it, from 21 June to 22
//     September; a winter of one year ends in it ("hiver 1954")
//   "années 90", "1990s", "XXe siècle" (1901 to 2000), "1er trimestre 2020", "T1 2020", "S2 2021"
//   "début 2020", "mi-mars 2020", "fin 2020": a third of the year or the month
//   "3 derniers mois", "7 jours", "24 h": up to now
//   ranges: "de janvier à mars 2020", "entre 2019 et 2021", "du 3 au 7 mai 2020", "2019-2021"
//   in:     now  what relative ones count from
//   out:    nothing where the text is none of these, or would be a guess ("années 20")
//   cost:   O(bytes) of a short text; longer ones are none
std::optional<Period> read_period(std::string_view asked, const Date& now);

// A range whose ends were written apart: "janvier..mars 2020". What the first end does not say, the
// year or the month, it has of the last one.
std::optional<Period> read_period_range(std::string_view first, std::string_view last,
                                        const Date& now);

}  // namespace glane
