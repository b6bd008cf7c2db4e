#include "page/document/publication_date.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace glane {

namespace {

// What clocks and zones may be wrong by: no zone is further from another than a bit over a day.
constexpr std::int64_t kTolerance = 26 * std::int64_t{3600};

struct Day {
  int year;
  int month;
  int day;
};

// From where Unix, spreadsheets and Delphi, Windows count.
constexpr Day kZeroDays[] = {{1970, 1, 1}, {1899, 12, 30}, {1899, 12, 31}, {1601, 1, 1}};

// From where SQL Server, old Macs and DOS do (a file of a ZIP archive that was written without a
// clock), zeros only as a midnight: newspapers came out on these days.
constexpr Day kZeroMidnights[] = {{1900, 1, 1}, {1753, 1, 1}, {1904, 1, 1}, {1980, 1, 1}};

bool is_one_of(std::span<const Day> days, const Date& date) {
  return std::any_of(days.begin(), days.end(), [&](const Day& day) {
    return date.year == day.year && date.month == day.month && date.day == day.day;
  });
}

}  // namespace

bool is_zero_publication_date(const Date& date) {
  if (date.year <= 1) return true;
  if (date.precision < Precision::day) return false;
  // 1970 as a clock in the west shows it.
  if (date.precision >= Precision::minute && interval_of(date).first == 0) return true;
  const bool is_midnight =
      date.precision >= Precision::minute && date.hour == 0 && date.minute == 0 && date.second == 0;
  return is_one_of(kZeroDays, date) || (is_midnight && is_one_of(kZeroMidnights, date));
}

bool may_be_published(const Date& date, const Date& seen) {
  if (is_zero_publication_date(date)) return false;
  return is_zero_publication_date(seen) ||
         interval_of(date).first <= interval_of(seen).last + kTolerance;
}

std::optional<Date> read_publication_date(std::string_view written, const Date& seen) {
  std::optional<Date> date = read_date(written, seen);
  if (date && !may_be_published(*date, seen)) date.reset();
  return date;
}

bool is_same_publication_day(const Date& one, const Date& other) {
  return one.year == other.year && one.month == other.month && one.day == other.day;
}

bool agree(const Date& one, const Date& other) {
  const bool days = one.precision >= Precision::day && other.precision >= Precision::day;
  if (days && is_same_publication_day(one, other)) return true;
  const Interval first = interval_of(one);
  const Interval second = interval_of(other);
  const std::int64_t slack = days ? kTolerance / 2 : 0;
  return first.first <= second.last + slack && second.first <= first.last + slack;
}

}  // namespace glane
