// Reads the dates that French pages bear: "Publié le 15/07/2022 à 11:45", "1er janvier 2020",
// "lun. 4 févr. 2013, 08:15", "il y a 3 heures", RFC 2822, ISO 8601.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "date/date.hpp"

namespace glane {

// Reads text that is a date and nothing else but lead-in words ("Publié le", "Mis à jour le",
// "Posté", "Le", a weekday ...). Slashes, dots and hyphens are day first unless the year is.
//   in:     seen  when the page was fetched: what relative dates count from
//   out:    the date in the precision written, of several the publication rather than an update;
//           nothing where there is no date, an impossible one ("31 février 2020") or one whose
//           year would be a guess ("le 6 janvier"). An offset only where one is written, so that
//           relative dates are wall-clock time in Europe/Paris
//   errors: none; any bytes are accepted
//   cost:   O(bytes)
GLANE_API std::optional<Date> read_date(std::string_view written, const Date& seen);

struct FoundDate {
  Date date;
  std::size_t begin = 0;  // bytes of the date inside the text, lead-in words left out
  std::size_t end = 0;
};

// The first complete date (day or finer) that stands anywhere in `text`: a byline such as
// "Par Jeanne Roy, le 3 mars 2021 à 8 h 30 - 12 commentaires". An update's date gives way to one
// marked as the publication close behind it. What means a date only when it stands alone is not
// found: "hier" without a time, "lundi à 14:02", "20220715", Unix times.
//   in, errors: as read_date
//   cost:       O(bytes up to the date)
GLANE_API std::optional<FoundDate> find_date(std::string_view text, const Date& seen);

}  // namespace glane
