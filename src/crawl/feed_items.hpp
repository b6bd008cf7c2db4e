// The items of a feed: RSS 0.9 to 2.0, RDF and Atom.
#pragma once

#include <string_view>

#include "crawl/page_output.hpp"

namespace glane {

// Hands on each item as a FeedItem.
//   in:     xml  valid UTF-8
//   errors: XML that is no longer well-formed at some byte gives the items before it and a
//           Diagnostic{doubtful}; a feed larger than 8 MB, whose tree would be too large, a
//           Diagnostic{failed}; one without items a Diagnostic{skipped}
void read_feed(std::string_view xml, const Origin& origin, PageOutput& output);

}  // namespace glane
