// Walks crawl directories: which files there are, before any of them is read.
#pragma once

#include <string>
#include <vector>

#include "crawl/crawl_listing.hpp"
#include "crawl/walk_options.hpp"
#include "glane/error.hpp"

namespace glane {

// Lists the files under `operands` ("-" is standard input). A file that two operands reach is
// listed once, under the first; an operand that is not there, or is an index, has no root.
// Operands that are links are followed. Of the links met, one to a file in a directory among the
// operands is a file of its own, any other is a Diagnostic{skipped} and a gap, so that what an
// earlier run read by it stays. With `follow` they are read, too; a directory once: where it is,
// else by the first link to it.
// With `one_of_a_name`, of operands whose files would have the same ids ("a/crawl", "b/crawl") the
// first is listed, of the others nothing is known.
//   errors: what does not exist or cannot be read is a Diagnostic{failed}
//   cost:   one look at each file, a resolved path for each link
CrawlListing walk_crawl(const std::vector<std::string>& operands, const WalkOptions& options,
                        const DiagnosticSink& report);

}  // namespace glane
