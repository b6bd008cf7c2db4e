// A date as people write it: known to the year, or down to the second, and in which zone.
// In: the dates that French pages bear (English, German ... ones too), and ISO 8601. Out: values.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "glane/api.hpp"

namespace glane {

enum class Precision { year, month, day, minute, second };

// A point of the proleptic Gregorian calendar; fields finer than `precision` hold their first
// value. Without an offset a time is wall-clock time in Europe/Paris.
struct Date {
  int year = 0;    // 1..9999
  int month = 1;   // 1..12
  int day = 1;     // 1..31
  int hour = 0;    // 0..23
  int minute = 0;  // 0..59
  int second = 0;  // 0..59
  Precision precision = Precision::day;
  std::optional<int> offset_minutes = std::nullopt;  // east of UTC, as written; only on times

  GLANE_EQUALITY(Date)
};

// "year", "month", "day", "minute" or "second".
GLANE_API std::string_view precision_name(Precision precision);

// ISO 8601 in the precision known; a time always bears seconds and an offset (that of
// Europe/Paris on that day where none was written): "2022-07", "2022-07-15T11:45:00+02:00".
// An offset of zero prints as "+00:00" here, as "Z" in iso_as_written.
GLANE_API std::string iso_date(const Date& date);

// ISO 8601 cut to the precision, with an offset only where one was written ("Z" for zero):
// "2022-07-15T11:45", "2022-07-15T09:45Z".
GLANE_API std::string iso_as_written(const Date& date);

// Reads ISO 8601: "2022", "2022-07", "2022-07-15",
// "2022-07-15T11:45[:07[.123]][Z|+02:00|+0200|+02]", a space for the T too. Seconds of 00 are of
// minute precision, a leap second is the one before it, and an offset that no clock ever kept
// ("+25:00") is passed over. The whole text must be a date; an impossible one ("2020-02-31") is
// none.
GLANE_API std::optional<Date> parse_iso_date(std::string_view text);

// A stretch of time, both ends included; seconds since 1970-01-01T00:00:00Z.
struct Interval {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

// Everything that `date` may mean: 2022 is the whole year, in its own offset or Europe/Paris.
// A wall-clock time that the change of clocks makes come twice is the first of the two; one that
// it leaves out is read by the offset before the change.
GLANE_API Interval interval_of(const Date& date);

// Minutes east of UTC that `date` is given in: as written, else those of Europe/Paris then.
GLANE_API int offset_minutes_of(const Date& date);

// The moment of an instant, with seconds, in Europe/Paris and with that zone's offset then.
// Instants out of the years 1..9999 give the nearest that is in them.
GLANE_API Date date_at(std::int64_t unix_seconds);

// For readers: "15 juillet 2022 à 11 h 45", "1er mars 2020 à 9 h", "juillet 2022", "2022".
// Seconds are left out; a time with an offset is given in Europe/Paris.
GLANE_API std::string french_date(const Date& date);

// --- Dates that pages bear: "Publié le 15/07/2022 à 11:45", "1er janvier 2020",
// "lun. 4 févr. 2013, 08:15", "il y a 3 heures", RFC 2822, ISO 8601 ---

// Reads text that is a date and nothing else but lead-in words ("Publié le", "Mis à jour le",
// "Posté", "Le", a weekday ...). Slashes, dots and hyphens are day first unless the year is, or
// no month has that number ("12/31/2020"). Before our era there are no dates.
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
  std::size_t begin = 0;  // bytes of the date inside the text, without lead-in words
  std::size_t end = 0;
};

// The first complete date (day or finer) anywhere in `text`: a byline such as
// "Par Jeanne Roy, le 3 mars 2021 à 8 h 30 - 12 commentaires". An update's date gives way to one
// marked as the publication close behind it. What means a date only when it stands alone is not
// found: "hier" without a time, "lundi à 14:02", "20220715", Unix times.
//   in, errors: as read_date
//   cost:       O(bytes up to the date)
GLANE_API std::optional<FoundDate> find_date(std::string_view text, const Date& seen);

}  // namespace glane
