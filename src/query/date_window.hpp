// Dates of a query -> a Xapian query over the columns of days and instants.
#pragma once

#include <optional>

#include <xapian.h>

#include "glane/date.hpp"
#include "query/search_context.hpp"

namespace glane {

struct DateWindow {
  std::optional<Date> since = {};   // from its first moment on
  std::optional<Date> after = {};   // from the moment behind its last
  std::optional<Date> until = {};   // to its last moment
  std::optional<Date> before = {};  // to the moment before its first
};

// Whether no moment lies in the window.
bool is_empty_window(const DateWindow& window);

// Matches the documents whose date lies, or may lie, in the window; undated ones never. Weighs
// nothing. Days count as written on the page, times as instants.
//   cost: two loads for each document that all else lets through
Xapian::Query date_window_query(const SearchContext& context, const DateWindow& window);

}  // namespace glane
