// Dates as pages write them, alone and inside a text.
#include <string>

#include "expect.hpp"
#include "glane/date.hpp"

using namespace glane;
using fuzz::expect;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Date seen{2022, 7, 15, 11, 45, 30, Precision::second, 120};
  const std::string_view written = fuzz::as_text(data, size);
  const auto check = [](const Date& date) {
    expect(parse_iso_date(iso_as_written(date)) == date, "a date printed is read back");
    expect(parse_iso_date(iso_date(date)).has_value(), "an ISO date is one");
    const Interval interval = interval_of(date);
    expect(interval.first <= interval.last, "an interval goes forward");
    expect(!french_date(date).empty(), "a date has a French form");
  };
  if (const auto date = read_date(written, seen)) check(*date);
  if (const auto date = parse_iso_date(written)) check(*date);
  if (const auto found = find_date(written, seen)) {
    check(found->date);
    expect(found->begin < found->end && found->end <= size, "a date stands in its text");
  }
  return 0;
}
