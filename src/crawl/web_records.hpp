// The pages of a web archive. Called by read_stream.cpp.
#pragma once

#include "crawl/line_reader.hpp"
#include "crawl/read_stream.hpp"
#include "crawl/recognise.hpp"

namespace glane {

// Hands on the payload of each record that can hold a page: HTTP responses with a status of 200
// and such, resources, and texts that were extracted from pages (WET). Every other record of those
// sorts, and every revisit, which only says that a page has not changed, gets a remark; requests,
// metadata and the like get none.
//   in:     kind  Content::warc or Content::arc
//   errors: a record that is damaged or too large is a Diagnostic{failed} naming its place, and
//   reading
//           goes on with the next; one that is cut off gives what there is, with a
//           Diagnostic{doubtful}
//   memory: one page, and some 40 bytes a record with a digest
void read_web_records(LineReader& lines, const Origin& origin, Content kind,
                      StreamReading& reading);

}  // namespace glane
