// The pages of a web archive.
#pragma once

#include "crawl/detect_format.hpp"
#include "crawl/line_reader.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// Hands on the payload of each record that can hold a page: HTTP responses with a status of 200
// and such, resources, and texts that were extracted from pages (WET). Every other record of those
// sorts, and every revisit, which only says that a page has not changed, gets a remark; requests,
// metadata and the like get none.
//   in:     kind  FileFormat::warc or FileFormat::arc
//   errors: a record that is damaged or too large is a Diagnostic{failed} naming its place, and
//   reading
//           goes on with the next; one that is cut off gives what there is, with a
//           Diagnostic{doubtful}
//   memory: one page, and some 40 bytes a record with a digest
void read_web_records(LineReader& lines, const Origin& origin, FileFormat kind, PageOutput& output);

}  // namespace glane
