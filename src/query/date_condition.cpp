#include "query/date_condition.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "date/period.hpp"

namespace glane {

namespace {

enum class Comparison { none, less, at_most, more, at_least };

struct Compared {
  Comparison sign = Comparison::none;
  std::string_view rest;
};

Compared split_sign(std::string_view value) {
  constexpr std::array<std::pair<std::string_view, Comparison>, 9> kSigns = {{
      {"<=", Comparison::at_most},
      {"=<", Comparison::at_most},
      {"≤", Comparison::at_most},
      {">=", Comparison::at_least},
      {"=>", Comparison::at_least},
      {"≥", Comparison::at_least},
      {"<", Comparison::less},
      {">", Comparison::more},
      {"=", Comparison::none},
  }};
  for (const auto& [sign, comparison] : kSigns) {
    if (value.substr(0, sign.size()) == sign) return {comparison, trim(value.substr(sign.size()))};
  }
  return {Comparison::none, value};
}

DateCondition fault(DateFault fault) {
  return {{}, fault};
}

DateCondition checked(const DateWindow& window) {
  if (is_empty_window(window)) return fault(DateFault::backwards);
  return {window, DateFault::none};
}

// --- Ranges ---

struct Ends {
  std::string_view first, last;  // empty: open
  bool after = false;            // the first is left out
  bool before = false;
};

std::string_view open_where_star(std::string_view end) {
  return end == "*" ? std::string_view() : end;
}

// "[2020 TO 2021}".
std::optional<Ends> bracketed_ends(std::string_view value) {
  constexpr std::size_t kShortest = 2;
  if (value.size() < kShortest) return std::nullopt;
  const char open = value.front();
  const char close = value.back();
  if ((open != '[' && open != '{') || (close != ']' && close != '}')) return std::nullopt;
  const std::string_view inside = trim(value.substr(1, value.size() - 2));
  for (const std::string_view link : {" TO ", " to ", " À ", " à ", ".."}) {
    const std::size_t at = inside.find(link);
    if (at == inside.npos) continue;
    return Ends{open_where_star(trim(inside.substr(0, at))),
                open_where_star(trim(inside.substr(at + link.size()))), open == '{', close == '}'};
  }
  return std::nullopt;
}

// "2020..2021", "2020...2021", "2020…2021".
std::optional<Ends> dotted_ends(std::string_view value) {
  for (const std::string_view dots : {"...", "..", "…"}) {
    const std::size_t at = value.find(dots);
    if (at == value.npos) continue;
    return Ends{open_where_star(trim(value.substr(0, at))),
                open_where_star(trim(value.substr(at + dots.size())))};
  }
  return std::nullopt;
}

std::optional<Period> period_of(const Ends& ends, const Date& now) {
  if (ends.first.empty()) return read_period(ends.last, now);
  if (ends.last.empty()) return read_period(ends.first, now);
  return read_period_range(ends.first, ends.last, now);
}

DateCondition between(const Ends& ends, const Date& now) {
  if (ends.first.empty() && ends.last.empty()) return {};
  const std::optional<Period> period = period_of(ends, now);
  if (!period) return fault(DateFault::no_date);
  DateWindow window;
  if (!ends.first.empty()) (ends.after ? window.after : window.since) = period->first;
  if (!ends.last.empty()) (ends.before ? window.before : window.until) = period->last;
  // What is left out is all of what is named.
  if (window.after && ends.last.empty()) window.after = period->last;
  if (window.before && ends.first.empty()) window.before = period->first;
  return checked(window);
}

// --- Comparisons ---

DateWindow compared(Comparison sign, const Period& period) {
  switch (sign) {
    case Comparison::less:
      return {.before = period.first};
    case Comparison::at_most:
      return {.until = period.last};
    case Comparison::more:
      return {.after = period.last};
    case Comparison::at_least:
      return {.since = period.first};
    case Comparison::none:
      break;
  }
  return {.since = period.first, .until = period.last};
}

// What a field means by a date without a sign.
Comparison comparison_of(const QueryField& field) {
  if (field.name() == "since") return Comparison::at_least;
  if (field.name() == "after") return Comparison::more;
  if (field.name() == "before") return Comparison::less;
  return field.name() == "until" ? Comparison::at_most : Comparison::none;
}

bool looks_forward(Comparison sign) {
  return sign == Comparison::more || sign == Comparison::at_least;
}

DateCondition comparison(const QueryField& field, const Compared& value, const Date& now) {
  constexpr std::string_view kSigns = "<>=!";
  if (value.rest.find_first_of(kSigns) != value.rest.npos) return fault(DateFault::no_date);
  const std::optional<Period> period = read_period(value.rest, now);
  if (!period) return fault(DateFault::no_date);
  const Comparison meant = comparison_of(field);
  const Comparison sign = value.sign == Comparison::none ? meant : value.sign;
  const bool contradicts = meant != Comparison::none && looks_forward(sign) != looks_forward(meant);
  if (contradicts) return fault(DateFault::one_date_only);
  return checked(compared(sign, *period));
}

// ">= 2020 < 2022".
DateCondition both(const QueryField& field, std::string_view first, std::string_view second,
                   const Date& now) {
  DateCondition one = comparison(field, split_sign(first), now);
  const DateCondition other = comparison(field, split_sign(second), now);
  if (one.fault != DateFault::none) return one;
  if (other.fault != DateFault::none) return other;
  DateWindow& window = one.window;
  if (other.window.since) window.since = other.window.since;
  if (other.window.after) window.after = other.window.after;
  if (other.window.until) window.until = other.window.until;
  if (other.window.before) window.before = other.window.before;
  return checked(window);
}

}  // namespace

DateCondition read_date_condition(const QueryField& field, std::string_view value,
                                  const Date& now) {
  constexpr std::size_t kLongest = 200;
  value = trim(value);
  if (value.size() > kLongest) return fault(DateFault::no_date);
  const bool one_only = comparison_of(field) != Comparison::none;
  if (value == "*") return {};
  std::optional<Ends> ends = bracketed_ends(value);
  const bool bracketed = ends.has_value();
  constexpr std::string_view kBrackets = "[]{}";
  if (!bracketed && value.find_first_of(kBrackets) != value.npos) return fault(DateFault::no_date);
  if (!ends) ends = dotted_ends(value);
  if (ends && one_only) return fault(DateFault::one_date_only);
  if (ends) {
    const bool open = value.find_first_not_of(". ") == value.npos;
    return open && !bracketed ? fault(DateFault::no_end) : between(*ends, now);
  }
  constexpr std::string_view kSigns = "<>";
  const std::size_t second =
      value.find_first_of(kSigns, split_sign(value).sign == Comparison::none ? value.size() : 2);
  if (second != value.npos) {
    return both(field, trim(value.substr(0, second)), value.substr(second), now);
  }
  return comparison(field, split_sign(value), now);
}

}  // namespace glane
