#include "query/field_values.hpp"

#include <optional>

#include "glane/error_code.hpp"
#include "query/date_condition.hpp"
#include "query/language_names.hpp"

namespace glane {

namespace {

// A fault of a value that an option has, and the same of one that was typed.
struct ValueFault {
  ErrorCode of_option;
  ErrorCode of_query;
};

constexpr ValueFault kNoDate = {ErrorCode::argument_date, ErrorCode::query_date};
constexpr ValueFault kNoEnd = {ErrorCode::argument_no_end, ErrorCode::query_no_end};
constexpr ValueFault kBackwards = {ErrorCode::argument_backwards, ErrorCode::query_backwards};
constexpr ValueFault kOneDate = {ErrorCode::argument_one_date, ErrorCode::query_one_date};
constexpr ValueFault kNoType = {ErrorCode::argument_type, ErrorCode::query_type};
constexpr ValueFault kNoLanguage = {ErrorCode::argument_language, ErrorCode::query_language};

[[noreturn]] void refuse(const Node& field, const std::string& value, const ValueFault& fault) {
  if (!field.text.empty()) {
    throw Error(fault.of_option, {{"option", field.text}, {"value", value}});
  }
  throw Error(fault.of_query,
              {{"character", std::to_string(field.place.begin + 1)},
               {"field", std::string(field.field->name())},
               {"value", value}},
              field.place);
}

}  // namespace

DateWindow date_field_window(const Node& field, const std::string& value, const Date& now) {
  const DateCondition condition = read_date_condition(*field.field, value, now);
  switch (condition.fault) {
    case DateFault::no_date:
      refuse(field, value, kNoDate);
    case DateFault::no_end:
      refuse(field, value, kNoEnd);
    case DateFault::backwards:
      refuse(field, value, kBackwards);
    case DateFault::one_date_only:
      refuse(field, value, kOneDate);
    case DateFault::none:
      break;
  }
  return condition.window;
}

DocumentType type_field_value(const Node& field, const std::string& value) {
  const std::optional<DocumentType> type = type_named(value);
  if (!type) refuse(field, value, kNoType);
  return *type;
}

std::string language_field_value(const Node& field, const std::string& value) {
  const std::optional<std::string> tag = language_tag(value);
  if (!tag) refuse(field, value, kNoLanguage);
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
