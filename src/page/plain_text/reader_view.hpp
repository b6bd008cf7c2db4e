// Reads plain text: what a text browser or a reader view leaves of a news page with its comment
// section; any other text is one article whose title is its first line.
#pragma once

#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"

namespace glane {

// out:    article first, then comments; `type title author authors date section text position
//         reply_to quotes` and a comment's inherited date are set; ids, thread, source, site
//         and crawled are left to read_page
// errors: none; any text gives at least one document, unless it is blank
// cost:   linear in the page but for quotations, looked up in the author's earlier comments
std::vector<Document> read_reader_view(const Page& page, const DiagnosticSink& report);

}  // namespace glane
