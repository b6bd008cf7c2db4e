// What is typed behind date: and its like -> a window of time.
#pragma once

#include <string_view>

#include "query/date_window.hpp"
#include "query/fields.hpp"

namespace glane {

enum class DateFault {
  none,
  no_date,        // "grève", "2022-13"
  no_end,         // ".."
  backwards,      // "2022..2021", "{2020 TO 2021}": nothing lies between
  one_date_only,  // depuis:2020..2021, avant:>2020: another field says that
};

struct DateCondition {
  DateWindow window;
  DateFault fault = DateFault::none;
};

// Reads the value of a date field. Dates and stretches as date/period.hpp has them, and
//   <2021 <=2021 >2020 >=2020-05 "> 2020 < 2022"   compared with all of what is named
//   2020..2021-05 2020.. ..2021 "janvier..mars 2020"
//   "[2020 TO 2021]" "{2020 TO *}"                  braces leave out what they name
//   *                                               any date
// since: and until: include what they name, after: and before: do not, unless a sign says so.
//   in:   field  of the kind `date`
//   cost: O(bytes) of a short value; a long one is no date
DateCondition read_date_condition(const QueryField& field, std::string_view value, const Date& now);

}  // namespace glane
