// A row of the tables by which written dates are tested, here and in the files beside it.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "glane/date.hpp"

namespace glane {

struct WrittenRow {
  std::string_view written;
  std::string_view iso;  // as iso_as_written prints it; empty: no date
};

inline std::string read_as_iso(std::string_view written, std::string_view seen) {
  const std::optional<Date> date = read_date(written, parse_iso_date(seen).value());
  return date ? iso_as_written(*date) : "";
}

inline void check_rows(std::initializer_list<WrittenRow> rows,
                       std::string_view seen = "2023-01-01T00:00") {
  for (const WrittenRow& row : rows) {
    CAPTURE(row.written);
    CHECK(read_as_iso(row.written, seen) == row.iso);
  }
}

}  // namespace glane
