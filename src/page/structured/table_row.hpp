// Reads one row of a table: a document whose fields go by the same names as those of a JSON line.
#pragma once

#include "crawl/page.hpp"
#include "glane/error.hpp"
#include "page/structured/record_documents.hpp"

namespace glane {

// in:     page  that the row is
// out:    as the row states; ids, thread and source only where it states them
// errors: Diagnostic{failed}, and no document, where there is neither title nor text
RecordDocuments read_table_row(const TableRow& row, const Page& page, const DiagnosticSink& report);

}  // namespace glane
