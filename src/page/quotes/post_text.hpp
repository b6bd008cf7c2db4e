// The text of a post: without what it quotes, which comes out beside it, without signature, notes
// on edits, buttons.
#pragma once

#include <string>
#include <vector>

#include "glane/document.hpp"
#include "page/html/html_text.hpp"
#include "page/html/html_tree.hpp"

namespace glane {

struct PostText {
  std::string text;           // lines joined by "\n"
  std::vector<Quote> quotes;  // those inside a quotation behind it
};

// Quotations are told by markup (quote_markup.hpp); what only words mark is left in the text.
//   in:   excluded  what else is no part of the text: replies, the author's name
//   cost: O(bytes)
PostText read_post_text(const GumboNode& node, const NodeFilter& excluded);

}  // namespace glane
