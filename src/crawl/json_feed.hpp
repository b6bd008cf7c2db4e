// JSON Feed, versions 1 and 1.1: what a server gives in place of RSS.
#pragma once

#include <string_view>

#include "crawl/page_output.hpp"

namespace glane {

// Whether the head of a JSON object names the format. cost: O(1)
bool is_json_feed(std::string_view json);

// Hands on each item as a record.
void read_json_feed(std::string_view json, const Origin& origin, PageOutput& output);

}  // namespace glane
