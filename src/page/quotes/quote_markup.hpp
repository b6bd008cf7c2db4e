// How forum software marks quotations up: the element that holds one, and the line over it that
// names whom it cites.
#pragma once

#include <string>

#include "page/html/html_tree.hpp"

namespace glane {

// True for an element of a post's text that holds a quotation: <blockquote>, aside.quote,
// div.quotebox, table.citation, a table with a td.quote ...
bool is_quotation(const GumboNode& node);

// True for the line over a quotation: <cite>, div.quotetitle, div.bbcode_postedby ... inside of
// it or before it.
bool is_quote_head_markup(const GumboNode& node);

// The author that the element itself names (data-author and the like); empty: none.
std::string author_of_quote_markup(const GumboNode& node);

// Where the words of a quotation stand: the <blockquote> in an <aside>, else the element.
const GumboNode& body_of_quotation(const GumboNode& node);

}  // namespace glane
