// Search results, and documents whole, as text that one likes to read.
#pragma once

#include <string>
#include <string_view>

#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

// Before the line of a comment.
inline constexpr std::string_view kCommentMark = "↳ ";

// How many there are, each hit with its snippet, then the facets as bars.
void print_text(const SearchRequest& request, const SearchResponse& response, Terminal& terminal);

// A line, then the hits, numbered.
void print_hit_list(const std::string& head, const SearchResponse& response, Terminal& terminal);

// Author, date and site of a document on one line, those that are known: "Louise Jean · 15 July
// 2022 · clubic.com"; of a comment its place and whom it answers too.
std::string byline(const Document& document);

// Its id; where several indexes were asked, its own besides.
std::string place_of(const Document& document);

// The title, a comment's own or its thread's, in a form fit to print; never empty.
std::string headline(const Document& document);

}  // namespace glane::cli
