// Tar and zip archives: of a mirror, of packed files, of web archives (WACZ).
#pragma once

#include "crawl/line_reader.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// Hands each member back to `reading`, as a file of its own whose path is the archive's, "#" and
// the member's. What a WACZ keeps besides its archives, such as its list of pages, is passed over.
// errors: an archive that is damaged or cut off is a Diagnostic{failed}, behind what came before
void read_archive(LineReader& lines, const Origin& origin, PageOutput& output);

}  // namespace glane
