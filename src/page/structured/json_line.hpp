// Reads one line of JSON: a document or a thread (`comments: [...]`), with the contract's keys
// or the usual aliases of extractors (trafilatura, newspaper4k, Scrapy items).
#pragma once

#include "crawl/page.hpp"
#include "glane/error.hpp"
#include "page/structured/record_documents.hpp"

namespace glane {

// out:    as the line states; ids, thread and source only where it states them
// errors: Diagnostic{failed} with the reason, and no document; Diagnostic{skipped} for a file that
//         is one value without title and text, such as a manifest
RecordDocuments read_json_line(const Page& page, const DiagnosticSink& report);

}  // namespace glane
