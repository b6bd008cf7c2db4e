// Facets of dates as they are counted document by document, by std::chrono's calendar.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "glane/date.hpp"
#include "glane/facets.hpp"

namespace glane::test {

class DateScan {
 public:
  explicit DateScan(const FacetRequest& request) : request_(request) {}

  void count(const std::optional<Date>& date) { dates_.push_back(date); }

  std::vector<FacetCount> counts() {
    const Unit unit = unit_of();
    std::map<std::string, std::size_t> counts;
    std::optional<std::chrono::sys_days> first, last;
    without_ = 0;
    for (const std::optional<Date>& date : dates_) {
      if (!date) {
        ++without_;
        continue;
      }
      ++counts[bucket_of(*date, unit)];
      if (!is_known(*date, unit)) continue;
      first = first ? std::min(*first, day_of(*date)) : day_of(*date);
      last = last ? std::max(*last, day_of(*date)) : day_of(*date);
    }
    if (request_.name == "date:auto" && first) {
      for (const std::string& one : buckets_between(*first, *last, unit)) counts[one] += 0;
    }
    std::vector<FacetCount> out;
    for (const auto& [value, count] : counts) out.push_back({value, count});
    return out;
  }

  std::size_t without() const { return without_; }

 private:
  enum Unit { day, week, month, year, decade };

  static std::chrono::sys_days day_of(const Date& date) {
    const bool has_month = date.precision > Precision::year;
    const bool has_day = date.precision > Precision::month;
    return std::chrono::sys_days(
        std::chrono::year(date.year) /
        std::chrono::month(static_cast<unsigned>(has_month ? date.month : 1)) /
        std::chrono::day(static_cast<unsigned>(has_day ? date.day : 1)));
  }

  static std::string printed(const char* form, int first, int second = 0, int third = 0) {
    char text[64];
    std::snprintf(text, sizeof text, form, first, second, third);
    return text;
  }

  static std::string bucket(std::chrono::sys_days at, Unit unit) {
    const std::chrono::year_month_day date(at);
    const int y = static_cast<int>(date.year());
    const auto m = static_cast<int>(static_cast<unsigned>(date.month()));
    if (unit == decade) return printed("%04ds", y - y % 10);
    if (unit == year) return printed("%04d", y);
    if (unit == month) return printed("%04d-%02d", y, m);
    if (unit == day)
      return printed("%04d-%02d-%02d", y, m, static_cast<int>(static_cast<unsigned>(date.day())));
    const int weekday = static_cast<int>(std::chrono::weekday(at).iso_encoding());
    const std::chrono::sys_days thursday = at + std::chrono::days(4 - weekday);
    const std::chrono::year_month_day of_week(thursday);
    const auto first = std::chrono::sys_days(of_week.year() / std::chrono::January / 1);
    return printed("%04d-W%02d", static_cast<int>(of_week.year()),
                   static_cast<int>((thursday - first).count() / 7 + 1));
  }

  // Every bucket from one day to another.
  static std::vector<std::string> buckets_between(std::chrono::sys_days first,
                                                  std::chrono::sys_days last, Unit unit) {
    std::vector<std::string> all;
    for (auto at = first; at <= last; at += std::chrono::days(1)) {
      std::string one = bucket(at, unit);
      if (all.empty() || all.back() != one) all.push_back(std::move(one));
    }
    return all;
  }

  static bool is_known(const Date& date, Unit unit) {
    if (unit >= year) return true;
    return date.precision > (unit == month ? Precision::year : Precision::month);
  }

  static std::string bucket_of(const Date& date, Unit unit) {
    if (is_known(date, unit)) return bucket(day_of(date), unit);
    return bucket(day_of(date), date.precision == Precision::year ? year : month);
  }

  Unit unit_of() const {
    for (const auto& [name, unit] :
         {std::pair{"date:day", day}, std::pair{"date:week", week}, std::pair{"date:month", month},
          std::pair{"date:year", year}, std::pair{"date:decade", decade}}) {
      if (request_.name == name) return unit;
    }
    const std::size_t most = request_.size > 0 ? request_.size : kMostAutoBuckets;
    std::optional<std::chrono::sys_days> first, last;
    for (const std::optional<Date>& date : dates_) {
      if (!date) continue;
      const auto at = day_of(*date);
      first = first ? std::min(*first, at) : at;
      last = last ? std::max(*last, at) : at;
    }
    for (const Unit unit : {day, week, month, year}) {
      if (first && buckets_between(*first, *last, unit).size() <= most) return unit;
    }
    return first ? decade : day;
  }

  FacetRequest request_;
  std::vector<std::optional<Date>> dates_;
  std::size_t without_ = 0;
};

}  // namespace glane::test
