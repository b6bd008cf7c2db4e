// Reads simple HTML: title, visible text, author and date from JSON-LD and <meta>.
#pragma once

#include <vector>

#include "base/report.hpp"
#include "crawl/page.hpp"
#include "page/document.hpp"

namespace glane {

// out: as read_reader_view, plus url (canonical) and language
std::vector<Document> read_html(const Page& page, const RejectSink& report);

}  // namespace glane
