// WordPress' export of a blog (WXR): RSS whose items are posts with their comments.
#pragma once

#include <string_view>

#include "crawl/line_reader.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// Whether the head of an RSS feed names the format. cost: O(bytes)
bool is_wordpress_export(std::string_view head);

// Hands on each post and page that is published, with its comments, as a thread. Attachments,
// menus, drafts and what has a password are counted in one Diagnostic{skipped}; comments that wait
// or are spam, and those that other blogs' links made, are left out.
//   errors: an item that is not well-formed is a Diagnostic{failed} with its line
//   memory: one item
void read_wordpress_export(LineReader& lines, const Origin& origin, PageOutput& output);

}  // namespace glane
