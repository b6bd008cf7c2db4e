// Disqus' export of a site's comments: XML that lists the threads, then all posts.
#pragma once

#include "crawl/line_reader.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// Hands on each post that is shown as a comment in the thread that its page's address names; the
// pages themselves are not in the export.
//   errors: an element that is not well-formed is a Diagnostic{failed} with its line
//   memory: one element, and of each thread and post some 100 bytes
void read_disqus_export(LineReader& lines, const Origin& origin, PageOutput& output);

}  // namespace glane
