#include "query/field_values.hpp"

#include <optional>

#include "glane/error.hpp"
#include "query/date_condition.hpp"
#include "query/language_names.hpp"

namespace glane {

namespace {

[[noreturn]] void refuse(const Node& field, const std::string& value, const std::string& why,
                         const std::string& hint) {
  if (!field.text.empty()) {
    throw Error(ErrorKind::usage, field.text + " " + value + ": " + why, hint);
  }
  const std::string name(field.field->name());
  throw Error(field.place,
              "in the query, at character " + std::to_string(field.place.begin + 1) + ": " + name +
                  ":" + value + ": " + why,
              hint);
}

const std::string kDateHint =
    "dates are written 2022, 2022-07, 2022-07-15 or 15/07/2022; of several words between quotes: "
    "\"été 2021\", \"il y a 3 mois\"";

}  // namespace

DateWindow date_field_window(const Node& field, const std::string& value, const Date& now) {
  const DateCondition condition = read_date_condition(*field.field, value, now);
  switch (condition.fault) {
    case DateFault::no_date:
      refuse(field, value, "not a date", kDateHint);
    case DateFault::no_end:
      refuse(field, value, "a range without an end", kDateHint);
    case DateFault::backwards:
      refuse(field, value, "the range ends before it begins", kDateHint);
    case DateFault::one_date_only:
      refuse(field, value, "one date is asked for here",
             "a range is written date:2020..2021, a comparison date:>2020");
    case DateFault::none:
      break;
  }
  return condition.window;
}

DocumentType type_field_value(const Node& field, const std::string& value) {
  const std::optional<DocumentType> type = type_named(value);
  if (!type) refuse(field, value, "no such type", "types are article and comment");
  return *type;
}

std::string language_field_value(const Node& field, const std::string& value) {
  const std::optional<std::string> tag = language_tag(value);
  if (!tag)
    refuse(field, value, "no such language", "languages are written fr, french or français");
  return *tag;
}

bool is_possible_value(const QueryField& field, std::string_view value) {
  // What counts from today reads the same on any day; this one has room before and behind it.
  static const Date kAnyDay{.year = 2020, .month = 6, .day = 15, .precision = Precision::minute};
  switch (field.kind) {
    case FieldKind::date:
      return read_date_condition(field, value, kAnyDay).fault != DateFault::no_date;
    case FieldKind::type:
      return value == "*" || type_named(value).has_value();
    case FieldKind::language:
      return value == "*" || language_tag(value).has_value();
    case FieldKind::host:
      return value.find('.') != value.npos;
    case FieldKind::words:
    case FieldKind::name:
      break;
  }
  return true;
}

}  // namespace glane
