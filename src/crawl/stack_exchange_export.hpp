// The tables of a Stack Exchange dump: XML of a <row> a line.
#pragma once

#include <string_view>

#include "crawl/line_reader.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// Which table the head of an XML file begins, "posts" among them; empty: it is none of them.
std::string_view stack_exchange_table(std::string_view head);

// Reads a table of posts: each question is handed on as an article, each answer as a comment on
// it. Of other tables a Diagnostic{skipped} says which it is.
//   memory: one row, and some 50 bytes of each question and its author
void read_stack_exchange_table(LineReader& lines, const Origin& origin, PageOutput& output);

}  // namespace glane
