// What one record of a crawl (a JSON line, a row of a table, an item of a feed) gives: documents,
// and perhaps a whole HTML page that it brings along, whose documents then complete them.
#pragma once

#include <string>
#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"
#include "page/structured/json_thread.hpp"

namespace glane {

struct RecordDocuments {
  std::vector<Document> documents;
  std::string html_page;  // that the record brings along in place of its text; empty: none
};

// The documents of a thread that was read from a page's record.
//   in:     empty  how it is reported that there is neither title nor text
//   errors: what was doubtful is reported, and addresses that are not the page's own
RecordDocuments documents_of_record(JsonThread thread, const Page& page, Severity empty,
                                    const DiagnosticSink& report);

// The HTML page that a record brings along, as a page of its own. Whoever made the record knows
// where it is from; the page may say otherwise.
Page html_page_of_record(RecordDocuments& record, const Page& page);

// Adds what the documents of that page say to those of the record, whose own word comes first.
void complete_from_html_page(std::vector<Document>& documents, std::vector<Document> read);

}  // namespace glane
