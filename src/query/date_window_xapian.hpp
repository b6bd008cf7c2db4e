// Dates of a query -> a Xapian query over the terms of days, months and years.
#pragma once

#include <optional>

#include <xapian.h>

#include "date/date.hpp"

namespace glane {

struct DateWindow {
  std::optional<Date> since;   // from its first moment on
  std::optional<Date> until;   // to its last moment
  std::optional<Date> before;  // to the moment before its first
};

// Matches the documents whose date lies, or may lie, in the window; undated ones never. Weighs
// nothing. Days count as written on the page, times as instants.
//   cost: a look at the index's years, and at the months and days of those cut by the window
Xapian::Query date_query(const Xapian::Database& database, const DateWindow& window);

}  // namespace glane
