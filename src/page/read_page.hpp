// Reads one page as a thread: an article (or a topic's first post) and its comments.
// Chooses the reader by the page's format; each reader is a file of its own.
#pragma once

#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"
#include "page/document/read_options.hpp"

namespace glane {

// out:    the page's documents, article first, comments in order, every field of the contract
//         filled that can be known (ids, thread, positions, source, site from url, crawled)
// errors: a page that cannot be read gives no document and a Diagnostic{failed}, one that holds
// nothing
//         to read a Diagnostic{skipped}, an odd one its documents and a Diagnostic{doubtful}
std::vector<Document> read_page(const Page& page, const DiagnosticSink& report,
                                const ReadOptions& options = {});

}  // namespace glane
