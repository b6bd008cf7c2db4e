// Reads one item of a feed: an article, or what announces one.
#pragma once

#include "crawl/page.hpp"
#include "glane/error.hpp"
#include "page/structured/record_documents.hpp"

namespace glane {

// in:     page  that the item is
// out:    the article as identify_json_record names it; its site is the feed's title where that is
// a
//         host, or nothing better is known
// errors: Diagnostic{skipped}, and no document, where there is neither title nor text
RecordDocuments read_feed_item(const FeedItem& item, const Page& page,
                               const DiagnosticSink& report);

}  // namespace glane
