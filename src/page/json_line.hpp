// Reads one line of JSON: a document or a thread (`comments: [...]`), with the contract's keys
// or the usual aliases of extractors (trafilatura, newspaper4k, Scrapy items).
#pragma once

#include <vector>

#include "base/report.hpp"
#include "crawl/page.hpp"
#include "page/document.hpp"

namespace glane {

// out:    as the line states; ids, thread and source only where it states them
// errors: Reject{failed} with the reason, and no document; Reject{skipped} for a file that is one
//         value without title and text, such as a manifest
std::vector<Document> read_json_line(const Page& page, const RejectSink& report);

}  // namespace glane
