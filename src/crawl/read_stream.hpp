// Reads the bytes of one file of a crawl, whatever they hold: detects the format, opens containers
// and what is in them, decodes text.
#pragma once

#include "crawl/byte_source.hpp"
#include "crawl/crawl_listing.hpp"
#include "crawl/page.hpp"
#include "crawl/page_output.hpp"
#include "glane/error.hpp"

namespace glane {

struct StreamOutput {
  const PageSink& sink;
  const DiagnosticSink& report;
};

// As read_crawl_file of read_file.hpp.
//   in: source  all bytes of `file`
void read_stream(const CrawlFile& file, const StreamOutput& to, ByteSource& source,
                 const Origin& origin);

}  // namespace glane
