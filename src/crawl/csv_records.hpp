// Tables of comma-separated values and their like (RFC 4180), a document a row.
#pragma once

#include <optional>
#include <string_view>

#include "crawl/line_reader.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// The sign between the columns of a table: comma, semicolon, tab or bar. Nothing where `head`, the
// beginning of a text, is no table whose first row names columns that make a document: an address,
// a title or a text, and at least one more.
std::optional<char> find_csv_table(std::string_view head);

// Hands on each row as a TableRow with the names of the first one. Rows may span lines inside
// quotation marks.
//   errors: a row of more than kMaxPageBytes, or with more columns than names, is a
//           Diagnostic{failed} naming the line it begins on
void read_csv(LineReader& lines, const Origin& origin, PageOutput& output);

}  // namespace glane
