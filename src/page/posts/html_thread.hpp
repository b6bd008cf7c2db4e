// Reads an HTML page: its article (html_article.hpp) and the comments that it marks as such.
#pragma once

#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"
#include "page/document/read_options.hpp"

namespace glane {

// out: as read_reader_view, plus url (canonical) and language
std::vector<Document> read_html(const Page& page, const DiagnosticSink& report,
                                const ReadOptions& options = {});

}  // namespace glane
