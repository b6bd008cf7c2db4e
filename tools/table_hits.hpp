// Hits as lines that other programs read: csv, tsv, ids, trec.
#pragma once

#include <cstddef>
#include <string_view>

#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

// A header and a row a hit, RFC 4180; the columns are keys of a hit's JSON, of the same values.
void print_csv(const SearchResponse& response, Terminal& terminal);

// The same as a spreadsheet of a French system opens it by a double click: a byte order mark,
// semicolons between fields, a comma in the score, snippets without markup. A text that it would
// take for a formula has an apostrophe before it.
void print_excel_csv(const SearchResponse& response, Terminal& terminal);

// print_csv separated by tabs; tabs and line ends inside a field become spaces.
void print_tsv(const SearchResponse& response, Terminal& terminal);

// One id a line.
void print_ids(const SearchResponse& response, Terminal& terminal);

// "qid Q0 id rank score glane"; white space in an id is percent-encoded. `offset` hits were left
// out before the first.
void print_trec(std::string_view query_id, std::size_t offset, const SearchResponse& response,
                Terminal& terminal);

}  // namespace glane::cli
