// Rows of comma-separated values, as RFC 4180 has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "terminal.hpp"

namespace glane::cli {

// One field: in quotes where it must be. Line ends and tabs stay; of other control characters,
// which RFC 4180 has no place for, each is U+FFFD.
std::string csv_field(const std::string& text, char separator = ',');

// With its line end.
std::string csv_row(const std::vector<std::string>& fields);

// `text` as a spreadsheet takes it for text: with an apostrophe before it where it begins, behind
// apostrophes of its own, with = + - @, a tab or a carriage return. Of what begins so one
// apostrophe less is the text.
std::string guarded(const std::string& text);

// Prints rows, byte for byte; for a spreadsheet, a byte order mark before the first and every field
// guarded.
class CsvTable {
 public:
  CsvTable(bool for_spreadsheet, Terminal& terminal);
  void add(std::vector<std::string> fields);

 private:
  bool guards_;
  Terminal& terminal_;
};

// A number as other programs read it: a point, nine digits at most.
std::string plain_number(double value);

}  // namespace glane::cli
