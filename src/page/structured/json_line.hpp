// Reads one line of JSON: a document or a thread (`comments: [...]`), with the contract's keys
// or the usual aliases of extractors (trafilatura, newspaper4k, Scrapy items).
#pragma once

#include <string>
#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"

namespace glane {

struct JsonLine {
  std::vector<Document> documents;
  std::string html_page;  // that the object brings along in place of its text; empty: none
};

// out:    as the line states; ids, thread and source only where it states them
// errors: Diagnostic{failed} with the reason, and no document; Diagnostic{skipped} for a file that
// is one
//         value without title and text, such as a manifest
JsonLine read_json_line(const Page& page, const DiagnosticSink& report);

// The HTML page that a line brings along, as a page of its own. Whoever made the line knows where
// it is from; the page may say otherwise.
Page html_page_of_line(JsonLine& line, const Page& page);

// Adds what the documents of that page say to those of the line, whose own word comes first.
void complete_from_html_page(std::vector<Document>& documents, std::vector<Document> read);

}  // namespace glane
