#include "query/field_values.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "glane/error.hpp"

namespace glane {

namespace {

[[noreturn]] void refuse(const Node& field, const std::string& value, const std::string& why,
                         const std::string& hint) {
  if (!field.text.empty()) {
    throw Error(ErrorKind::usage, field.text + " " + value + ": " + why, hint);
  }
  const std::string name(field.field->name());
  throw Error(ErrorKind::query,
              "in the query, at byte " + std::to_string(field.begin + 1) + ": " + name + ":" +
                  value + ": " + why,
              hint);
}

const std::string kDateHint = "dates are written 2022, 2022-07, 2022-07-15 or 15/07/2022";

// clang-format off
constexpr std::array<std::pair<std::string_view, DocumentType>, 8> kTypes = {{
    {"article", DocumentType::article}, {"articles", DocumentType::article},
    {"comment", DocumentType::comment}, {"comments", DocumentType::comment},
    {"commentaire", DocumentType::comment}, {"commentaires", DocumentType::comment},
    {"post", DocumentType::comment}, {"posts", DocumentType::comment},
}};
// clang-format on

}  // namespace

Date date_field_value(const Node& field, const std::string& value, const Date& now) {
  const std::optional<Date> date = read_date(value, now);
  if (!date) refuse(field, value, "not a date", kDateHint);
  return *date;
}

DateRange date_range_field_value(const Node& field, const std::string& value, const Date& now) {
  const std::size_t dots = value.find("..");
  if (dots == std::string::npos) {
    const Date date = date_field_value(field, value, now);
    return {date, date};
  }
  const std::string first(trim(std::string_view(value).substr(0, dots)));
  const std::string last(trim(std::string_view(value).substr(dots + 2)));
  if (first.empty() && last.empty()) refuse(field, value, "a range without an end", kDateHint);
  DateRange range;
  if (!first.empty()) range.first = date_field_value(field, first, now);
  if (!last.empty()) range.last = date_field_value(field, last, now);
  const bool backwards =
      range.first && range.last && interval_of(*range.first).first > interval_of(*range.last).last;
  if (backwards) refuse(field, value, "the range ends before it begins", kDateHint);
  return range;
}

DocumentType type_field_value(const Node& field, const std::string& value) {
  const auto* found = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& type) {
    return equal_ignoring_ascii_case(type.first, value);
  });
  if (found == kTypes.end()) refuse(field, value, "no such type", "types are article and comment");
  return found->second;
}

}  // namespace glane
