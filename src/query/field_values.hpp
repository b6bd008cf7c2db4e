// Values of the fields that are no text: dates, types.
//   errors: Error{query} that says where and why; Error{usage} that names the option, where the
//           field is an option's (Node::text)
#pragma once

#include <optional>
#include <string>

#include "glane/date.hpp"
#include "glane/document.hpp"
#include "query/syntax.hpp"

namespace glane {

struct DateRange {
  std::optional<Date> first;
  std::optional<Date> last;
};

// "2022-07", "2021..2022-07-15", "2021..", "..2022", "hier".
//   in:     field  a field node of the kind `date`
//   errors: where an end is no date, or the range runs backwards
DateRange date_range_field_value(const Node& field, const std::string& value, const Date& now);

// A single date; an error where there is none.
Date date_field_value(const Node& field, const std::string& value, const Date& now);

// Of "article" and "comment", French names and plurals too.
//   errors: for anything else
DocumentType type_field_value(const Node& field, const std::string& value);

}  // namespace glane
