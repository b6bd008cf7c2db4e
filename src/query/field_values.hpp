// Values of the fields that are no text: dates, types, languages.
//   errors: Error{query} that says where and why; Error{usage} that names the option, where the
//           field is an option's (Node::text)
#pragma once

#include <string>
#include <string_view>

#include "glane/date.hpp"
#include "glane/document.hpp"
#include "query/date_window.hpp"
#include "query/syntax.hpp"

namespace glane {

// "2022-07", "2021..2022-07-15", ">2020", "hier", as date_condition.hpp has them.
//   in:     field  a field node of the kind `date`
//   errors: where there is no date, or nothing lies between two
DateWindow date_field_window(const Node& field, const std::string& value, const Date& now);

// Of "article" and "comment", French names and plurals too.
//   errors: for anything else
DocumentType type_field_value(const Node& field, const std::string& value);

// The tag of a language: "fr" of "fr", "french", "français".
//   errors: for anything else
std::string language_field_value(const Node& field, const std::string& value);

// Whether these would take the value: what tells "date : 2021" from "date : à venir". Of a host,
// whether it could be one; true for fields of text.
bool is_possible_value(const QueryField& field, std::string_view value);

}  // namespace glane
