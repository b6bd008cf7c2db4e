// A row of the tables by which written dates are tested, here and in the files beside it.
#pragma once

#include <string>
#include <string_view>

#include "date/read_date.hpp"

namespace glane {

struct WrittenRow {
  std::string_view written;
  std::string_view iso;  // as iso_as_written prints it; empty: no date
};

inline std::string read_as_iso(std::string_view written, std::string_view seen) {
  const std::optional<Date> date = read_date(written, parse_iso_date(seen).value());
  return date ? iso_as_written(*date) : "";
}

}  // namespace glane
