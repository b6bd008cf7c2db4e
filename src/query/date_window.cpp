#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "index/schema.hpp"
#include "query/date_window_xapian.hpp"

namespace glane {

namespace {

// Both ends included; days as YYYYMMDD.
struct Bounds {
  int first_day = 0;
  int last_day = std::numeric_limits<int>::max();
  // No date is that early, and its order key comes before those of undated documents.
  std::int64_t first_instant = std::numeric_limits<std::int64_t>::min() + 1;
  std::int64_t last_instant = std::numeric_limits<std::int64_t>::max();
  bool to_the_minute = false;  // an end lies inside a day
};

int day_number(const Date& date) {
  return date.year * 10000 + date.month * 100 + date.day;
}

int last_day_number(const Date& date) {
  if (date.precision == Precision::year) return date.year * 10000 + 1231;
  if (date.precision == Precision::month) return date.year * 10000 + date.month * 100 + 31;
  return day_number(date);
}

void end_before(const Date& date, Bounds& bounds) {
  bounds.last_instant = std::min(bounds.last_instant, interval_of(date).first - 1);
  // The day before, in numbers that need not be days: nothing is dated the 0th.
  const bool whole_days = date.precision <= Precision::day;
  bounds.last_day = std::min(bounds.last_day, day_number(date) - (whole_days ? 1 : 0));
  bounds.to_the_minute = bounds.to_the_minute || !whole_days;
}

Bounds bounds_of(const DateWindow& window) {
  Bounds bounds;
  if (window.since) {
    bounds.first_day = day_number(*window.since);
    bounds.first_instant = interval_of(*window.since).first;
    bounds.to_the_minute = window.since->precision > Precision::day;
  }
  if (window.until) {
    bounds.last_day = last_day_number(*window.until);
    bounds.last_instant = interval_of(*window.until).last;
    bounds.to_the_minute = bounds.to_the_minute || window.until->precision > Precision::day;
  }
  if (window.before) end_before(*window.before, bounds);
  return bounds;
}

// Walks the index's years, and down into those that the window cuts.
class TermCollector {
 public:
  TermCollector(const Xapian::Database& database, const Bounds& bounds)
      : database_(database), bounds_(bounds) {}

  // Terms of documents inside the window; where `to_the_minute`, only of those that name no time.
  std::vector<std::string> collect() {
    for (const std::string& year : values(prefix::kYear, "")) visit_year(year);
    return std::move(terms_);
  }

 private:
  std::vector<std::string> values(std::string_view field, const std::string& start) const {
    std::vector<std::string> found;
    const std::string begin = std::string(field) + start;
    const auto end = database_.allterms_end(begin);
    for (auto term = database_.allterms_begin(begin); term != end; ++term) {
      found.push_back((*term).substr(field.size()));
    }
    return found;
  }

  bool inside(int first, int last) const {
    return !bounds_.to_the_minute && first >= bounds_.first_day && last <= bounds_.last_day;
  }
  bool outside(int first, int last) const {
    return last < bounds_.first_day || first > bounds_.last_day;
  }
  void add(std::string_view field, const std::string& value) {
    terms_.push_back(std::string(field) + value);
  }

  void visit_year(const std::string& year) {
    const int first = std::stoi(year) * 10000 + 101;
    const int last = first + 1130;
    if (outside(first, last)) return;
    if (inside(first, last)) return add(prefix::kYear, year);
    add(prefix::kYearOnly, year);
    for (const std::string& month : values(prefix::kMonth, year)) visit_month(month);
  }

  void visit_month(const std::string& month) {
    const int first = std::stoi(month) * 100 + 1;
    const int last = first + 30;
    if (outside(first, last)) return;
    if (inside(first, last)) return add(prefix::kMonth, month);
    add(prefix::kMonthOnly, month);
    for (const std::string& day : values(prefix::kDay, month)) {
      const int number = std::stoi(day);
      if (outside(number, number)) continue;
      add(bounds_.to_the_minute ? prefix::kDayOnly : prefix::kDay, day);
    }
  }

  const Xapian::Database& database_;
  const Bounds& bounds_;
  std::vector<std::string> terms_;
};

}  // namespace

Xapian::Query date_query(const Xapian::Database& database, const DateWindow& window) {
  const Bounds bounds = bounds_of(window);
  const std::vector<std::string> terms = TermCollector(database, bounds).collect();
  Xapian::Query query(Xapian::Query::OP_OR, terms.begin(), terms.end());
  if (bounds.to_the_minute) {
    // Order keys run backwards in time; those of undated documents lie beyond the first instant.
    const std::string first = order_bytes(bounds.last_instant);
    const std::string last = order_bytes(bounds.first_instant) + "\xFF";
    query |= Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot::kOrder, first, last);
  }
  return Xapian::Query(0.0, query);
}

}  // namespace glane
