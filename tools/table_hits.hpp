// Hits as lines that other programs read: csv, tsv, ids, trec.
#pragma once

#include <cstddef>
#include <string_view>

#include "glane/glane.hpp"
#include "hit_writer.hpp"

namespace glane::cli {

// A header and a row a hit, RFC 4180; the columns are fields of a hit, of the values that its JSON
// has.
std::unique_ptr<HitWriter> csv_writer(const WrittenSearch& search);

// The same for a spreadsheet: a byte order mark before it, texts guarded (csv_row.hpp).
std::unique_ptr<HitWriter> spreadsheet_writer(const WrittenSearch& search);

// The same as a spreadsheet of a French system opens it by a double click: besides, semicolons
// between fields, a comma in the score, snippets without markup.
std::unique_ptr<HitWriter> excel_writer(const WrittenSearch& search);

// csv separated by tabs, its fields backslash_escaped (printable.hpp) and never in quotes.
std::unique_ptr<HitWriter> tsv_writer(const WrittenSearch& search);

// One id a line; control characters and line ends were percent-encoded when it was made.
std::unique_ptr<HitWriter> ids_writer(const WrittenSearch& search);

// The run of one query, "1".
std::unique_ptr<HitWriter> trec_writer(const WrittenSearch& search);

// "qid Q0 id rank score glane"; white space in an id is percent-encoded. `offset` hits were left
// out before the first.
void print_trec(std::string_view query_id, std::size_t offset, const SearchResponse& response,
                Terminal& terminal);

}  // namespace glane::cli
