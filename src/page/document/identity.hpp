// Whose word counts on what a page is: which server it came from, which addresses it may give as
// its own, and what an id that is unique on one server only is qualified with.
#pragma once

#include <string>
#include <string_view>

#include "crawl/page.hpp"

namespace glane {

// What makes a number of an engine's unique, to be followed by the engine's name of the thing:
// "forum.example/", "a.example:8080/forum/" for two forums of one host; where no site is known the
// path of the file, "crawl/fil.jsonl#". The lines of one file are of one engine.
//   in: site  that the document itself names; empty: none
std::string identity_prefix_of_numbers(const Page& page, std::string_view site);

// An id in which no control character can hide or break a line: C0, DEL, C1, U+2028 and U+2029 are
// percent-encoded.
//   cost: O(bytes)
std::string id_without_controls(std::string id);

}  // namespace glane
