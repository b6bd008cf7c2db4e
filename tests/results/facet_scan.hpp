// Facets as they are counted document by document, by std::chrono's calendar.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/collation.hpp"
#include "base/folding.hpp"
#include "base/name_key.hpp"
#include "glane/document.hpp"
#include "glane/facets.hpp"

namespace glane::test {

class FacetScan {
 public:
  explicit FacetScan(const FacetRequest& request) : request_(request) {}

  void count(const Document& document) {
    if (request_.name.starts_with("date:")) {
      dates_.push_back(document.date);
      return;
    }
    const std::vector<std::string> names = names_of(document);
    if (names.empty()) ++without_;
    for (const std::string& name : names)
      ++spellings_[is_of_persons() ? name_key(name) : name][name];
  }

  Facet facet() {
    std::vector<FacetCount> all = is_of_dates() ? date_counts() : name_counts();
    const std::string prefix = fold_text(request_.prefix);
    std::erase_if(
        all, [&](const FacetCount& one) { return !fold_text(*one.value).starts_with(prefix); });
    if (!prefix.empty()) without_ = 0;
    const std::size_t values = all.size() + (without_ > 0 ? 1 : 0);
    const std::size_t usual = is_of_dates() ? values : kDefaultFacetSize;
    const std::size_t size = request_.size > 0 ? request_.size : usual;
    const bool by_value = request_.order == FacetOrder::value;
    std::sort(all.begin(), all.end(), [&](const FacetCount& a, const FacetCount& b) {
      return by_value || a.count == b.count ? is_before(a, b) : a.count > b.count;
    });
    if (all.size() > size) all.resize(size);
    if (is_of_dates() && request_.order == FacetOrder::usual) {
      std::sort(all.begin(), all.end(),
                [](const FacetCount& a, const FacetCount& b) { return *a.value < *b.value; });
    }
    if (without_ > 0 && all.size() < size) all.push_back({std::nullopt, without_});
    return {request_.name, all, values};
  }

 private:
  enum Unit { day, week, month, year, decade };

  bool is_of_dates() const { return request_.name.starts_with("date:"); }
  bool is_of_persons() const {
    return request_.name == "author" || request_.name == "quoted" || request_.name == "to";
  }
  bool is_before(const FacetCount& a, const FacetCount& b) const {
    const bool by_time = is_of_dates() && request_.order == FacetOrder::value;
    return by_time ? *a.value < *b.value : stands_before(*a.value, *b.value);
  }

  std::vector<std::string> names_of(const Document& document) const {
    std::vector<std::string> names;
    if (request_.name == "author") names = document.authors;
    if (request_.name == "type") names = {std::string(type_name(document.type))};
    if (request_.name == "site") names = {document.site};
    if (request_.name == "section") names = {document.section};
    if (request_.name == "language") names = {document.language};
    std::erase(names, "");
    return names;
  }

  // Each person in the spelling that most have.
  std::vector<FacetCount> name_counts() const {
    std::vector<FacetCount> out;
    for (const auto& [key, counts] : spellings_) {
      FacetCount all{std::nullopt, 0};
      std::size_t most = 0;
      for (const auto& [name, count] : counts) {
        all.count += count;
        if (count > most || (count == most && stands_before(name, *all.value))) {
          most = count;
          all.value = name;
        }
      }
      out.push_back(all);
    }
    return out;
  }

  // --- Dates ---

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

  std::vector<FacetCount> date_counts() {
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

  FacetRequest request_;
  std::map<std::string, std::map<std::string, std::size_t>> spellings_;  // by person
  std::vector<std::optional<Date>> dates_;
  std::size_t without_ = 0;
};

}  // namespace glane::test
